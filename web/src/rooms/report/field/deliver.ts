// Brings one deed to the server. The server's moves know no key of their own, only the version that was seen: whether an
// answer was lost on the way shows in the report itself.
import { toApiError } from '#lib/api.ts';
import type { Case, MovedCase } from '../desk/contract';
import type { Keep } from '../outbox/keep';
import { afterRefusal, isFinal, sendPhotos, type StorePhoto } from '../outbox/photo';
import { bodyOf, isOpen, type Deed, type Moves, type News } from './deed';

export interface FieldLine {
    storePhoto: StorePhoto;
    /** Sent once: a lost answer is for `deliver` to find out about. */
    move(code: string, what: Deed['what'], body: Moves[Deed['what']]): Promise<MovedCase>;
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
    const mayBeThere = deed.tried;
    try {
        await sendPhotos(deed.photos, line.storePhoto, (photos) => save({ photos }));
        await save({ tried: true });
        await done(await line.move(deed.code, deed.what, bodyOf(deed)));
    } catch (thrown) {
        const { code, field, status } = toApiError(thrown);
        const refusal = { code, field };
        if (code === 'report.changed') {
            const found = await line.read(deed.code).catch(() => undefined);
            if (!found) {
                await save({ refusal: { code: 'offline' }, tried: mayBeThere });
            } else if (isThere(deed, found, me, mayBeThere)) {
                await done(found);
            } else {
                await save({ state: 'clash', refusal, news: newsOf(found), tried: false });
            }
        } else if (isFinal(thrown) || status === 409) {
            const photos = afterRefusal(deed.photos, code);
            await save({ state: 'editing', refusal, photos, tried: false });
        } else {
            // Without an answer, or one from half-way, nobody knows; a plain no did nothing.
            const unknown = deed.tried && (status === 0 || status >= 500);
            await save({ refusal, tried: mayBeThere || unknown });
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

const plain = (words: string): string => words.normalize('NFC').replaceAll(/\s+/g, ' ').trim();

/** Whether the report shows that the server has the deed already. */
function isThere(deed: Deed, found: Case, me: string, mayBeThere: boolean): boolean {
    if (deed.what === 'start') {
        return found.state === 'in_progress' && found.officer?.id === me;
    }
    if (!mayBeThere) {
        return false;
    }
    return deed.what === 'solve'
        ? ['solved', 'published'].includes(found.state) && plain(found.result) === plain(deed.words)
        : found.notes.some(({ officer, text }) => officer?.id === me && plain(text) === plain(deed.words));
}

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
    await keep.put({ ...deed, state: 'waiting', seen: version, news: undefined, refusal: undefined });
}
