// Reads vector tiles (MVT 2.1) for the table: the same bytes the drawn map gets, so both always say the same, and the
// table needs no graphics at all. Only what a table shows is read: what is said of a thing, and the box it lies in.
import { groundOf, type Box, type TileName } from './view.ts';

export type Said = Record<string, string | number | boolean>;

export interface Thing {
    said: Said;
    /** Of a point, a box without width. */
    box: Box;
}

const sixtyFourBits = 64;

class Reader {
    #at: number;
    readonly #bytes: Uint8Array;
    readonly #end: number;

    constructor(bytes: Uint8Array, from = 0, end = bytes.length) {
        this.#bytes = bytes;
        this.#at = from;
        this.#end = end;
    }

    get more(): boolean {
        return this.#at < this.#end;
    }

    number(): number {
        let value = 0;
        for (let shift = 0; shift < sixtyFourBits; shift += 7) {
            const byte = this.#byte();
            value += (byte & 0x7f) * 2 ** shift;
            if (byte < 0x80) {
                return value;
            }
        }
        throw new RangeError('a number of a tile is too long');
    }

    /** The part that follows, with its length in front. */
    part(): Reader {
        const length = this.number();
        const from = this.#at;
        this.#skip(length);
        return new Reader(this.#bytes, from, from + length);
    }

    text(): string {
        const length = this.number();
        const from = this.#at;
        this.#skip(length);
        return new TextDecoder().decode(this.#bytes.subarray(from, from + length));
    }

    float(bytes: 4 | 8): number {
        const from = this.#at;
        this.#skip(bytes);
        const view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset + from, bytes);
        return bytes === 4 ? view.getFloat32(0, true) : view.getFloat64(0, true);
    }

    /** Reads every field of a message; `take` answers whether it has read the field itself. */
    fields(take: (field: number) => boolean): void {
        while (this.more) {
            const key = this.number();
            if (!take(key >>> 3)) {
                this.#pass(key & 7);
            }
        }
    }

    #pass(kind: number): void {
        if (kind === 0) {
            this.number();
        } else if (kind === 2) {
            this.part();
        } else if (kind === 1 || kind === 5) {
            this.#skip(kind === 1 ? 8 : 4);
        } else {
            throw new RangeError('a tile holds a field of no known kind');
        }
    }

    #byte(): number {
        if (this.#at >= this.#end) {
            throw new RangeError('a tile ends too early');
        }
        return this.#bytes[this.#at++]!;
    }

    #skip(length: number): void {
        if (length > this.#end - this.#at) {
            throw new RangeError('a tile ends too early');
        }
        this.#at += length;
    }
}

const unzigzag = (value: number) => (value % 2 === 0 ? value / 2 : -(value + 1) / 2);

/** Two's complement of 64 bits, as far as it goes into a number. */
const signed = (value: number) => (value >= 2 ** 63 ? value - 2 ** 64 : value);

function readValue(reader: Reader): string | number | boolean {
    let value: string | number | boolean = '';
    reader.fields((field) => {
        if (field === 1) value = reader.text();
        else if (field === 2) value = reader.float(4);
        else if (field === 3) value = reader.float(8);
        else if (field === 4) value = signed(reader.number());
        else if (field === 5) value = reader.number();
        else if (field === 6) value = unzigzag(reader.number());
        else if (field === 7) value = reader.number() !== 0;
        else return false;
        return true;
    });
    return value;
}

interface Extremes {
    left: number;
    top: number;
    right: number;
    bottom: number;
}

/** The outermost spots of a geometry, in units of the tile; undefined when it has none. */
function extremesOf(commands: number[]): Extremes | undefined {
    let [x, y] = [0, 0];
    let found: Extremes | undefined;
    for (let at = 0; at < commands.length;) {
        const command = commands[at++]!;
        const spots = (command & 7) === 7 ? 0 : command >>> 3;
        for (let spot = 0; spot < spots && at + 1 < commands.length; ++spot) {
            x += unzigzag(commands[at++]!);
            y += unzigzag(commands[at++]!);
            found = {
                left: Math.min(found?.left ?? x, x),
                top: Math.min(found?.top ?? y, y),
                right: Math.max(found?.right ?? x, x),
                bottom: Math.max(found?.bottom ?? y, y)
            };
        }
    }
    return found;
}

interface RawThing {
    tags: number[];
    geometry: number[];
}

function readNumbers(reader: Reader): number[] {
    const numbers: number[] = [];
    while (reader.more) {
        numbers.push(reader.number());
    }
    return numbers;
}

function readThing(reader: Reader): RawThing {
    const thing: RawThing = { tags: [], geometry: [] };
    reader.fields((field) => {
        if (field === 2) thing.tags = readNumbers(reader.part());
        else if (field === 4) thing.geometry = readNumbers(reader.part());
        else return false;
        return true;
    });
    return thing;
}

function readLayer(reader: Reader, tile: TileName): { name: string; things: Thing[] } {
    const raw: RawThing[] = [];
    const keys: string[] = [];
    const values: (string | number | boolean)[] = [];
    let name = '';
    let extent = 4096;
    reader.fields((field) => {
        if (field === 1) name = reader.text();
        else if (field === 2) raw.push(readThing(reader.part()));
        else if (field === 3) keys.push(reader.text());
        else if (field === 4) values.push(readValue(reader.part()));
        else if (field === 5) extent = reader.number();
        else return false;
        return true;
    });
    const things = raw.flatMap(({ tags, geometry }) => {
        const found = extremesOf(geometry);
        if (!found) {
            return [];
        }
        const pairs = Array.from({ length: tags.length >> 1 }, (_, pair) => [
            keys[tags[2 * pair]!]!,
            values[tags[2 * pair + 1]!]!
        ]);
        const northWest = groundOf(tile, found.left / extent, found.top / extent);
        const southEast = groundOf(tile, found.right / extent, found.bottom / extent);
        const box = {
            south: southEast.lat,
            west: northWest.lon,
            north: northWest.lat,
            east: southEast.lon
        };
        return [{ said: Object.fromEntries(pairs) as Said, box }];
    });
    return { name, things };
}

/** The things of one tile, by layer. \throws RangeError when the bytes are no tile */
export function readTile(bytes: Uint8Array, tile: TileName): Map<string, Thing[]> {
    const layers = new Map<string, Thing[]>();
    const reader = new Reader(bytes);
    reader.fields((field) => {
        if (field !== 3) {
            return false;
        }
        const { name, things } = readLayer(reader.part(), tile);
        layers.set(name, things);
        return true;
    });
    return layers;
}

/** Things that several tiles hold pieces of, once each, with the box around all their pieces. */
export function joined(things: Thing[], key: (said: Said) => string): Thing[] {
    const found = new Map<string, Thing>();
    for (const thing of things) {
        const name = key(thing.said);
        const known = found.get(name);
        found.set(
            name,
            known
                ? {
                      said: known.said,
                      box: {
                          south: Math.min(known.box.south, thing.box.south),
                          west: Math.min(known.box.west, thing.box.west),
                          north: Math.max(known.box.north, thing.box.north),
                          east: Math.max(known.box.east, thing.box.east)
                      }
                  }
                : thing
        );
    }
    return [...found.values()];
}
