// Goal: what is said beforehand of a photograph is what the server will find in it. Method: notes written byte by byte.
import { expect, test } from 'vitest';
import { withExif } from '../send/shrink.ts';
import { isJpeg, notesIn } from './exif';

const bare = new Uint8Array([0xff, 0xd8, 0xff, 0xdb, 0, 4, 1, 2, 0xff, 0xda, 0, 2, 9, 9, 0xff, 0xd9]);
const [ascii, long, rational] = [2, 4, 5];

/** One entry of a directory: tag, type, how many, and the bytes of the value. */
type Entry = [tag: number, type: number, count: number, value: number[]];

const letters = (text: string): number[] => [...`${text}\0`].map((letter) => letter.charCodeAt(0));
const number = (value: number): number[] => [0, 8, 16, 24].map((shift) => (value >>> shift) & 0xff);
const angle = (degrees: number): number[] => {
    const seconds = Math.round(Math.abs(degrees) * 3600 * 10_000);
    const parts = [Math.floor(seconds / 36_000_000), 1, Math.floor(seconds / 600_000) % 60, 1];
    return [...parts, seconds % 600_000, 10_000].flatMap(number);
};

/** A directory at `from`, the long values right behind it. */
function directory(from: number, entries: Entry[]): number[] {
    let behind = from + 2 + entries.length * 12 + 4;
    const values: number[] = [];
    const rows = entries.flatMap(([tag, type, count, value]) => {
        const head = [tag & 0xff, tag >> 8, type, 0, ...number(count)];
        if (value.length <= 4) {
            return [...head, ...value, ...Array<number>(4 - value.length).fill(0)];
        }
        const row = [...head, ...number(behind)];
        values.push(...value);
        behind += value.length;
        return row;
    });
    return [entries.length, 0, ...rows, 0, 0, 0, 0, ...values];
}

/** A JPEG whose camera noted this. */
function noted(position?: { lat: number; lon: number }, taken = '', zone = ''): Uint8Array {
    const exifAt = 8 + 2 + 2 * 12 + 4;
    const exif = directory(exifAt, [
        [0x9003, ascii, taken.length + 1, letters(taken)],
        ...(zone ? [[0x9011, ascii, zone.length + 1, letters(zone)] as Entry] : [])
    ]);
    const gps: Entry[] = position
        ? [
              [1, ascii, 2, letters(position.lat < 0 ? 'S' : 'N')],
              [2, rational, 3, angle(position.lat)],
              [3, ascii, 2, letters(position.lon < 0 ? 'W' : 'E')],
              [4, rational, 3, angle(position.lon)]
          ]
        : [];
    const gpsAt = exifAt + exif.length;
    const main = directory(8, [
        [0x8769, long, 1, number(exifAt)],
        [0x8825, long, 1, number(gpsAt)]
    ]);
    const tiff = [0x49, 0x49, 42, 0, ...number(8), ...main, ...exif, ...directory(gpsAt, gps)];
    const body = [...letters('Exif'), 0, ...tiff];
    const segment = [0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 0xff, ...body];
    return withExif(bare, Uint8Array.from(segment));
}

test.each([
    { lat: 15.120312, lon: 108.790345 },
    { lat: -33.86882, lon: -151.20929 },
    { lat: 0.000012, lon: 0 }
])('the position that the camera noted is found: $lat, $lon', (point) => {
    const { position } = notesIn(noted(point));
    expect(position!.lat).toBeCloseTo(point.lat, 6);
    expect(position!.lon).toBeCloseTo(point.lon, 6);
});

test.each([
    ['2026:11:24 00:05:09', '', '2026-11-23T17:05:09.000Z'],
    ['2026:11:24 00:05:09', '+09:00', '2026-11-23T15:05:09.000Z'],
    ['2026:11:24 00:05:09', '   ', '2026-11-23T17:05:09.000Z']
])('the moment is found, in Viet Nam where no zone is named: %s %s', (taken, zone, moment) => {
    expect(new Date(notesIn(noted(undefined, taken, zone)).takenAt!).toISOString()).toBe(moment);
});

test('what is not there, is broken or no JPEG says nothing', () => {
    expect(notesIn(bare)).toEqual({});
    expect(notesIn(noted())).toEqual({});
    expect(notesIn(noted({ lat: 0, lon: 0 }, '0000:00:00 00:00:00'))).toEqual({});
    const whole = noted({ lat: 15, lon: 108 }, '2026:11:24 00:05:09');
    for (let length = 0; length < whole.length; ++length) {
        const cut = whole.slice(0, length);
        expect(() => notesIn(cut)).not.toThrow();
    }
    whole.fill(0xff, 2 + 10 + 4, 2 + 10 + 8);
    expect(notesIn(whole)).toEqual({});
    expect(isJpeg(new Uint8Array([0x89, 0x50]))).toBe(false);
});
