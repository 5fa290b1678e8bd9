// What the code on a lamp, a bin or a tree says.
import { fold } from '#lib/format.ts';
import type { Plate } from '../contract';
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

/** The code on a plate of the ward's own, whose meaning the server knows. */
export const plateCode = (asked: URLSearchParams): string =>
    (asked.get('tai-san') ?? '').trim().toUpperCase().slice(0, assetMax);

/** What a plate fills in, without touching what somebody has chosen already. */
export function filledBy(plate: Plate, content: Content): Partial<Content> {
    const free = content.placeFrom === '' || content.placeFrom === 'photo';
    return {
        asset: plate.code,
        ...(content.kind === '' ? { kind: plate.kind } : {}),
        ...(free
            ? {
                  placeFrom: 'plate' as const,
                  position: plate.position,
                  near: nameAndPlace(plate).slice(0, placeMax),
                  outside: false
              }
            : {})
    };
}

/** "Cột đèn 12, đường Lê Lợi" needs no "đường Lê Lợi" behind it. */
function nameAndPlace({ name, place }: Plate): string {
    return fold(name).includes(fold(place)) ? name : `${name}, ${place}`;
}
