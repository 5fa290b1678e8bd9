// Brings one waiting draft to the server, once, however often it is tried and however often the line breaks.
import { toApiError } from '#lib/api.ts';
import type { NewReport, Receipt } from '../contract';
import type { Keep } from '../outbox/keep';
import { afterRefusal, isFinal, sendPhotos, type StorePhoto } from '../outbox/photo';
import type { Away } from '../place';
import { bodyOf, type Draft } from './draft';

export interface Line {
    storePhoto: StorePhoto;
    createReport(body: NewReport, key: string): Promise<Receipt>;
}

/**
 * Tries to send the draft named `id`. Afterwards it is kept as `sent`; as `waiting`, when the line or the server failed
 * and the same words are to be tried again; or as `editing` with the refusal, when its sender has to change something.
 * \pre nobody else delivers it at the same time (the caller holds the lock).
 */
export async function deliver(
    id: string,
    keep: Keep<Draft>,
    line: Line,
    away: Away
): Promise<Draft | undefined> {
    let draft = await keep.get(id);
    if (draft?.state !== 'waiting') {
        return draft;
    }
    const save = async (change: Partial<Draft>): Promise<void> => {
        draft = { ...draft!, ...change, savedAt: Date.now() };
        await keep.put(draft);
    };
    try {
        await sendPhotos(draft.photos, line.storePhoto, (photos) => save({ photos }));
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

/** The server has said no to this key, so the next try has another. */
function backToSender(draft: Draft, refusal: NonNullable<Draft['refusal']>): Partial<Draft> {
    return {
        state: 'editing',
        key: crypto.randomUUID(),
        body: undefined,
        refusal,
        photos: afterRefusal(draft.photos, refusal.code)
    };
}
