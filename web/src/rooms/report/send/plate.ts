// What the code on a lamp, a bin or a tree says.
import { readPoint } from '../place';
import type { Content } from './draft';

const assetMax = 60;
const placeMax = 200;

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
