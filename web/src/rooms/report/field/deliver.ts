// Brings one deed to the server: sent with the same key until there is an answer, it happens once.
import { toApiError } from '#lib/api.ts';
import type { Case, MovedCase } from '../desk/contract';
import type { Keep } from '../outbox/keep';
import { afterRefusal, isFinal, sendPhotos, type StorePhoto } from '../outbox/photo';
import { bodyOf, isOpen, type Deed, type Moves, type News } from './deed';

/** Others have changed the report, or the server has the deed in other words already. */
const changedCodes = ['report.changed', 'request.idempotency_key.reused'];

export interface FieldLine {
    storePhoto: StorePhoto;
    move(code: string, what: Deed['what'], body: Moves[Deed['what']], key: string): Promise<MovedCase>;
    read(code: string): Promise<Case>;
}

/**
 * Tries to send the deed named `id`. Afterwards it is kept as `sent`; as `waiting`, when the line or the server failed;
 * as `clash` with the news, when the report changed meanwhile; or as `editing` with the refusal, when its officer has to
 * change something. A deed that follows another at the same report waits until that one is with the server.
 * \pre nobody else delivers it at the same time (the caller holds the lock).
 */
export async function deliverDeed(
    id: string,
    keep: Keep<Deed>,
    line: FieldLine,
    me: string
): Promise<Deed | undefined> {
    let deed = await keep.get(id);
    if (deed?.state !== 'waiting' || (await follows(deed, keep))) {
        return deed;
    }
    const save = async (change: Partial<Deed>): Promise<void> => {
        deed = { ...deed!, ...change, savedAt: Date.now() };
        await keep.put(deed);
    };
    const done = async ({ state, version }: Pick<MovedCase, 'state' | 'version'>): Promise<void> => {
        const seen = deed!.seen;
        const photos = deed!.photos.map(({ bytes, ...rest }) => (void bytes, rest));
        await save({ state: 'sent', moved: { state, version }, refusal: undefined, news: undefined, photos });
        await handOn(deed!, seen, version, keep);
    };
    try {
        await sendPhotos(deed.photos, line.storePhoto, (photos) => save({ photos }));
        await done(await line.move(deed.code, deed.what, bodyOf(deed), deed.key));
    } catch (thrown) {
        const { code, field } = toApiError(thrown);
        const refusal = { code, field };
        if (changedCodes.includes(code)) {
            const found = await line.read(deed.code).catch(() => undefined);
            if (!found) {
                await save({ refusal: { code: 'offline' } });
            } else if (isBegun(deed, found, me)) {
                await done(found);
            } else {
                await save({ state: 'clash', refusal, news: newsOf(found) });
            }
        } else if (isFinal(thrown) || toApiError(thrown).status === 409) {
            await save({ state: 'editing', refusal, photos: afterRefusal(deed.photos, code) });
        } else {
            await save({ refusal });
        }
    }
    return deed;
}

async function follows(deed: Deed, keep: Keep<Deed>): Promise<boolean> {
    const all = await keep.all();
    return all.some((one) => one.code === deed.code && isOpen(one) && one.givenAt < deed.givenAt);
}

/** What the officer did next was done in sight of this deed: it goes on from there. */
async function handOn(deed: Deed, seen: number, version: number, keep: Keep<Deed>): Promise<void> {
    for (const one of await keep.all()) {
        if (one.code === deed.code && one.state !== 'sent' && one.seen === seen) {
            await keep.put({ ...one, seen: version });
        }
    }
}

/** What is to be begun may have been begun by the same officer on another screen. */
const isBegun = ({ what }: Deed, found: Case, me: string): boolean =>
    what === 'start' && found.state === 'in_progress' && found.officer?.id === me;

function newsOf(found: Case): News {
    const last = found.steps.at(-1);
    return {
        state: found.state,
        version: found.version,
        officer: found.officer,
        agency: found.agency,
        what: last?.what ?? '',
        at: last?.at ?? found.received_at,
        by: last?.officer,
        moves: found.moves
    };
}

/** The officer has seen the news and sends it all the same, with what was done after it. */
export async function sendAgain(deed: Deed, keep: Keep<Deed>): Promise<void> {
    const version = deed.news?.version ?? deed.seen;
    for (const one of await keep.all()) {
        const later = one.code === deed.code && one.state !== 'sent' && one.givenAt > deed.givenAt;
        if (later) {
            await keep.put({ ...one, seen: version });
        }
    }
    const key = crypto.randomUUID(); // what is sent now is another deed than what was refused
    await keep.put({ ...deed, key, state: 'waiting', seen: version, news: undefined, refusal: undefined });
}
