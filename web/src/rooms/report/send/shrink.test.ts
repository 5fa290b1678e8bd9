import { expect, test } from 'vitest';
import { exifOf, hugeBytes, shrink, withExif } from './shrink';

const exif = [0xff, 0xe1, 0x00, 0x0a, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d];
const jfif = [0xff, 0xe0, 0x00, 0x04, 0x01, 0x02];
const scan = [0xff, 0xda, 0x00, 0x02, 0x11, 0x22, 0xff, 0xd9];

test('the notes of a camera are found behind other segments and put into another picture', () => {
    const notes = exifOf(new Uint8Array([0xff, 0xd8, ...jfif, ...exif, ...scan]));
    expect([...notes!]).toEqual(exif);
    const joined = withExif(new Uint8Array([0xff, 0xd8, ...jfif, ...scan]), notes!);
    expect([...joined]).toEqual([0xff, 0xd8, ...exif, ...jfif, ...scan]);
    expect([...exifOf(joined)!]).toEqual(exif);
});

test('a picture without notes, cut short, or of another kind has none', () => {
    const pictures = [
        [0xff, 0xd8, ...jfif, ...scan],
        [0xff, 0xd8, ...scan, ...exif],
        [0xff, 0xd8, ...exif.slice(0, 8)],
        [0xff, 0xd8, 0xff, 0xe0, 0x00],
        [0x89, 0x50, 0x4e, 0x47, ...exif],
        []
    ];
    pictures.forEach((bytes) => expect(exifOf(new Uint8Array(bytes))).toBeUndefined());
});

test('a picture that is not huge, or cannot be read here, is sent as it is', async () => {
    const small = new Blob(['small']);
    expect(await shrink(small)).toBe(small);
    const unreadable = new Blob([new Uint8Array(hugeBytes + 1)]);
    expect(await shrink(unreadable)).toBe(unreadable);
});
