// Where a photograph was taken: read from what the camera noted, and noted by us where the camera was not allowed to.
import { dateOf } from '#lib/format.ts';
import type { Point } from '../contract';
import { exifOf } from '../send/shrink.ts';

const gpsDirectory = 0x8825;
const headerBytes = 10; // mark, length, "Exif\0\0"

/** The position in a JPEG, as the server will read it; nothing when there is none or it is beyond belief. */
export function positionIn(jpeg: Uint8Array): Point | undefined {
    const segment = exifOf(jpeg);
    if (!segment) {
        return undefined;
    }
    try {
        return new Tiff(segment.subarray(headerBytes)).position();
    } catch {
        return undefined; // broken notes say nothing
    }
}

class Tiff {
    readonly #view: DataView;
    readonly #little: boolean;

    constructor(bytes: Uint8Array) {
        this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        this.#little = this.#view.getUint16(0) === 0x4949;
    }

    #short(at: number): number {
        return this.#view.getUint16(at, this.#little);
    }

    #long(at: number): number {
        return this.#view.getUint32(at, this.#little);
    }

    /** Where the entry of this tag stands in the directory. */
    #entry(directory: number, tag: number): number | undefined {
        const count = this.#short(directory);
        return Array.from({ length: count }, (_, index) => directory + 2 + index * 12).find(
            (at) => this.#short(at) === tag
        );
    }

    /** Degrees, minutes and seconds. */
    #angle(entry: number): number {
        const from = this.#long(entry + 8);
        const part = (index: number) =>
            this.#long(from + index * 8) / (this.#long(from + index * 8 + 4) || Number.NaN);
        return part(0) + part(1) / 60 + part(2) / 3600;
    }

    orientation(): number {
        const entry = this.#entry(this.#long(4), 0x0112);
        const turned = entry === undefined ? 1 : this.#short(entry + 8);
        return turned >= 1 && turned <= 8 ? turned : 1;
    }

    position(): Point | undefined {
        const pointer = this.#entry(this.#long(4), gpsDirectory);
        if (pointer === undefined) {
            return undefined;
        }
        const directory = this.#long(pointer + 8);
        const [latRef, lat, lonRef, lon] = [1, 2, 3, 4].map((tag) => this.#entry(directory, tag));
        if (!latRef || !lat || !lonRef || !lon) {
            return undefined;
        }
        const letter = (entry: number) => String.fromCharCode(this.#view.getUint8(entry + 8));
        const point = {
            lat: this.#angle(lat) * (letter(latRef) === 'S' ? -1 : 1),
            lon: this.#angle(lon) * (letter(lonRef) === 'W' ? -1 : 1)
        };
        const real = Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180;
        return real && (point.lat !== 0 || point.lon !== 0) ? point : undefined;
    }
}

/** Whether the file is a JPEG, the one kind of picture notes can be put into here. */
export const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8;

/**
 * The same picture with notes of where and when: for cameras whose browser takes the position out. Which side is up stays
 * as it was noted. \pre isJpeg
 */
export function withPosition(jpeg: Uint8Array, point: Point, at: Date): Uint8Array<ArrayBuffer> {
    const old = exifOf(jpeg);
    const segment = notes(point, at, old ? orientationOf(old) : 1);
    const rest = old ? without(jpeg, old) : jpeg;
    const joined = new Uint8Array(rest.length + segment.length);
    joined.set(rest.subarray(0, 2));
    joined.set(segment, 2);
    joined.set(rest.subarray(2), 2 + segment.length);
    return joined;
}

function orientationOf(segment: Uint8Array): number {
    try {
        return new Tiff(segment.subarray(headerBytes)).orientation();
    } catch {
        return 1;
    }
}

function without(jpeg: Uint8Array, segment: Uint8Array): Uint8Array {
    for (let at = 2; at + segment.length <= jpeg.length; ++at) {
        if (segment.every((byte, index) => jpeg[at + index] === byte)) {
            const rest = new Uint8Array(jpeg.length - segment.length);
            rest.set(jpeg.subarray(0, at));
            rest.set(jpeg.subarray(at + segment.length), at);
            return rest;
        }
    }
    return jpeg;
}

/** Who noted it, for whoever asks later. */
const software = 'smartward\0';
const mainAt = 8;
const mainEnd = mainAt + 2 + 4 * 12 + 4;
const softwareAt = mainEnd;
const exifAt = softwareAt + software.length;
const timeAt = exifAt + 2 + 12 + 4;
const gpsAt = timeAt + 20;
const anglesAt = gpsAt + 2 + 4 * 12 + 4;
const tiffBytes = anglesAt + 2 * 24;

/** The segment, in the order of Intel: orientation, software, time taken, position. */
function notes(point: Point, at: Date, orientation: number): Uint8Array {
    const segment = new Uint8Array(headerBytes + tiffBytes);
    const view = new DataView(segment.buffer, headerBytes);
    const text = (to: number, words: string) =>
        [...words].forEach((letter, index) => view.setUint8(to + index, letter.charCodeAt(0)));
    const entry = (to: number, tag: number, type: number, count: number, value: number) => {
        view.setUint16(to, tag, true);
        view.setUint16(to + 2, type, true);
        view.setUint32(to + 4, count, true);
        view.setUint32(to + 8, value, true);
    };
    const [ascii, short, long, rational] = [2, 3, 4, 5];
    segment.set([0xff, 0xe1, (segment.length - 2) >> 8, (segment.length - 2) & 0xff, 0x45, 0x78, 0x69, 0x66]);
    text(0, 'II');
    view.setUint16(2, 42, true);
    view.setUint32(4, mainAt, true);
    view.setUint16(mainAt, 4, true);
    entry(mainAt + 2, 0x0112, short, 1, orientation);
    entry(mainAt + 14, 0x0131, ascii, software.length, softwareAt);
    entry(mainAt + 26, 0x8769, long, 1, exifAt);
    entry(mainAt + 38, gpsDirectory, long, 1, gpsAt);
    text(softwareAt, software);
    view.setUint16(exifAt, 1, true);
    entry(exifAt + 2, 0x9003, ascii, 20, timeAt);
    text(timeAt, `${officeTime(at)}\0`);
    view.setUint16(gpsAt, 4, true);
    const letter = (negative: boolean, yes: string, no: string) => (negative ? yes : no).charCodeAt(0);
    entry(gpsAt + 2, 1, ascii, 2, letter(point.lat < 0, 'S', 'N'));
    entry(gpsAt + 14, 2, rational, 3, anglesAt);
    entry(gpsAt + 26, 3, ascii, 2, letter(point.lon < 0, 'W', 'E'));
    entry(gpsAt + 38, 4, rational, 3, anglesAt + 24);
    [point.lat, point.lon].forEach((angle, index) =>
        writeAngle(view, anglesAt + index * 24, Math.abs(angle))
    );
    return segment;
}

const secondsScale = 10_000;

function writeAngle(view: DataView, to: number, angle: number): void {
    const seconds = Math.round(angle * 3600 * secondsScale);
    const parts = [
        Math.floor(seconds / (3600 * secondsScale)),
        1,
        Math.floor(seconds / (60 * secondsScale)) % 60,
        1,
        seconds % (60 * secondsScale),
        secondsScale
    ];
    parts.forEach((part, index) => view.setUint32(to + index * 4, part, true));
}

/** 2026:11:23 14:05:09, the wall clock of Viet Nam. */
function officeTime(at: Date): string {
    const clock = new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 19);
    return `${dateOf(at).replaceAll('-', ':')} ${clock}`;
}
