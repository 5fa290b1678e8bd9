// What the address of the page asks to be checked: ?e=<event>#<salt>.<code> as the QR has it, or ?muc=<index>.
import type { Paper } from '../verify/check';

export interface Wanted {
    event: string;
    index: number | undefined;
    /** What the QR of a paper opens; only with both its halves. */
    paper: Paper | undefined;
}

export function wantedBy(search: string, hash: string): Wanted | undefined {
    const asked = new URLSearchParams(search);
    const event = /^\d{1,20}$/.exec(asked.get('e') ?? '')?.[0] ?? '';
    const index = /^\d{1,15}$/.exec(asked.get('muc') ?? '')?.[0];
    const [, salt, code] = /^#([\w-]+)\.(.+)$/.exec(decoded(hash)) ?? [];
    if (!event && index === undefined) {
        return undefined;
    }
    return {
        event,
        index: index === undefined ? undefined : Number(index),
        paper: salt && code ? { event, salt, code } : undefined
    };
}

function decoded(hash: string): string {
    try {
        return decodeURIComponent(hash);
    } catch {
        return hash;
    }
}

/** Without a salt, which may have been forgotten, the entry alone is checked. */
export const receiptLink = (event: string, salt: string, code: string): string =>
    `/so-cai/bien-nhan?e=${event}${salt ? `#${salt}.${encodeURIComponent(code)}` : ''}`;
