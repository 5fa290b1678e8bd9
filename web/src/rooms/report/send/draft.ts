// One report on its way: typed, waiting for the line, or sent. It is kept in this browser until it is put away.
import type { NewReport, Point, Receipt } from '../contract';
import { ticketsOf, type DraftPhoto } from '../outbox/photo';
import { emptyLadder, isLadderEnough, ladderWords, type Away, type Ladder } from '../place';

export const photosMax = 5;

export type PlaceFrom = 'photo' | 'phone' | 'words' | 'plate';

export interface Content {
    kind: string;
    kindName: string;
    text: string;
    answers: Record<string, string>;
    placeFrom: PlaceFrom | '';
    position?: Point | undefined;
    /** What people call the place of the position. */
    near: string;
    /** The position seems not to be the ward's. */
    outside: boolean;
    ladder: Ladder;
    /** Position of the street or landmark found, before steps along the compass. */
    anchor?: Point | undefined;
    asset: string;
    /** The code of the plate that was scanned, be it known or not: who scans it again goes on here. */
    scanned: string;
    private: boolean;
}

export interface Draft {
    id: string;
    /** The Idempotency-Key of the report: the same however often it is sent. */
    key: string;
    /** `waiting` may have reached the server already, so it is only sent again, never changed. */
    state: 'editing' | 'waiting' | 'sent';
    savedAt: number;
    screen: number;
    content: Content;
    photos: DraftPhoto[];
    /** What is sent, word for word, from the first try on. */
    body?: NewReport | undefined;
    /** Why the server said no the last time. */
    refusal?: { code: string; field?: string | undefined } | undefined;
    receipt?: Pick<Receipt, 'code' | 'follow_key'> & Partial<Receipt>;
}

export const emptyContent = (): Content => ({
    kind: '',
    kindName: '',
    text: '',
    answers: {},
    placeFrom: '',
    near: '',
    outside: false,
    ladder: { ...emptyLadder },
    asset: '',
    scanned: '',
    private: false
});

export const newDraft = (): Draft => ({
    id: crypto.randomUUID(),
    key: crypto.randomUUID(),
    state: 'editing',
    savedAt: Date.now(),
    screen: 1,
    content: emptyContent(),
    photos: []
});

/** Whether anything would be lost with it. */
export const isStarted = ({ content, photos }: Draft): boolean =>
    photos.length > 0 || content.text.trim() !== '' || content.kind !== '' || content.placeFrom !== '';

export function hasPlace(content: Content): boolean {
    return content.placeFrom === 'words'
        ? isLadderEnough(content.ladder)
        : content.position !== undefined || content.near !== '';
}

/** What the server is given. Without words and photographs, the kind's name says what it is about. */
export function bodyOf({ content, photos }: Draft, away: Away): NewReport {
    const place = content.placeFrom === 'words' ? ladderWords(content.ladder, away) : content.near;
    const answers = Object.entries(content.answers)
        .map(([code, value]) => ({ code, value: value.trim() }))
        .filter(({ value }) => value !== '');
    const stored = ticketsOf(photos);
    return {
        kind: content.kind,
        text: content.text.trim() || (stored.length > 0 ? '' : content.kindName),
        ...(content.position ? { position: content.position } : {}),
        ...(place ? { place } : {}),
        ...(content.asset ? { asset: content.asset } : {}),
        ...(stored.length > 0 ? { photos: stored } : {}),
        ...(answers.length > 0 ? { answers } : {}),
        ...(content.private ? { private: true } : {})
    };
}
