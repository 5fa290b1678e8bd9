// What the room `report` answers and takes, in the words of its contract.
export interface Point {
    lat: number;
    lon: number;
}

export interface Question {
    code: string;
    label: string;
    type: 'text' | 'number' | 'choice';
    required: boolean;
    choices: string[];
}

export interface Kind {
    code: string;
    name: string;
    urgency: 'urgent' | 'normal' | 'complex';
    public: boolean;
    receive_hours: number;
    solve_days: number;
    questions: Question[];
}

export interface Category {
    code: string;
    name: string;
    kinds: Kind[];
}

export interface StoredPhoto {
    id: string;
    key: string;
    width: number;
    height: number;
    position?: Point;
    taken_at?: string;
    problems: string[];
}

/** What the plate on a lamp, a bin or a tree stands for. */
export interface Plate {
    code: string;
    name: string;
    /** Proposed; empty for any. */
    kind: string;
    place: string;
    position: Point;
    /** false: it is not there any more. */
    active: boolean;
}

export interface NewReport {
    kind: string;
    text: string;
    position?: Point;
    place?: string;
    address?: string;
    asset?: string;
    photos?: { id: string; key: string }[];
    answers?: { code: string; value: string }[];
    private?: boolean;
}

export interface Receipt {
    id: string;
    code: string;
    follow_key: string;
    state: string;
    receive_by: string;
    solve_by: string;
    public: boolean;
}

export interface Contact {
    name: string;
    phone?: string;
    email?: string;
    address?: string;
}

export interface SimilarReport {
    code: string;
    kind: string;
    state: string;
    metres: number;
    received_at: string;
    text: string;
    supporters: number;
    photo?: number;
}

export interface ReportRow {
    code: string;
    kind: string;
    category: string;
    state: string;
    position?: Point;
    place?: string;
    received_at: string;
    solve_by: string;
    overdue: boolean;
    solved_at?: string;
    rating?: Rating;
    supporters: number;
    photo?: number;
}

export type Rating = 'satisfied' | 'unsatisfied';

export interface ReportStep {
    what: string;
    at: string;
    agency?: string;
}

export interface ReportPhoto {
    number: number;
    stage: 'before' | 'after';
    width: number;
    height: number;
}

export interface PublicReport {
    code: string;
    kind: string;
    category: string;
    state: string;
    public: boolean;
    moderated: boolean;
    position?: Point;
    place?: string;
    text?: string;
    received_at: string;
    receive_by: string;
    solve_by: string;
    extended: boolean;
    overdue: boolean;
    solved_at?: string;
    photos: ReportPhoto[];
    steps: ReportStep[];
    result?: string;
    reason?: string;
    rating?: Rating;
    supporters: number;
}

export interface Filter {
    category?: string;
    kind?: string;
    state?: string;
    overdue?: boolean;
    box?: string;
}
