// Whether what an officer shows will count as done: the server's own rule, told before anything is sent.
import type { Point } from '../contract';
import type { DraftPhoto } from '../outbox/photo';
import { metresBetween } from '../place';

export const evidenceMetresMax = 30;
export const reasonMin = 10;
export const wordsMax = 1_000;

export interface FieldPhoto extends DraftPhoto {
    /** As far as it is known before the server has read the photograph. */
    position?: Point;
    /** Who noted it: the camera in the photograph, or this page from where the phone stood. */
    from?: 'photo' | 'phone';
    /** Its kind can be read only by the server. */
    unread?: boolean;
}

export type Proof = { is: 'near' | 'far'; metres: number } | { is: 'anywhere' | 'nowhere' | 'unread' };

/** What one photograph proves of a report at `place`. */
export function proofOf(photo: FieldPhoto, place: Point | undefined): Proof {
    if (!place) {
        return { is: 'anywhere' };
    }
    const taken = photo.stored ? photo.stored.position : photo.position;
    if (!taken) {
        return { is: photo.unread && !photo.stored ? 'unread' : 'nowhere' };
    }
    const metres = metresBetween(place, taken);
    return { is: metres <= evidenceMetresMax ? 'near' : 'far', metres: Math.round(metres) };
}

/** Whether a reason has to say why no photograph shows it. */
export function needsReason(photos: FieldPhoto[], place: Point | undefined): boolean {
    const kept = photos.filter(({ refusal }) => !refusal);
    return !kept.some((photo) => ['near', 'anywhere', 'unread'].includes(proofOf(photo, place).is));
}
