// What each move on a report is told: how its form starts, what is sent, and what is missing.
import type { Case, Move } from './contract';

/** What one move may be told; each takes only what is its own. */
export interface Typed {
    kind: string;
    reason: string;
    to: string;
    agency: string;
    officer: string;
    days: string;
    result: string;
    photos: SentPhoto[];
    noPhoto: boolean;
    noPhotoReason: string;
    into: string;
    text: 'shown' | 'hidden';
    shownText: string;
    photoStates: Record<number, 'shown' | 'hidden'>;
    takePrivate: boolean;
}

/** A photograph of the result that lies on the server and belongs to no report yet. */
export interface SentPhoto {
    id: string;
    key: string;
    name: string;
    /** From the report's place; absent when either has no position. */
    metres?: number;
    placed: boolean;
}

/** The form of a move before anything is typed. */
export function emptyForm(report: Case): Typed {
    return {
        kind: report.kind,
        reason: '',
        to: report.hand_over,
        agency: report.agency?.id ?? '',
        officer: report.officer?.id ?? '',
        days: '5',
        result: report.result,
        photos: [],
        noPhoto: false,
        noPhotoReason: '',
        into: '',
        text: report.text_state === 'hidden' ? 'hidden' : 'shown',
        shownText: report.shown_text || (report.flags.length > 0 ? report.proposed_text : report.text),
        photoStates: Object.fromEntries(
            report.photos.map(({ number, state }) => [number, state === 'hidden' ? 'hidden' : 'shown'])
        ),
        takePrivate: false
    };
}

const body: Partial<Record<Move, (typed: Typed, report: Case) => object>> = {
    receive: ({ kind }, report) => (kind === report.kind ? {} : { kind }),
    refuse: ({ reason }) => ({ reason: reason.trim() }),
    forward: ({ to, reason }) => ({ to: to.trim(), reason: reason.trim() }),
    assign: ({ agency, officer, reason }) => ({
        ...(agency ? { agency_id: agency } : {}),
        ...(officer ? { officer_id: officer } : {}),
        ...(reason.trim() ? { reason: reason.trim() } : {})
    }),
    extend: ({ days, reason }) => ({ days: Number(days), reason: reason.trim() }),
    solve: ({ result, photos, noPhoto, noPhotoReason }) => ({
        result: result.trim(),
        ...(photos.length > 0 ? { photos: photos.map(({ id, key }) => ({ id, key })) } : {}),
        ...(noPhoto ? { no_photo_reason: noPhotoReason.trim() } : {})
    }),
    merge: ({ into }) => ({ into: into.trim().toUpperCase() }),
    moderate: ({ text, shownText, photoStates, takePrivate }, report) => ({
        ...(report.text
            ? { text, shown_text: shownText.trim() === report.text ? '' : shownText.trim() }
            : {}),
        photos: report.photos.map(({ number }) => ({ number, state: photoStates[number] ?? 'shown' })),
        ...(takePrivate ? { public: false } : {})
    }),
    publish: ({ result }, report) => (result.trim() === report.result ? {} : { result: result.trim() })
};

/** What is sent for a move, besides the version. */
export const bodyOf = (move: Move, typed: Typed, report: Case): object => body[move]?.(typed, report) ?? {};

export const reasonMin = 10;
type Need = 'reason' | 'to' | 'days' | 'result' | 'evidence' | 'noPhotoReason' | 'into' | 'agency';

/** What is missing before a move can be sent: which sentence, and the field it belongs to. */
export function missingFor(move: Move, typed: Typed, report: Case): { need: Need; target: string }[] {
    const short = (words: string) => words.trim().length < reasonMin;
    const missing: [boolean, Need, string][] = {
        refuse: [[short(typed.reason), 'reason', 'reason']],
        forward: [
            [typed.to.trim() === '', 'to', 'to'],
            [short(typed.reason), 'reason', 'reason']
        ],
        assign: [
            [typed.agency === '', 'agency', 'agency_id'],
            [report.state === 'solved' && short(typed.reason), 'reason', 'reason']
        ],
        extend: [
            [!/^[1-9]\d*$/.test(typed.days.trim()), 'days', 'days'],
            [short(typed.reason), 'reason', 'reason']
        ],
        solve: [
            [short(typed.result), 'result', 'result'],
            [!typed.noPhoto && typed.photos.length === 0, 'evidence', 'photos'],
            [typed.noPhoto && short(typed.noPhotoReason), 'noPhotoReason', 'no_photo_reason']
        ],
        merge: [[typed.into.trim() === '', 'into', 'into']],
        publish: [[short(typed.result), 'result', 'result']]
    }[move as string] as [boolean, Need, string][];
    return (missing ?? []).filter(([wrong]) => wrong).map(([, need, target]) => ({ need, target }));
}
