// Goal: what is said beforehand of a photograph is what the server will find in it.
import { expect, test } from 'vitest';
import { isJpeg, positionIn, withPosition } from './exif';

const bare = new Uint8Array([0xff, 0xd8, 0xff, 0xdb, 0, 4, 1, 2, 0xff, 0xda, 0, 2, 9, 9, 0xff, 0xd9]);
const at = new Date('2026-11-23T17:05:09Z');

test.each([
    { lat: 15.120312, lon: 108.790345 },
    { lat: -33.86882, lon: -151.20929 },
    { lat: 0.000012, lon: 0 }
])('a position put into a photograph is found in it again: $lat, $lon', (point) => {
    const found = positionIn(withPosition(bare, point, at))!;
    expect(found.lat).toBeCloseTo(point.lat, 6);
    expect(found.lon).toBeCloseTo(point.lon, 6);
});

test('the picture itself stays byte for byte, and the hour is that of Viet Nam', () => {
    const noted = withPosition(bare, { lat: 15, lon: 108 }, at);
    const added = noted.length - bare.length;
    expect([...noted.subarray(0, 2), ...noted.subarray(2 + added)]).toEqual([...bare]);
    expect(new TextDecoder('latin1').decode(noted)).toContain('2026:11:24 00:05:09');
});

test('a position noted anew takes the place of the old notes, and which side is up stays', () => {
    const first = withPosition(bare, { lat: 15, lon: 108 }, at);
    const turned = first.slice();
    turned[2 + 10 + 8 + 2 + 8] = 6; // value of the first entry: turned by a quarter
    const second = withPosition(turned, { lat: 16, lon: 109 }, at);
    expect(second.length).toBe(first.length);
    expect(positionIn(second)).toEqual({ lat: 16, lon: 109 });
    expect(second[2 + 10 + 8 + 2 + 8]).toBe(6);
});

test('what has no position, is broken or no JPEG has none', () => {
    expect(positionIn(bare)).toBeUndefined();
    const noted = withPosition(bare, { lat: 15, lon: 108 }, at);
    for (let length = 0; length < noted.length - bare.length; ++length) {
        const cut = noted.slice(0, 2 + length);
        expect(() => positionIn(cut)).not.toThrow();
    }
    noted.fill(0xff, 2 + 10 + 4, 2 + 10 + 8);
    expect(positionIn(noted)).toBeUndefined();
    expect(isJpeg(new Uint8Array([0x89, 0x50]))).toBe(false);
});
