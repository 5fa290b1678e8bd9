// The file `.tlog-proof`: everything that shows that an entry is in a log. C2SP tlog-proof.
import { fromBase64, type Bytes } from './bytes';
import { readNumber } from './checkpoint';
import { LedgerRefusal } from './refusal';

const head = 'c2sp.org/tlog-proof@v1';
const hashBytes = 32;
const pathMax = 63;
const proofCharsMax = 1_000_000;

export interface Proof {
    /** Any bytes; of ours: the entry itself. */
    extra: Bytes | undefined;
    index: number;
    path: Bytes[];
    /** The signed note, sign for sign. */
    checkpoint: string;
}

const bad = (about = ''): LedgerRefusal => new LedgerRefusal('proof.malformed', about);

/** \throws LedgerRefusal `proof.malformed` */
export function parseProof(text: string): Proof {
    const split = text.indexOf('\n\n');
    if (split < 0 || text.length > proofCharsMax) {
        throw bad();
    }
    const lines = text.slice(0, split).split('\n');
    if (lines.shift() !== head) {
        throw bad(head);
    }
    let extra: Bytes | undefined;
    if (lines[0]?.startsWith('extra ')) {
        extra = fromBase64(lines.shift()!.slice('extra '.length));
        if (!extra) {
            throw bad('extra');
        }
    }
    const index = readNumber(/^index (.+)$/.exec(lines.shift() ?? '')?.[1] ?? '');
    const path = lines.map(fromBase64);
    if (index === undefined || path.length > pathMax || path.some((one) => one?.length !== hashBytes)) {
        throw bad('index');
    }
    return { extra, index, path: path as Bytes[], checkpoint: text.slice(split + 2) };
}
