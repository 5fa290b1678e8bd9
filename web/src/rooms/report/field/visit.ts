// One report on the list of an officer who goes there: what this phone keeps of it, and nothing that tells who reported.
import type { Point } from '../contract';
import type { Case, CasePhoto, Move } from '../desk/contract';
import type { Deed } from './deed';

/** What is kept of a report. Whoever adds to it asks first whether it says something of a person. */
export interface FieldReport {
    code: string;
    kindName: string;
    state: string;
    urgency: string;
    place: string;
    address: string;
    position?: Point | undefined;
    asset: string;
    text: string;
    answers: { label: string; value: string }[];
    notes: { at: string; text: string }[];
    reopenReason: string;
    dueAt?: string | undefined;
    solveBy: string;
    moves: Move[];
    version: number;
}

export interface FieldPicture {
    number: number;
    /** Absent when it did not come in time. */
    bytes?: Blob;
}

export interface Visit {
    /** The report's code. */
    id: string;
    /** Its turn in the list. */
    turn: number;
    keptAt: number;
    report: FieldReport;
    pictures: FieldPicture[];
    /** The server does not show it to this officer any more. */
    gone?: boolean;
}

/** Numbers people are reached by, and addresses of mail: three stars stand for them, as the server does it. */
export function covered(text: string): string {
    return text
        .replaceAll(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, '***')
        .replaceAll(/\+?\d(?:[ .\-()]{0,2}\d){8,}/g, '***');
}

/** What others may read where an officer has decided it, else the text with what tells of persons covered. */
function textOf({ text, shown_text, proposed_text, flags }: Case): string {
    return covered(shown_text || (flags.length > 0 ? proposed_text : text));
}

export function fieldReport(one: Case): FieldReport {
    return {
        code: one.code,
        kindName: one.kind_name,
        state: one.state,
        urgency: one.urgency,
        place: one.place,
        address: one.address,
        position: one.position,
        asset: one.asset,
        text: textOf(one),
        answers: one.answers.map(({ label, value }) => ({ label, value: covered(value) })),
        notes: one.notes.map(({ at, text }) => ({ at, text: covered(text) })),
        reopenReason: covered(one.reopen_reason),
        dueAt: one.due_at,
        solveBy: one.solve_by,
        moves: one.moves,
        version: one.version
    };
}

/** Tips about crime go to the police, and stay off phones that can be lost. */
export const mayBeKept = ({ category }: { category: string }): boolean => category !== 'crime_prevention';

/** What it looked like before; not what an officer has hidden. */
export const picturesOf = (photos: CasePhoto[]): number[] =>
    photos.filter(({ place, state }) => place === 'before' && state !== 'hidden').map(({ number }) => number);

const keepMs = 7 * 24 * 3_600_000;

/** Forgotten for so long that it should not lie on a phone any more. */
export const isStale = (visit: Visit, deeds: Deed[], now: number): boolean =>
    now - visit.keptAt > keepMs && !deeds.some(({ code, state }) => code === visit.id && state !== 'sent');

/** Where the report stands once all that waits has been sent. */
export function standing({ report }: Visit, deeds: Deed[]): { state: string; moves: Move[] } {
    const given = (what: Deed['what']) =>
        deeds.some(
            ({ code, what: one, state }) => code === report.code && one === what && state !== 'editing'
        );
    if (given('solve') && ['assigned', 'in_progress'].includes(report.state)) {
        return { state: 'solved', moves: ['note'] };
    }
    if (given('start') && report.state === 'assigned') {
        return { state: 'in_progress', moves: ['solve', 'note'] };
    }
    return report;
}
