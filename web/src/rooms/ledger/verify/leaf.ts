// One entry of the ledger: what everybody may read of an event, and sealed what only a holder of the salt may.
import { fromBase64, fromBase64Url, joined, same, utf8, type Bytes } from './bytes';
import { sha256 } from './digest';
import { LedgerRefusal } from './refusal';

const saltBytes = 16;

export interface Leaf {
    v: number;
    ward: string;
    event: string;
    kind: string;
    at: string;
    /** When it went into the ledger, where the event is older than the ledger. */
    sealed_at?: string;
    agency?: string;
    subject_kind: string;
    subject: string;
    by?: string;
    data?: string;
}

/** The one form JSON has by RFC 8785, for objects of strings and whole numbers. */
export function canonical(value: Readonly<Record<string, string | number>>): string {
    return JSON.stringify(Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))));
}

/** \throws LedgerRefusal `entry.malformed` for anything but one flat object in its canonical form */
export function readLeaf(text: string): Leaf {
    let found: Record<string, unknown> | undefined;
    try {
        const value: unknown = JSON.parse(text);
        found = typeof value === 'object' ? ((value ?? undefined) as Record<string, unknown>) : undefined;
    } catch {
        throw new LedgerRefusal('entry.malformed');
    }
    const needed = ['ward', 'event', 'kind', 'at', 'subject_kind', 'subject'];
    const flat =
        found !== undefined &&
        !Array.isArray(found) &&
        found['v'] === 1 &&
        Object.entries(found).every(([name, one]) => name === 'v' || typeof one === 'string') &&
        needed.every((name) => name in found);
    if (!flat || canonical(found as Record<string, string | number>) !== text) {
        throw new LedgerRefusal('entry.malformed');
    }
    return found as unknown as Leaf;
}

/** What a member that is not public is sealed by. */
export function commitment(member: string, salt: Bytes, value: string): Promise<Bytes> {
    return sha256(joined(utf8(`smartward/1 ${member}\n`), salt, utf8(value)));
}

/**
 * Whether `leaf` is about what is known as `code`, opened with the salt printed on the paper (base64url).
 * \throws LedgerRefusal `paper.salt` for no salt at all, `paper.code` when it is about something else
 */
export async function openSubject(leaf: Leaf, saltText: string, code: string): Promise<void> {
    const salt = fromBase64Url(saltText);
    if (salt?.length !== saltBytes) {
        throw new LedgerRefusal('paper.salt');
    }
    const sealed = fromBase64(leaf.subject);
    if (!sealed || !same(sealed, await commitment('subject', salt, code))) {
        throw new LedgerRefusal('paper.code');
    }
}
