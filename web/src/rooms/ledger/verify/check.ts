// The whole check of one receipt, step by step, without asking anybody.
import { same, type Bytes } from './bytes';
import { parseCheckpoint, type Checkpoint } from './checkpoint';
import { openSubject, readLeaf, type Leaf } from './leaf';
import { parseNote, type Key, type Note } from './note';
import { neededBy, signedByLog, witnessed, type Policy, type Witnessed } from './policy';
import { parseProof, type Proof } from './proof';
import { LedgerRefusal, type Refusal } from './refusal';
import { leafHash, rootByPath } from './tree';

/** What is printed in the QR of a paper. */
export interface Paper {
    event: string;
    salt: string;
    code: string;
}

export const stepNames = ['paper', 'entry', 'ward', 'witnesses'] as const;
export type StepName = (typeof stepNames)[number];
/** `open`: not wrong, but not enough yet either. `none`: there was nothing to check. */
export type StepState = 'good' | 'bad' | 'open' | 'none';
export interface Step {
    name: StepName;
    state: StepState;
    refusal?: Refusal;
    about?: string;
}

export interface Checked {
    steps: Step[];
    index: number;
    leaf: Leaf | undefined;
    leafText: string;
    checkpoint: Checkpoint | undefined;
    key: Key | undefined;
    witnessed: Witnessed;
    witnesses: number;
    needed: number;
    /** Every step is good, or only waits for more witnesses. */
    right: boolean;
    ms: number;
}

const verdict = (name: StepName, thrown: unknown): Step => {
    if (!(thrown instanceof LedgerRefusal)) {
        throw thrown;
    }
    return { name, state: 'bad', refusal: thrown.word, about: thrown.about };
};

async function step(name: StepName, job: () => Promise<StepState>): Promise<Step> {
    try {
        return { name, state: await job() };
    } catch (thrown) {
        return verdict(name, thrown);
    }
}

/** The entry the proof holds, and nothing but text. */
function entryOf({ extra }: Proof): { bytes: Bytes; text: string } {
    if (!extra) {
        throw new LedgerRefusal('entry.missing');
    }
    try {
        return { bytes: extra, text: new TextDecoder('utf-8', { fatal: true }).decode(extra) };
    } catch {
        throw new LedgerRefusal('entry.malformed');
    }
}

async function isPaper(leaf: Leaf, paper: Paper | undefined): Promise<StepState> {
    if (!paper) {
        return 'none';
    }
    if (paper.event && leaf.event !== paper.event) {
        throw new LedgerRefusal('paper.event', leaf.event);
    }
    if (!paper.salt && !paper.code) {
        return 'none';
    }
    await openSubject(leaf, paper.salt, paper.code);
    return 'good';
}

async function isInBlock(entry: Bytes, { index, path }: Proof, note: Note): Promise<StepState> {
    const { size, root } = parseCheckpoint(note.text);
    if (!same(await rootByPath(await leafHash(entry), index, size, path), root)) {
        throw new LedgerRefusal('path.root');
    }
    return 'good';
}

/**
 * Checks the proof `file` under `policy`; with `paper`, also that the entry is the paper's; with `said`, that it is the
 * entry the ward said it was. \throws LedgerRefusal for a file that is no proof, or holds no entry
 */
export async function checkProof(
    file: string,
    policy: Policy,
    paper?: Paper,
    said?: string
): Promise<Checked> {
    const began = performance.now();
    const proof = parseProof(file);
    const entry = entryOf(proof);
    const note = parseNote(proof.checkpoint);
    let leaf: Leaf | undefined;
    let signed: { checkpoint: Checkpoint; key: Key } | undefined;
    let seen: Witnessed = { by: [], quorum: false };
    const steps = [
        await step('paper', async () => {
            leaf = readLeaf(entry.text);
            if (said !== undefined && said !== entry.text) {
                throw new LedgerRefusal('entry.other');
            }
            return isPaper(leaf, paper);
        }),
        await step('entry', () => isInBlock(entry.bytes, proof, note)),
        await step('ward', async () => {
            signed = await signedByLog(note, policy);
            return 'good';
        }),
        await step('witnesses', async () => {
            seen = await witnessed(note, policy);
            return policy.quorum === 'none' ? 'none' : seen.quorum ? 'good' : 'open';
        })
    ];
    return {
        steps,
        index: proof.index,
        leaf,
        leafText: entry.text,
        checkpoint: signed?.checkpoint,
        key: signed?.key,
        witnessed: seen,
        witnesses: policy.witnesses.length,
        needed: neededBy(policy),
        right: steps.every(({ state }) => state !== 'bad'),
        ms: performance.now() - began
    };
}
