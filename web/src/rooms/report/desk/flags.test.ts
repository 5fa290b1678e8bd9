import { expect, test } from 'vitest';
import type { Flag } from './contract';
import { partsOf } from './flags';

const text = 'Đèn trước nhà ông Nguyễn Văn Bình tắt, gọi 0905 123 418.';
const flagOf = (part: string, kind: Flag['kind']): Flag => ({
    at: new TextEncoder().encode(text.slice(0, text.indexOf(part))).length,
    bytes: new TextEncoder().encode(part).length,
    kind
});

test('a text is cut by bytes, so that diacritics before and within a part do not shift it', () => {
    const parts = partsOf(text, [flagOf('Nguyễn Văn Bình', 'name'), flagOf('0905 123 418', 'phone')]);
    expect(parts).toEqual([
        { text: 'Đèn trước nhà ông ' },
        { text: 'Nguyễn Văn Bình', kind: 'name' },
        { text: ' tắt, gọi ' },
        { text: '0905 123 418', kind: 'phone' },
        { text: '.' }
    ]);
});

test('whatever the flags say, not a letter of the text is lost or doubled', () => {
    const wrong: Flag[] = [
        flagOf('Nguyễn Văn Bình', 'name'),
        { at: 3, bytes: 5, kind: 'phone' },
        { at: 4_000, bytes: 2, kind: 'email' }
    ];
    const parts = partsOf(text, wrong);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.filter((part) => part.kind).length).toBe(1);
    expect(partsOf('', [])).toEqual([]);
});
