// Which logs and witnesses are trusted, and how many of them are enough. C2SP tlog-policy.
import { toHex } from './bytes';
import { parseCheckpoint, readNumber, type Checkpoint } from './checkpoint';
import { keyKinds, parseKey, wordOf, type Key, type Note } from './note';
import { LedgerRefusal } from './refusal';

interface Group {
    needed: number;
    members: string[];
}

export interface PolicyWitness {
    name: string;
    key: Key;
}

export interface Policy {
    logs: Key[];
    witnesses: PolicyWitness[];
    groups: Map<string, Group>;
    /** A witness or a group; `none` when nobody is asked for. */
    quorum: string;
}

function neededOf(word: string, members: string[]): number | undefined {
    const needed = word === 'all' ? members.length : word === 'any' ? 1 : readNumber(word);
    return needed !== undefined && needed >= 1 && needed <= members.length ? needed : undefined;
}

/** \throws LedgerRefusal `policy.malformed` with the line, `key.malformed` */
export async function parsePolicy(text: string): Promise<Policy> {
    const policy: Policy = { logs: [], witnesses: [], groups: new Map(), quorum: '' };
    const names = new Set<string>();
    const keys = new Set<string>();
    const fail = (line: string): LedgerRefusal => new LedgerRefusal('policy.malformed', line);
    const take = (name: string, line: string): void => {
        if (!name || name === 'none' || names.has(name)) {
            throw fail(line);
        }
        names.add(name);
    };
    for (const line of text.split('\n').map((one) => one.trim())) {
        const [word = '', first = '', second = '', ...more] = line.split(/[ \t]+/);
        if (line === '' || line.startsWith('#')) {
            continue;
        }
        if (word === 'log' && more.length === 0) {
            policy.logs.push(await parseKey(first));
        } else if (word === 'witness' && more.length <= 1) {
            take(first, line);
            const key = await parseKey(second);
            // One key under two names would count twice.
            if (keys.has(toHex(key.bytes))) {
                throw fail(line);
            }
            keys.add(toHex(key.bytes));
            policy.witnesses.push({ name: first, key });
        } else if (word === 'group') {
            const needed = neededOf(second, more);
            if (needed === undefined || !more.every((name) => names.has(name))) {
                throw fail(line);
            }
            take(first, line);
            policy.groups.set(first, { needed, members: more });
        } else if (word === 'quorum' && policy.quorum === '' && (first === 'none' || names.has(first))) {
            policy.quorum = first;
        } else {
            throw fail(line);
        }
    }
    if (policy.logs.length === 0 || policy.quorum === '') {
        throw fail('');
    }
    return policy;
}

/** Whether `signers` are enough. */
export function isQuorum({ groups, quorum }: Policy, signers: ReadonlySet<string>): boolean {
    const fulfils = (name: string): boolean => {
        const group = groups.get(name);
        return group ? group.members.filter(fulfils).length >= group.needed : signers.has(name);
    };
    return quorum === 'none' || fulfils(quorum);
}

/** How many witnesses are enough at best. */
export function neededBy({ groups, quorum }: Policy): number {
    const least = (name: string): number => {
        const group = groups.get(name);
        const each = group?.members.map(least).toSorted((one, other) => one - other) ?? [];
        return group ? each.slice(0, group.needed).reduce((sum, one) => sum + one, 0) : 1;
    };
    return quorum === 'none' ? 0 : least(quorum);
}

/** \throws LedgerRefusal `ward.origin`, `ward.unsigned`, `ward.signature`, `checkpoint.malformed` */
export async function signedByLog(note: Note, policy: Policy): Promise<{ checkpoint: Checkpoint; key: Key }> {
    const checkpoint = parseCheckpoint(note.text);
    const keys = policy.logs.filter(({ name }) => name === checkpoint.origin);
    if (keys.length === 0) {
        throw new LedgerRefusal('ward.origin', checkpoint.origin);
    }
    let signer: Key | undefined;
    for (const key of keys) {
        const word = key.kind === keyKinds.ed25519 ? await wordOf(note, key) : undefined;
        if (word && !word.right) {
            throw new LedgerRefusal('ward.signature', checkpoint.origin);
        }
        signer ??= word && key;
    }
    if (!signer) {
        throw new LedgerRefusal('ward.unsigned', checkpoint.origin);
    }
    return { checkpoint, key: signer };
}

export interface Witnessed {
    by: { name: string; seconds: number }[];
    quorum: boolean;
}

/** Who of the policy's witnesses signed the note as well. \throws LedgerRefusal `witness.signature` for a wrong one */
export async function witnessed(note: Note, policy: Policy): Promise<Witnessed> {
    const by: Witnessed['by'] = [];
    for (const { name, key } of policy.witnesses) {
        const word = key.kind === keyKinds.cosignature ? await wordOf(note, key) : undefined;
        if (word && !word.right) {
            throw new LedgerRefusal('witness.signature', name);
        }
        if (word) {
            by.push({ name, seconds: word.seconds ?? 0 });
        }
    }
    return { by, quorum: isQuorum(policy, new Set(by.map(({ name }) => name))) };
}
