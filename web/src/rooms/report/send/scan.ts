// A plate of the ward's own: what the server says it stands for, and what of that goes into the report.
import { fold } from '#lib/format.ts';
import { readPlate } from '../calls';
import type { Plate } from '../contract';
import { isFinal } from '../outbox/photo';
import type { Content } from './draft';
import { placeMax } from './plate';

/** What the server says of the plate that was scanned; `unread` as long as it says nothing. */
export type Scan = { fate: 'here' | 'gone'; plate: Plate } | { fate: 'unknown' | 'unread' };

export async function scanOf(code: string): Promise<Scan> {
    try {
        const plate = await readPlate(code);
        return { fate: plate.active ? 'here' : 'gone', plate };
    } catch (thrown) {
        return { fate: isFinal(thrown) ? 'unknown' : 'unread' };
    }
}

/** What follows from it for the report. A plate not read yet is named all the same. */
export function filledByScan(scan: Scan, content: Content): Partial<Content> {
    if (scan.fate === 'here') {
        return filledBy(scan.plate, content);
    }
    return { asset: scan.fate === 'unread' ? content.scanned : '' };
}

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
