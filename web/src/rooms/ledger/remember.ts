// What this device keeps so that a check works without a line: the published keys, and the last proofs looked at. All of it
// is public; what opens a paper (its salt and code) stays in the address and is kept nowhere.
import type { Receipt } from './contract';

const keysName = 'ledger-keys';
const proofsName = 'ledger-proofs';
const proofsMax = 10;

export interface KeptKeys {
    key: string;
    policy: string;
    /** When this device first saw the key. */
    since: string;
}

export interface KeptProof {
    /** `e<event>` or `i<index>`, as the address asks for it. */
    of: string;
    file: string;
    receipt?: Receipt;
    at: string;
}

function read<Value>(name: string): Value | undefined {
    try {
        const kept = localStorage.getItem(name);
        return kept === null ? undefined : (JSON.parse(kept) as Value);
    } catch {
        return undefined;
    }
}

function write(name: string, value: unknown): void {
    try {
        localStorage.setItem(name, JSON.stringify(value));
    } catch {
        // A device that keeps nothing needs a line for every check.
    }
}

export const keptKeys = (): KeptKeys | undefined => read<KeptKeys>(keysName);

export function keepKeys(key: string, policy: string, now: string): void {
    const before = keptKeys();
    write(keysName, { key, policy, since: before?.key === key ? before.since : now });
}

export const keptProof = (of: string): KeptProof | undefined =>
    read<KeptProof[]>(proofsName)?.find((one) => one.of === of);

export function keepProof(proof: KeptProof): void {
    const others = (read<KeptProof[]>(proofsName) ?? []).filter(({ of }) => of !== proof.of);
    write(proofsName, [proof, ...others].slice(0, proofsMax));
}
