// Goal: no letter of Vietnamese ever falls back to another font. Method: read what the cut fonts really hold.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fontverter from 'fontverter';
import { describe, expect, test } from 'vitest';
import { everyday, rangeOf, rareGapMax, signsOf, vietnameseLetters } from './font';

const folder = new URL('../src/ui/base/font/', import.meta.url).pathname;
const source = new URL('../src/', import.meta.url).pathname;

async function held(name: string): Promise<Set<number>> {
    return signsOf(await fontverter.convert(readFileSync(join(folder, name)), 'sfnt'));
}

const missing = (signs: Iterable<string>, font: Set<number>) =>
    [...signs].filter((sign) => !font.has(sign.codePointAt(0)!));

test('Vietnamese has 134 letters beyond the plain ones', () => {
    expect(vietnameseLetters.length).toBe(134);
    expect(
        missing(
            'ăâđêôơưĂÂĐÊÔƠƯằẵẳắặềễểếệừữửứựỳỹỷýỵẰẴẲẮẶỀỄỂẾỆỪỮỬỨỰỲỸỶÝỴ',
            new Set(vietnameseLetters.map((one) => one.codePointAt(0)!))
        )
    ).toEqual([]);
});

describe.each([400, 600])('weight %d', (weight) => {
    test('the everyday file holds every letter of Vietnamese and every sign a page is written with', async () => {
        const font = await held(`be-vietnam-pro-${weight}-common.woff2`);
        expect(missing(vietnameseLetters, font)).toEqual([]);
        expect(missing('đĐ₫“”‘’–—…×·§°«»\u00a0', font)).toEqual([]);
        expect(missing(everyday, font)).toEqual([]);
    });

    test('the other file holds the letters of other tongues', async () => {
        const font = await held(`be-vietnam-pro-${weight}-rare.woff2`);
        expect(missing('äöüßçñøåœšžćğıłñ', font)).toEqual([]);
    });

    test('the style sends each sign to the file that holds it, and asks for the rare one last', async () => {
        const css = readFileSync(join(folder, 'font.css'), 'utf8');
        const faceOf = (part: string) =>
            css.split('@font-face').find((one) => one.includes(`${weight}-${part}`))!;
        const common = await held(`be-vietnam-pro-${weight}-common.woff2`);
        const rare = await held(`be-vietnam-pro-${weight}-rare.woff2`);
        expect(faceOf('common')).toContain(`unicode-range: ${rangeOf(common)};`);
        const named = rangeOf(
            [...rare].filter((sign) => sign > 0x20),
            rareGapMax
        );
        expect(faceOf('rare')).toContain(`unicode-range: ${named};`);
        expect(css.indexOf(`${weight}-rare`)).toBeLessThan(css.indexOf(`${weight}-common`));
        expect(named).not.toContain('U+219');
    });
});

test('every sign our own sentences use is an everyday one, but for a few arrows and ticks of the system', () => {
    const known = new Set([...everyday, ...'→←↑↓✓\n']);
    const written = readdirSync(join(source, 'text'), { recursive: true })
        .map(String)
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
        .map((name) => readFileSync(join(source, 'text', name), 'utf8'))
        .join('');
    expect([...new Set(written)].filter((sign) => !known.has(sign))).toEqual([]);
});
