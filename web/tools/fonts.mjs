// Cuts our two weights of Be Vietnam Pro down to what a first view needs, and writes the style that names them.
// Each weight becomes two files: the everyday letters, and all others for the rare page that shows one, so no letter
// ever falls back to another font. Kept are kerning, marks and figures of one width; hints for old screens are not.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';
import { everyday, rangeOf, rareGapMax, signsOf } from './font.ts';

const folder = new URL('../src/ui/base/font/', import.meta.url).pathname;
const source = dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/be-vietnam-pro/package.json')
);
const weights = [
    { weight: 400, file: '400Regular/BeVietnamPro_400Regular.ttf' },
    { weight: 600, file: '600SemiBold/BeVietnamPro_600SemiBold.ttf' }
];
const options = {
    targetFormat: 'woff2',
    noHinting: true,
    keepFeatures: ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'tnum']
};

await mkdir(folder, { recursive: true });
const faces = ['/* Written by tools/fonts.mjs. */'];
for (const { weight, file } of weights) {
    const font = await readFile(join(source, file));
    const all = signsOf(font);
    const common = everyday.map((sign) => sign.codePointAt(0)).filter((sign) => all.has(sign));
    const rare = [...all].filter((sign) => sign > 0x20 && !common.includes(sign));
    // The last face a style names is asked first, so the rare one may claim a little more than it has.
    for (const [part, signs, gapMax] of [
        ['rare', rare, rareGapMax],
        ['common', common, 0]
    ]) {
        const name = `be-vietnam-pro-${weight}-${part}.woff2`;
        await writeFile(join(folder, name), await subsetFont(font, String.fromCodePoint(...signs), options));
        faces.push(
            `@font-face {
    font-family: 'Be Vietnam Pro';
    font-weight: ${weight};
    font-display: swap;
    src: url('./${name}') format('woff2');
    unicode-range: ${rangeOf(signs, gapMax)};
}`
        );
    }
}
await writeFile(join(folder, 'font.css'), `${faces.join('\n')}\n`);
await writeFile(join(folder, 'OFL.txt'), await readFile(join(source, 'LICENSE_FONT')));
