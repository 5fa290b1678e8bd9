// Which letters our two weights of Be Vietnam Pro carry, and what a font file really holds.

const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const vowels = [...'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY'];

/** Every letter of Vietnamese beyond plain ones, both cases, as one sign each: à … ỵ, đ, À … Ỵ, Đ. */
export const vietnameseLetters = [
    ...new Set(vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC')))),
    'đ',
    'Đ'
].filter((letter) => letter.charCodeAt(0) > 0x7f);

const plain = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index));
const signs = [...'\u00a0₫“”‘’–—…×·•§°±²³½«»−≤≥€©'];

/** What nearly every page shows; all else the font has lies in a second file, fetched when a page shows it. */
export const everyday = [...plain, ...vietnameseLetters, ...signs];

/** How far apart two signs of the rare file may be to be named as one run; arrows, which it lacks, lie further out. */
export const rareGapMax = 64;

/** The signs a font in its plain (sfnt) form has a picture for. */
export function signsOf(font: Buffer): Set<number> {
    const tableCount = font.readUInt16BE(4);
    for (let table = 0; table < tableCount; ++table) {
        const at = 12 + table * 16;
        if (font.toString('latin1', at, at + 4) === 'cmap') {
            return readMap(font.subarray(font.readUInt32BE(at + 8)));
        }
    }
    throw new Error('this is not a font: it maps no signs');
}

function readMap(map: Buffer): Set<number> {
    const found = new Set<number>();
    for (let entry = 0; entry < map.readUInt16BE(2); ++entry) {
        const part = map.subarray(map.readUInt32BE(4 + entry * 8 + 4));
        const format = part.readUInt16BE(0);
        if (format === 4) {
            readSegments(part, found);
        } else if (format === 12) {
            for (let group = 0; group < part.readUInt32BE(12); ++group) {
                const at = 16 + group * 12;
                for (let sign = part.readUInt32BE(at); sign <= part.readUInt32BE(at + 4); ++sign) {
                    found.add(sign);
                }
            }
        }
    }
    return found;
}

/** Format 4: runs of signs, each with its end, start and a shift or a list of pictures; picture 0 is none. */
function readSegments(part: Buffer, found: Set<number>): void {
    const bytes = part.readUInt16BE(6);
    for (let segment = 0; segment < bytes; segment += 2) {
        const end = part.readUInt16BE(14 + segment);
        const start = part.readUInt16BE(16 + bytes + segment);
        const shift = part.readUInt16BE(16 + 2 * bytes + segment);
        const listAt = 16 + 3 * bytes + segment;
        const list = part.readUInt16BE(listAt);
        for (let sign = start; sign <= end && sign !== 0xffff; ++sign) {
            const picture = list === 0 ? sign : part.readUInt16BE(listAt + list + (sign - start) * 2);
            if (picture !== 0 && ((picture + shift) & 0xffff) !== 0) {
                found.add(sign);
            }
        }
    }
}

/**
 * The signs as CSS names them in `unicode-range`, neighbours drawn together. A `gapMax` above 0 also draws together
 * what lies that near, for a file that is looked at last.
 */
export function rangeOf(signs: Iterable<number>, gapMax = 0): string {
    const sorted = [...new Set(signs)].toSorted((one, other) => one - other);
    const runs: [number, number][] = [];
    for (const sign of sorted) {
        const last = runs.at(-1);
        if (last && sign - last[1] <= gapMax + 1) {
            last[1] = sign;
        } else {
            runs.push([sign, sign]);
        }
    }
    const hex = (sign: number) => sign.toString(16).toUpperCase();
    return runs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(',');
}
