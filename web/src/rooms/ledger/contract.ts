// What the room `ledger` answers, by the names its pages use.

export interface Block {
    number: number;
    /** Entries up to and with this block. */
    size: number;
    /** Entries it added. */
    entries: number;
    root: string;
    at: string;
    witnessed_by: string[];
    quorum: boolean;
    quorum_at?: string;
}

export interface Entry {
    index: number;
    event: string;
    kind: string;
    at: string;
    leaf: string;
    block: number;
}

export interface Witness {
    name: string;
    key: string;
    size?: number;
    at?: string;
    state: 'good' | 'behind' | 'away' | 'refuses';
    /** What it answered when it did not sign. */
    why?: string;
}

export interface Ledger {
    origin: string;
    ward: string;
    /** None before the first block. */
    key?: string;
    /** Entries signed. */
    size: number;
    /** Facts not yet in a block. */
    waiting: number;
    /** The newest. */
    block?: Block;
    /** The newest with its quorum. */
    witnessed?: Block;
    quorum: { needed: number; of: number };
    witnesses: Witness[];
    policy: string;
    interval_ms: number;
    signing: 'going_on' | 'stopped';
    stopped_why?: string;
}

export interface Receipt {
    event: string;
    state: 'waiting' | 'recorded' | 'witnessed';
    leaf: string;
    index?: number;
    block?: Block;
    at: string;
}

export interface Growth {
    days: { date: string; entries: number; blocks: number }[];
}

/** One entry about a dossier or a report, with what opens its subject. */
export interface Seal {
    event: string;
    kind: string;
    at: string;
    /** What the entry was sealed with: the code, or the number of an old entry. */
    subject?: string;
    /** base64url of 16 bytes; empty once it was forgotten. */
    salt: string;
}

/** How far the history of one dossier or report is in the ledger. */
export interface Sealed {
    events: number;
    sealed: number;
    waiting: number;
    up_to?: string;
    block?: number;
}

export interface Page<Item> {
    items: Item[];
    next?: string;
}
