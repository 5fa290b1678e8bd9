// Brings one waiting draft to the server, once, however often it is tried and however often the line breaks.
import { toApiError } from '#lib/api.ts';
import type { NewReport, Receipt, StoredPhoto } from '../contract';
import type { Away } from '../place';
import { bodyOf, type Draft, type DraftPhoto } from './draft';
import type { Keep } from './keep';

export interface Line {
    storePhoto(photo: Blob, key: string): Promise<StoredPhoto>;
    createReport(body: NewReport, key: string): Promise<Receipt>;
}

/** A no that the same words can never turn into a yes. */
export function isFinal(thrown: unknown): boolean {
    const { status } = toApiError(thrown);
    return status >= 400 && status < 500 && ![401, 408, 409, 425, 429].includes(status);
}

/**
 * Tries to send the draft named `id`. Afterwards it is kept as `sent`; as `waiting`, when the line or the server failed
 * and the same words are to be tried again; or as `editing` with the refusal, when its sender has to change something.
 * \pre nobody else delivers it at the same time (the caller holds the lock).
 */
export async function deliver(id: string, keep: Keep, line: Line, away: Away): Promise<Draft | undefined> {
    let draft = await keep.get(id);
    if (draft?.state !== 'waiting') {
        return draft;
    }
    const save = async (change: Partial<Draft>): Promise<void> => {
        draft = { ...draft!, ...change, savedAt: Date.now() };
        await keep.put(draft);
    };
    try {
        for (const photo of draft.photos) {
            // One the server has refused is known to its sender, who may send the rest without it.
            if (!photo.stored && !photo.refusal && photo.bytes) {
                await save(await withStored(draft, photo, line));
            }
        }
        // Kept before the first try, so that every later one carries the same words under the same key.
        await save({ body: draft.body ?? bodyOf(draft, away), refusal: undefined });
        const receipt = await line.createReport(draft.body!, draft.key);
        await save({
            state: 'sent',
            receipt,
            photos: draft.photos.map(({ id, key, name }) => ({ id, key, name }))
        });
    } catch (thrown) {
        const { code, field } = toApiError(thrown);
        await save(isFinal(thrown) ? backToSender(draft, { code, field }) : { refusal: { code, field } });
    }
    return draft;
}

async function withStored(draft: Draft, photo: DraftPhoto, line: Line): Promise<Partial<Draft>> {
    const stored = await line.storePhoto(photo.bytes!, photo.key);
    return { photos: draft.photos.map((one) => (one.id === photo.id ? { ...one, stored } : one)) };
}

/** The report came too late for its photographs, or another has them. */
const photosGoneCodes = ['photo.unknown', 'photo.taken'];

/** The server has said no to this key, so the next try has another. */
function backToSender(draft: Draft, refusal: NonNullable<Draft['refusal']>): Partial<Draft> {
    // Photographs nobody claimed for long are put away by the server: they are sent anew.
    const photosGone = photosGoneCodes.includes(refusal.code);
    const afresh = ({ id, name, bytes }: DraftPhoto): DraftPhoto => ({
        id,
        name,
        key: crypto.randomUUID(),
        ...(bytes ? { bytes } : {})
    });
    return {
        state: 'editing',
        key: crypto.randomUUID(),
        body: undefined,
        refusal,
        photos: photosGone ? draft.photos.map(afresh) : draft.photos
    };
}
