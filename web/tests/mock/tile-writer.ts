// Writes small vector tiles (MVT 2.1) for the stand-in, so that MapLibre itself reads what the tests show it.
import { shareOf, type Place, type TileName } from '../../src/rooms/map/view.ts';

export type Value = string | number | boolean;
export interface Drawn {
    kind: 'point' | 'line' | 'area';
    at: Place[];
    said: Record<string, Value>;
}

const extent = 4096;
const buffer = 64;

function number(value: number): number[] {
    const bytes: number[] = [];
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) {
        bytes.push((rest % 0x80) | 0x80);
    }
    return [...bytes, rest];
}
const zigzag = (value: number) => (value < 0 ? -2 * value - 1 : 2 * value);
const part = (field: number, bytes: number[]) => [
    ...number((field << 3) | 2),
    ...number(bytes.length),
    ...bytes
];
const whole = (field: number, value: number) => [...number(field << 3), ...number(value)];
const text = (field: number, value: string) => part(field, [...new TextEncoder().encode(value)]);

function value(said: Value): number[] {
    if (typeof said === 'string') return text(1, said);
    if (typeof said === 'boolean') return whole(7, said ? 1 : 0);
    return whole(6, zigzag(said));
}

const piecesOfLeg = 64;
const inside = (value: number) => value >= -buffer && value <= extent + buffer;

/** Lines in small pieces, of which only those near the tile are left; the stand-in's lines cross a tile once. */
function cutLine(spots: [number, number][]): [number, number][] {
    const fine = spots.flatMap(([x, y], index) => {
        const [nextX, nextY] = spots[index + 1] ?? [x, y];
        return Array.from(
            { length: index + 1 < spots.length ? piecesOfLeg : 1 },
            (_, piece): [number, number] => [
                x + ((nextX - x) * piece) / piecesOfLeg,
                y + ((nextY - y) * piece) / piecesOfLeg
            ]
        );
    });
    return fine.filter(([x, y], index) =>
        [fine[index - 1], [x, y], fine[index + 1]].some((one) => one && inside(one[0]!) && inside(one[1]!))
    );
}

const within = (value: number) => Math.min(extent + buffer, Math.max(-buffer, value));

/** Spots in units of the tile, none twice in a row. Areas are upright squares, so moving their corners in cuts them. */
function spotsOf({ kind, at }: Drawn, tile: TileName): [number, number][] {
    const spots = at.map((place): [number, number] => {
        const { x, y } = shareOf(tile, place);
        return [x * extent, y * extent];
    });
    const cut =
        kind === 'line'
            ? cutLine(spots)
            : kind === 'area'
              ? spots.map(([x, y]): [number, number] => [within(x), within(y)])
              : spots;
    return cut
        .map(([x, y]): [number, number] => [Math.round(x), Math.round(y)])
        .filter(([x, y], index, all) => index === 0 || x !== all[index - 1]![0] || y !== all[index - 1]![1]);
}

/** What is drawn anywhere near the tile. */
function isNear(kind: Drawn['kind'], spots: [number, number][]): boolean {
    const [xs, ys] = [spots.map(([x]) => x), spots.map(([, y]) => y)];
    const edge = kind === 'point' ? 0 : buffer;
    return (
        Math.max(...xs) >= -edge &&
        Math.min(...xs) < extent + edge &&
        Math.max(...ys) >= -edge &&
        Math.min(...ys) < extent + edge
    );
}

function geometry(kind: Drawn['kind'], spots: [number, number][]): number[] {
    let [left, top] = [0, 0];
    const steps = spots.flatMap(([x, y]) => {
        const step = [...number(zigzag(x - left)), ...number(zigzag(y - top))];
        [left, top] = [x, y];
        return [step];
    });
    if (kind === 'point') {
        return [...number((spots.length << 3) | 1), ...steps.flat()];
    }
    const rest = steps.slice(1);
    const lines = [...number((1 << 3) | 1), ...steps[0]!, ...number((rest.length << 3) | 2), ...rest.flat()];
    return kind === 'line' ? lines : [...lines, ...number((1 << 3) | 7)];
}

const types = { point: 1, line: 2, area: 3 };

/** A tile of named parts. Areas are given clockwise as seen on a map with north above. */
export function writeTile(tile: TileName, parts: Record<string, Drawn[]>): Uint8Array {
    return Uint8Array.from(Object.entries(parts).flatMap(([name, things]) => writePart(name, tile, things)));
}

function writePart(layer: string, tile: TileName, things: Drawn[]): number[] {
    const keys: string[] = [];
    const values: Value[] = [];
    const place = <One>(list: One[], one: One) =>
        list.includes(one) ? list.indexOf(one) : list.push(one) - 1;
    const features = things.flatMap((thing) => {
        const spots = spotsOf(thing, tile);
        const enough = spots.length >= { point: 1, line: 2, area: 3 }[thing.kind];
        if (!enough || !isNear(thing.kind, spots)) {
            return [];
        }
        const tags = Object.entries(thing.said).flatMap(([key, said]) => [
            ...number(place(keys, key)),
            ...number(place(values, said))
        ]);
        return [
            part(2, [
                ...part(2, tags),
                ...whole(3, types[thing.kind]),
                ...part(4, geometry(thing.kind, spots))
            ])
        ];
    });
    return features.length === 0
        ? []
        : part(3, [
              ...whole(15, 2),
              ...text(1, layer),
              ...features.flat(),
              ...keys.flatMap((key) => text(3, key)),
              ...values.flatMap((said) => part(4, value(said))),
              ...whole(5, extent)
          ]);
}
