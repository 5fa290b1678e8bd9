// What the code on a lamp, a bin or a tree says.
import { readPoint } from '../place';
import type { Content } from './draft';

const assetMax = 60;
export const placeMax = 200;

/** Asset (ts), kind (loai) and place (diem), a position or its name; nothing when the address says none of them. */
export function plateOf(asked: URLSearchParams): Partial<Content> | undefined {
    const read = (name: string): string => asked.get(name)?.trim() ?? '';
    const [kind, asset, place] = [read('loai'), read('ts'), read('diem')];
    if (!kind && !asset && !place) {
        return undefined;
    }
    const position = readPoint(place);
    return {
        kind,
        asset: asset.slice(0, assetMax),
        ...(place ? { placeFrom: 'plate' as const } : {}),
        ...(position ? { position } : { near: place.slice(0, placeMax) })
    };
}

/** The code on a plate of the ward's own, whose meaning the server knows. */
export const plateCode = (asked: URLSearchParams): string =>
    (asked.get('tai-san') ?? '').trim().toUpperCase().slice(0, assetMax);
