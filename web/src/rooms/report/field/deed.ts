// What an officer did at a place: begun, solved, noted. It is kept on the phone until the server has it.
import type { Sent } from '#lib/api.ts';
import type { MovedCase, Move, Named } from '../desk/contract';
import type { FieldPhoto } from './evidence';

/** What has become of the report while the phone did not hear of it. */
export interface News {
    state: string;
    version: number;
    officer?: Named | undefined;
    agency?: Named | undefined;
    /** The last thing that happened. */
    what: string;
    at: string;
    by?: Named | undefined;
    moves: Move[];
}

/** What each of them sends. */
export interface Moves {
    start: Sent<'/api/v1/report-cases/{code}/start'>;
    note: Sent<'/api/v1/report-cases/{code}/note'>;
    solve: Sent<'/api/v1/report-cases/{code}/solve'>;
}

export interface Deed {
    id: string;
    /** The Idempotency-Key of its sending: however often it is sent, it happens once. */
    key: string;
    code: string;
    what: 'start' | 'solve' | 'note';
    /**
     * `waiting` may have reached the server already, and is sent again; at a `clash` the report changed meanwhile and
     * the officer decides; `sent` is over.
     */
    state: 'editing' | 'waiting' | 'clash' | 'sent';
    savedAt: number;
    /** When it was given to the outbox: deeds at one report leave in this order. */
    givenAt: number;
    /** The report as it was seen. */
    seen: number;
    /** The result, or the note. */
    words: string;
    noPhotoReason: string;
    photos: FieldPhoto[];
    /** Why the server said no the last time. */
    refusal?: { code: string; field?: string | undefined } | undefined;
    news?: News | undefined;
    /** What the server answered. */
    moved?: Pick<MovedCase, 'state' | 'version'>;
}

export const newDeed = (code: string, what: Deed['what'], seen: number): Deed => ({
    id: crypto.randomUUID(),
    key: crypto.randomUUID(),
    code,
    what,
    state: 'editing',
    savedAt: Date.now(),
    givenAt: 0,
    seen,
    words: '',
    noPhotoReason: '',
    photos: []
});

export const isWritten = ({ words, noPhotoReason, photos }: Deed): boolean =>
    words.trim() !== '' || noPhotoReason.trim() !== '' || photos.length > 0;

/** Not yet with the server, and given away by the officer. */
export const isOpen = ({ state }: Deed): boolean => state === 'waiting' || state === 'clash';

/** What the phone says of a photograph goes with it. */
function ticketOf({ stored, device }: FieldPhoto): NonNullable<Moves['solve']['photos']> {
    return stored ? [{ id: stored.id, key: stored.key, ...(device ? { device } : {}) }] : [];
}

/** What is sent. */
export function bodyOf(deed: Deed): Moves[Deed['what']] {
    const version = deed.seen;
    if (deed.what === 'start') {
        return { version };
    }
    if (deed.what === 'note') {
        return { version, text: deed.words.trim() };
    }
    const [photos, reason] = [deed.photos.flatMap(ticketOf), deed.noPhotoReason.trim()];
    return {
        version,
        result: deed.words.trim(),
        ...(photos.length > 0 ? { photos } : {}),
        ...(reason ? { no_photo_reason: reason } : {})
    };
}
