// Whether what an officer shows will count as done: the server's own rule, told before anything is sent.
import type { Sent } from '#lib/api.ts';
import type { Point } from '../contract';
import type { DraftPhoto } from '../outbox/photo';
import { metresBetween } from '../place.ts';

export const evidenceMetresMax = 30;
export const reasonMin = 10;
export const wordsMax = 1_000;

/** A phone less sure of where it stands proves nothing about thirty metres. */
export const sureMetresMax = 30;
/** The phone's word counts for a photograph of that moment. */
export const momentMsMax = 2 * 60_000;

/** Where the phone says that it stood: its own word, sent as such. */
export type DevicePosition = NonNullable<
    NonNullable<Sent<'/api/v1/report-cases/{code}/solve'>['photos']>[number]['device']
>;

export interface FieldPhoto extends DraftPhoto {
    /** As the camera noted, before the server has read the photograph. */
    position?: Point;
    takenAt?: number;
    device?: DevicePosition;
    /** Its kind can be read only by the server. */
    unread?: boolean;
}

export type Proof =
    | { is: 'near' | 'far'; metres: number; by: 'camera' | 'device' }
    | { is: 'unsure'; metres: number }
    | { is: 'anywhere' | 'nowhere' | 'unread' | 'late' };

/** What one photograph proves of a report at `place`; `now` is when it would be sent. */
export function proofOf(photo: FieldPhoto, place: Point | undefined, now = Date.now()): Proof {
    if (!place) {
        return { is: 'anywhere' };
    }
    const { stored, device } = photo;
    const camera = stored ? stored.position : photo.position;
    if (camera) {
        return heldAgainst(place, camera, 'camera');
    }
    if (photo.unread && !stored) {
        return { is: 'unread' };
    }
    if (!device) {
        return { is: 'nowhere' };
    }
    if (device.accuracy_m > sureMetresMax) {
        return { is: 'unsure', metres: Math.round(device.accuracy_m) };
    }
    const moment = stored ? Date.parse(stored.taken_at ?? stored.at) : (photo.takenAt ?? now);
    return Math.abs(Date.parse(device.at) - moment) > momentMsMax
        ? { is: 'late' }
        : heldAgainst(place, device, 'device');
}

function heldAgainst(place: Point, taken: Point, by: 'camera' | 'device'): Proof {
    const metres = metresBetween(place, taken);
    return { is: metres <= evidenceMetresMax ? 'near' : 'far', metres: Math.round(metres), by };
}

/** Whether a reason has to say why no photograph shows it. */
export function needsReason(photos: FieldPhoto[], place: Point | undefined): boolean {
    const kept = photos.filter(({ refusal }) => !refusal);
    return !kept.some((photo) => ['near', 'anywhere', 'unread'].includes(proofOf(photo, place).is));
}
