// A photograph as a phone takes it: a real JPEG with the place of the camera in its notes.
import type { Page } from 'playwright-core';
import { withExif } from '../src/rooms/report/send/shrink.ts';

const rational = 5;
const letters = 2;
const long = 4;
const gpsTag = 0x8825;
const secondsParts = 10_000;

/** Degrees, minutes and seconds as six numbers, each pair a fraction. */
function fractions(degrees: number): number[] {
    const whole = Math.floor(degrees);
    const minutes = Math.floor((degrees - whole) * 60);
    const seconds = Math.round(((degrees - whole) * 60 - minutes) * 60 * secondsParts);
    return [whole, 1, minutes, 1, seconds, secondsParts];
}

/** The segment of a JPEG that says where the camera stood, north of the equator and east of Greenwich. */
function exifAt(lat: number, lon: number): Uint8Array {
    const tiff = Buffer.alloc(26 + 54 + 48);
    tiff.write('II*\0', 0, 'latin1');
    tiff.writeUInt32LE(8, 4);
    tiff.writeUInt16LE(1, 8);
    const entry = (at: number, tag: number, type: number, count: number) => {
        tiff.writeUInt16LE(tag, at);
        tiff.writeUInt16LE(type, at + 2);
        tiff.writeUInt32LE(count, at + 4);
        return at + 8;
    };
    tiff.writeUInt32LE(26, entry(10, gpsTag, long, 1));
    tiff.writeUInt16LE(4, 26);
    tiff.write('N', entry(28, 1, letters, 2), 'latin1');
    tiff.writeUInt32LE(80, entry(40, 2, rational, 3));
    tiff.write('E', entry(52, 3, letters, 2), 'latin1');
    tiff.writeUInt32LE(104, entry(64, 4, rational, 3));
    [...fractions(lat), ...fractions(lon)].forEach((value, index) =>
        tiff.writeUInt32LE(value, 80 + index * 4)
    );
    const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
    const head = Buffer.from([0xff, 0xe1, 0, 0]);
    head.writeUInt16BE(body.length + 2, 2);
    return Buffer.concat([head, body]);
}

/** 640 × 480, drawn by the browser, so that it is a picture to whoever reads it. */
export async function photoTakenAt(page: Page, lat: number, lon: number, colour: string): Promise<Buffer> {
    const drawn = await page.evaluate(async (fill) => {
        const canvas = new OffscreenCanvas(640, 480);
        const pen = canvas.getContext('2d')!;
        const sky = pen.createLinearGradient(0, 0, 0, 480);
        sky.addColorStop(0, '#c9dcec');
        sky.addColorStop(1, fill);
        pen.fillStyle = sky;
        pen.fillRect(0, 0, 640, 480);
        const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
        return [...new Uint8Array(await blob.arrayBuffer())];
    }, colour);
    return Buffer.from(withExif(Uint8Array.from(drawn), exifAt(lat, lon)));
}
