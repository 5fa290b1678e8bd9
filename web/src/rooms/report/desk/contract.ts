// What the officers' routes of the room `report` answer and take, in the words of its contract.
import type { Figure } from '#ui/figures/figures.ts';
import type { Contact, NewReport, Point } from '../contract';

export type View = 'mine' | 'agency' | 'ward';

export interface Named {
    id: string;
    name: string;
}

export interface CaseRow {
    code: string;
    kind: string;
    kind_name: string;
    category: string;
    state: string;
    urgency: 'urgent' | 'normal' | 'complex';
    way: 'web' | 'form' | 'phone' | 'open311';
    public: boolean;
    position?: Point;
    place: string;
    address: string;
    received_at: string;
    /** Of the next step; absent when the report is over. */
    due_at?: string;
    /** The promise. */
    solve_by: string;
    overdue: boolean;
    /** Text or photograph waits to be looked at. */
    waits: boolean;
    reopened: boolean;
    agency?: Named;
    officer?: Named;
    supporters: number;
    photo?: number;
    version: number;
}

export interface CaseCounts {
    open: number;
    overdue: number;
    moderation: number;
}

export interface CaseList {
    items: CaseRow[];
    next?: string;
    counts: CaseCounts;
}

export interface CaseFilter {
    view?: View;
    over?: boolean;
    counted?: string;
    state?: string;
    overdue?: boolean;
    category?: string;
    kind?: string;
    agency?: string;
    moderation?: boolean;
    from?: string;
    to?: string;
}

export type ShownState = 'waiting' | 'shown' | 'hidden';

export interface CasePhoto {
    number: number;
    place: 'before' | 'after';
    state: ShownState;
    width: number;
    height: number;
    position?: Point;
    taken_at?: string;
    metres?: number;
    by_officer: boolean;
}

export type Suspicion = 'phone' | 'id_number' | 'email' | 'number_plate' | 'bank_account' | 'name';

/** A part of a text, in bytes of UTF-8. */
export interface Flag {
    at: number;
    bytes: number;
    kind: Suspicion;
}

export interface CaseStep {
    what: string;
    at: string;
    officer?: Named;
    agency?: Named;
}

export interface CaseNote {
    at: string;
    officer?: Named;
    text: string;
}

export interface CaseNeighbour {
    code: string;
    kind_name: string;
    state: string;
    metres: number;
    received_at: string;
}

export type Move =
    | 'receive'
    | 'refuse'
    | 'forward'
    | 'assign'
    | 'start'
    | 'extend'
    | 'solve'
    | 'publish'
    | 'merge'
    | 'moderate'
    | 'note'
    | 'reopen';

export interface Case extends CaseRow {
    asset: string;
    text: string;
    text_state: ShownState;
    shown_text: string;
    flags: Flag[];
    proposed_text: string;
    hand_over: string;
    answers: { label: string; value: string }[];
    has_contact: boolean;
    contact?: Contact;
    receive_by: string;
    refuse_by: string;
    publish_by?: string;
    taken_at?: string;
    extended_at?: string;
    extend_reason: string;
    solved_at?: string;
    ended_at?: string;
    reason: string;
    forwarded_to: string;
    result: string;
    no_photo_reason: string;
    merged_into?: string;
    merged: string[];
    satisfied?: boolean;
    rating_comment: string;
    reopened_at?: string;
    reopen_reason: string;
    photos: CasePhoto[];
    notes: CaseNote[];
    steps: CaseStep[];
    near: CaseNeighbour[];
    moves: Move[];
}

export interface MovedCase {
    code: string;
    state: string;
    solve_by: string;
    agency?: Named;
    officer?: Named;
    version: number;
}

export interface NewCall extends NewReport {
    contact?: Contact;
}

export type Grouping = 'category' | 'kind' | 'agency';

export interface ReportBoard {
    from: string;
    to: string;
    figures: Figure[];
    by?: Grouping;
    rows: { key: string; name: string; figures: Figure[] }[];
}
