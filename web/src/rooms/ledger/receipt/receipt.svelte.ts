// One check from asking to the verdict: fetches what is public, asks again while the ward still waits, and falls back to what
// this device has kept when there is no line.
import { ApiError, toApiError } from '#lib/api.ts';
import { readLedger, readProof, readReceipt } from '../calls';
import type { Receipt } from '../contract';
import { keepKeys, keepProof, keptKeys, keptProof, type KeptKeys } from '../remember';
import { checkProof, type Checked, type Paper } from '../verify/check';
import { parsePolicy } from '../verify/policy';
import { LedgerRefusal } from '../verify/refusal';
import type { Wanted } from './address';

const askAgainMs = 1_000;
const upgradeMs = 5_000;

const isOffline = (thrown: unknown): boolean => toApiError(thrown).code === 'offline';

/** Where the device knows that it has no line, nobody waits for three tries. */
async function asking<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    if (!navigator.onLine) {
        throw new ApiError('offline', 0, undefined);
    }
    return ask();
}

export class ReceiptCheck {
    phase = $state<'none' | 'asking' | 'waiting' | 'checked' | 'refused' | 'failed'>('none');
    checked = $state.raw<Checked>();
    receipt = $state.raw<Receipt>();
    file = $state('');
    fileName = $state('');
    /** Why there is nothing to check. */
    refusal = $state.raw<LedgerRefusal>();
    failure = $state.raw<unknown>();
    /** When what was checked was kept, where there is no line. */
    keptAt = $state('');
    /** The key this device knew before, where another one is published now. */
    keyBefore = $state.raw<KeptKeys>();
    keyNow = $state('');
    /** When the last block was signed, where the ledger signs no more. */
    stoppedAt = $state('');
    /** Whether a check without a line would find keys here. */
    hasKeys = $state(false);
    #policy = '';
    #timer: ReturnType<typeof setTimeout> | undefined;
    #again: (() => void) | undefined;
    #run = 0;

    stop(): void {
        ++this.#run;
        clearTimeout(this.#timer);
    }

    again(): void {
        this.#again?.();
    }

    takeNewKey(): void {
        keepKeys(this.keyNow, this.#policy, new Date().toISOString());
        this.keyBefore = undefined;
    }

    /** The keys as published, or as kept. */
    async #readPolicy(): Promise<string> {
        try {
            const { key, policy, signing, block } = await asking(readLedger);
            this.stoppedAt = signing === 'stopped' ? (block?.at ?? '') : '';
            const before = keptKeys();
            this.#policy = policy;
            this.keyNow = key ?? '';
            if (before && key && before.key !== key) {
                this.keyBefore = before;
            } else if (key) {
                keepKeys(key, policy, new Date().toISOString());
            }
            this.hasKeys = true;
            return policy;
        } catch (thrown) {
            const kept = keptKeys();
            if (!isOffline(thrown) || !kept) {
                throw thrown;
            }
            this.keptAt = kept.since;
            this.hasKeys = true;
            return kept.policy;
        }
    }

    /** Makes the keys ready, so that a file can be checked later without a line. */
    async prepare(): Promise<void> {
        this.hasKeys = keptKeys() !== undefined;
        await this.#readPolicy().catch(() => {});
        this.keptAt = '';
    }

    async #proofOf(wanted: Wanted): Promise<{ file: string; receipt?: Receipt } | undefined> {
        const of = wanted.event ? `e${wanted.event}` : `i${wanted.index}`;
        try {
            const receipt = wanted.event ? await asking(() => readReceipt(wanted.event)) : undefined;
            this.receipt = receipt;
            const index = receipt ? receipt.index : wanted.index;
            if (receipt?.state === 'waiting' || index === undefined) {
                return undefined;
            }
            const file = await asking(() => readProof(index));
            const found = { file, ...(receipt ? { receipt } : {}) };
            keepProof({ of, ...found, at: new Date().toISOString() });
            return found;
        } catch (thrown) {
            const kept = keptProof(of);
            if (!isOffline(thrown) || !kept) {
                throw thrown;
            }
            this.keptAt = kept.at;
            this.receipt = kept.receipt;
            return kept;
        }
    }

    async check(wanted: Wanted): Promise<void> {
        this.stop();
        const mine = this.#run;
        this.#again = () => void this.check(wanted);
        this.phase = this.phase === 'waiting' || this.phase === 'checked' ? this.phase : 'asking';
        this.fileName = '';
        this.keptAt = '';
        try {
            const policy = await this.#readPolicy();
            const found = await this.#proofOf(wanted);
            if (mine !== this.#run) {
                return;
            }
            if (!found) {
                this.phase = 'waiting';
                this.#timer = setTimeout(() => void this.check(wanted), askAgainMs);
                return;
            }
            await this.#judge(found.file, policy, wanted.paper, found.receipt);
            const open = this.checked?.steps.some(({ state }) => state === 'open');
            if (
                mine === this.#run &&
                this.phase === 'checked' &&
                this.checked?.right &&
                open &&
                !this.keptAt
            ) {
                this.#timer = setTimeout(() => void this.check(wanted), upgradeMs);
            }
        } catch (thrown) {
            this.#fail(thrown);
        }
    }

    /** A file somebody saved; `paper` where the page was opened by the QR of one. */
    async checkFile(file: File, paper: Paper | undefined): Promise<void> {
        this.stop();
        this.#again = () => void this.checkFile(file, paper);
        this.fileName = file.name;
        this.receipt = undefined;
        this.keptAt = '';
        this.phase = 'asking';
        try {
            await this.#judge(await file.text(), await this.#readPolicy(), paper);
        } catch (thrown) {
            this.#fail(thrown);
        }
    }

    async #judge(file: string, policy: string, paper?: Paper, receipt?: Receipt): Promise<void> {
        this.file = file;
        this.checked = await checkProof(file, await parsePolicy(policy), paper, receipt?.leaf);
        this.refusal = undefined;
        this.phase = 'checked';
    }

    #fail(thrown: unknown): void {
        this.checked = undefined;
        if (thrown instanceof LedgerRefusal) {
            this.refusal = thrown;
            this.phase = 'refused';
        } else {
            this.failure = thrown;
            this.phase = 'failed';
        }
    }
}
