// Where and when a photograph was taken, as the camera noted it.
import type { Point } from '../contract';
import { exifOf } from '../send/shrink.ts';

const gpsDirectory = 0x8825;
const exifDirectory = 0x8769;
const takenTag = 0x9003;
const zoneTag = 0x9011;
const officeZone = '+07:00';
const textMax = 32;
const headerBytes = 10; // mark, length, "Exif\0\0"

export interface Notes {
    position?: Point;
    /** Milliseconds since 1970. */
    takenAt?: number;
}

/** What a JPEG says of itself, as the server will read it; what is not there or beyond belief is left out. */
export function notesIn(jpeg: Uint8Array): Notes {
    const segment = exifOf(jpeg);
    if (!segment) {
        return {};
    }
    const notes = new Tiff(segment.subarray(headerBytes));
    const position = unlessBroken(() => notes.position());
    const takenAt = unlessBroken(() => notes.takenAt());
    return { ...(position ? { position } : {}), ...(takenAt === undefined ? {} : { takenAt }) };
}

/** Broken notes say nothing. */
function unlessBroken<Said>(read: () => Said): Said | undefined {
    try {
        return read();
    } catch {
        return undefined;
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

    /** Letters, without the zero at their end. */
    #text(entry: number | undefined): string {
        if (entry === undefined) {
            return '';
        }
        const length = this.#long(entry + 4);
        const from = length > 4 ? this.#long(entry + 8) : entry + 8;
        const letters = Array.from({ length: Math.min(length, textMax) }, (_, index) =>
            String.fromCharCode(this.#view.getUint8(from + index))
        );
        return letters.join('').replace(/\0.*$/s, '').trim();
    }

    /** Degrees, minutes and seconds. */
    #angle(entry: number): number {
        const from = this.#long(entry + 8);
        const part = (index: number) =>
            this.#long(from + index * 8) / (this.#long(from + index * 8 + 4) || Number.NaN);
        return part(0) + part(1) / 60 + part(2) / 3600;
    }

    /** 2026:11:23 14:05:09 and the zone behind it; without one it is Viet Nam's. */
    takenAt(): number | undefined {
        const pointer = this.#entry(this.#long(4), exifDirectory);
        if (pointer === undefined) {
            return undefined;
        }
        const directory = this.#long(pointer + 8);
        const written = this.#text(this.#entry(directory, takenTag));
        const zone = this.#text(this.#entry(directory, zoneTag));
        const [, day, clock] = /^(\d{4}:\d{2}:\d{2}) (\d{2}:\d{2}:\d{2})$/.exec(written) ?? [];
        if (!day || !clock) {
            return undefined;
        }
        const moment = `${day.replaceAll(':', '-')}T${clock}`;
        const at = Date.parse(moment + (/^[+-]\d{2}:\d{2}$/.test(zone) ? zone : officeZone));
        return Number.isNaN(at) ? undefined : at;
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

/** Whether the file is a JPEG, the one kind of picture whose notes are read here. */
export const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8;
