// The text of a citizen cut where something in it may tell who somebody is.
import type { Flag, Suspicion } from './contract';

export interface Part {
    text: string;
    kind?: Suspicion;
}

/** The server counts in bytes of UTF-8. What lies outside the text, or over another, is not cut. */
export function partsOf(text: string, flags: Flag[]): Part[] {
    const bytes = new TextEncoder().encode(text);
    const decoder = new TextDecoder();
    const cut = (from: number, to: number) => decoder.decode(bytes.subarray(from, to));
    const parts: Part[] = [];
    let at = 0;
    for (const flag of flags) {
        const end = flag.at + flag.bytes;
        if (flag.at < at || end > bytes.length) {
            continue;
        }
        if (flag.at > at) {
            parts.push({ text: cut(at, flag.at) });
        }
        parts.push({ text: cut(flag.at, end), kind: flag.kind });
        at = end;
    }
    if (at < bytes.length) {
        parts.push({ text: cut(at, bytes.length) });
    }
    return parts;
}
