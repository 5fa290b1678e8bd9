// A photograph on its way to the server: kept with the key under which it is sent until the server has it.
import { toApiError } from '#lib/api.ts';
import type { StoredPhoto } from '../contract';

export interface DraftPhoto {
    id: string;
    /** The Idempotency-Key of its sending. */
    key: string;
    name: string;
    /** Gone once what it belongs to is sent. */
    bytes?: Blob;
    stored?: StoredPhoto;
    /** The code of the server's no. */
    refusal?: string;
}

export const newPhoto = (name: string, bytes: Blob): DraftPhoto => ({
    id: crypto.randomUUID(),
    key: crypto.randomUUID(),
    name,
    bytes
});

export type StorePhoto = (photo: Blob, key: string) => Promise<StoredPhoto>;

/**
 * Sends those that the server has not got yet, one after the other; `stored` is told after each, so that none is sent
 * twice. One the server has refused is known to its sender, who may send the rest without it.
 */
export async function sendPhotos<Photo extends DraftPhoto>(
    photos: Photo[],
    store: StorePhoto,
    stored: (photos: Photo[]) => Promise<void>
): Promise<Photo[]> {
    let now = photos;
    for (const photo of photos) {
        if (!photo.stored && !photo.refusal && photo.bytes) {
            const answer = await store(photo.bytes, photo.key);
            now = now.map((one) => (one.id === photo.id ? { ...one, stored: answer } : one));
            await stored(now);
        }
    }
    return now;
}

/** As a report names them. */
export const ticketsOf = (photos: DraftPhoto[]): { id: string; key: string }[] =>
    photos.flatMap(({ stored }) => (stored ? [{ id: stored.id, key: stored.key }] : []));

/** A no that the same words can never turn into a yes. */
export function isFinal(thrown: unknown): boolean {
    const { status } = toApiError(thrown);
    return status >= 400 && status < 500 && ![401, 408, 409, 425, 429].includes(status);
}

/** What they belong to came too late for them, or another has them. */
const goneCodes = ['photo.unknown', 'photo.taken'];

/** After a refusal: photographs nobody claimed for long are put away by the server, and are sent anew. */
export function afterRefusal<Photo extends DraftPhoto>(photos: Photo[], code: string): Photo[] {
    if (!goneCodes.includes(code)) {
        return photos;
    }
    return photos.map(({ stored, refusal, ...rest }) => {
        void [stored, refusal];
        return { ...rest, key: crypto.randomUUID() } as Photo;
    });
}
