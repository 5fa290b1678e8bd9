// A place said in words or by a position: the address ladder and steps along the compass.
import { fold } from '#lib/format.ts';
import type { Point } from './contract';

export const directions = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type Direction = (typeof directions)[number];

const earthRadiusMetres = 6_371_008.8;
const degree = Math.PI / 180;

/** The point `metres` from `from` in one of eight directions; good to a few centimetres within a ward. */
export function stepFrom(from: Point, metres: number, direction: Direction): Point {
    const bearing = directions.indexOf(direction) * 45 * degree;
    const lat = from.lat + (metres * Math.cos(bearing)) / earthRadiusMetres / degree;
    const lon =
        from.lon + (metres * Math.sin(bearing)) / (earthRadiusMetres * Math.cos(from.lat * degree)) / degree;
    return rounded({ lat, lon });
}

export function metresBetween(one: Point, other: Point): number {
    const north = (other.lat - one.lat) * degree;
    const east = (other.lon - one.lon) * degree * Math.cos(((one.lat + other.lat) / 2) * degree);
    return Math.hypot(north, east) * earthRadiusMetres;
}

/** Six decimals, a decimetre: more is noise of the device. */
export function rounded({ lat, lon }: Point): Point {
    const six = (value: number) => Math.round(value * 1e6) / 1e6;
    return { lat: six(lat), lon: six(lon) };
}

/** Reads "15.1205,108.7923". */
export function readPoint(words: string | null): Point | undefined {
    const found = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,;]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(words ?? '');
    if (!found) {
        return undefined;
    }
    const [lat, lon] = [Number(found[1]), Number(found[2])];
    return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : undefined;
}

/** A box of about `metres` to every side, as the server asks for it: south, west, north, east. */
export function boxAround(point: Point, metres: number): string {
    const south = stepFrom(point, metres, 's').lat;
    const north = stepFrom(point, metres, 'n').lat;
    const west = stepFrom(point, metres, 'w').lon;
    const east = stepFrom(point, metres, 'e').lon;
    return [south, west, north, east].join(',');
}

export interface Ladder {
    neighbourhood: string;
    street: string;
    landmark: string;
    metres: string;
    direction: Direction | '';
}

export const emptyLadder: Ladder = { neighbourhood: '', street: '', landmark: '', metres: '', direction: '' };

/** How the distance from something is said. */
export type Away = (from: string, metres: number, direction: Direction) => string;

/** Said from near to far, as an officer would look for it. */
export function ladderWords(ladder: Ladder, away: Away): string {
    const metres = Number(ladder.metres);
    const [from = '', ...wider] = [ladder.landmark, ladder.street, ladder.neighbourhood]
        .map((part) => part.trim())
        .filter(Boolean);
    const near = ladder.direction !== '' && metres > 0 && from ? away(from, metres, ladder.direction) : from;
    return [near, ...wider].filter(Boolean).join(', ');
}

/** Enough to go there: a street or a landmark; a neighbourhood alone is too wide. */
export const isLadderEnough = (ladder: Ladder): boolean =>
    ladder.street.trim() !== '' || ladder.landmark.trim() !== '';

/** "Số 25 đường Lê Lợi" and "25 le loi" are the same place. */
export const sameName = (one: string, other: string): boolean =>
    bare(one) !== '' && bare(one) === bare(other);

const bare = (name: string): string =>
    fold(name)
        .replaceAll(/[.,]/g, ' ')
        .replaceAll(/\b(so|so nha|duong|hem|kiet)\b/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim();
