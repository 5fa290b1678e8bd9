// What a log signs: its origin, how many entries it has, and the root over them. C2SP tlog-checkpoint v1.0.0.
import { fromBase64, type Bytes } from './bytes';
import { LedgerRefusal } from './refusal';

const hashBytes = 32;

export interface Checkpoint {
    origin: string;
    size: number;
    root: Bytes;
}

/** A decimal number without a leading zero; undefined for anything else, or beyond what can be counted exactly. */
export function readNumber(text: string): number | undefined {
    const value = /^(0|[1-9]\d*)$/.test(text) ? Number(text) : Number.NaN;
    return Number.isSafeInteger(value) ? value : undefined;
}

/** \throws LedgerRefusal `checkpoint.malformed` */
export function parseCheckpoint(text: string): Checkpoint {
    const [origin = '', sizeText = '', rootText = '', ...rest] = text.split('\n');
    const size = readNumber(sizeText);
    const root = fromBase64(rootText);
    if (!origin || size === undefined || root?.length !== hashBytes || rest.at(-1) !== '') {
        throw new LedgerRefusal('checkpoint.malformed');
    }
    return { origin, size, root };
}
