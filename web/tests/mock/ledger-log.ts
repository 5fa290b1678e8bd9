// A small transparency log made by Node's own crypto, apart from the code that checks it in the browser: real hashes, real
// Ed25519 keys, three witnesses of four awake.
import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

export interface Happened {
    event: string;
    kind: string;
    at: string;
    subjectKind: string;
    /** The code people know it by, or its number. */
    subject: string;
    agency?: string;
    officer?: string;
}
export interface LogEntry {
    index: number;
    event: string;
    kind: string;
    at: string;
    leaf: string;
    block: number;
}
export interface LogBlock {
    number: number;
    size: number;
    entries: number;
    root: string;
    at: string;
    witnessed_by: string[];
    quorum: boolean;
    quorum_at?: string;
}

const sha256 = (...parts: (string | Buffer)[]): Buffer =>
    parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

function treeHash(leaves: Buffer[]): Buffer {
    if (leaves.length <= 1) {
        return leaves[0] ?? sha256('');
    }
    const split = 2 ** Math.floor(Math.log2(leaves.length - 1));
    return sha256(Buffer.of(1), treeHash(leaves.slice(0, split)), treeHash(leaves.slice(split)));
}

function treePath(index: number, leaves: Buffer[]): Buffer[] {
    if (leaves.length <= 1) {
        return [];
    }
    const split = 2 ** Math.floor(Math.log2(leaves.length - 1));
    const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
    return index < split
        ? [...treePath(index, left), treeHash(right)]
        : [...treePath(index - split, right), treeHash(left)];
}

class SigningKey {
    readonly name: string;
    readonly kind: number;
    readonly text: string;
    readonly #id: Buffer;
    readonly #secret: KeyObject;

    constructor(name: string, kind: number) {
        const { publicKey, privateKey } = generateKeyPairSync('ed25519');
        const bytes = Buffer.concat([
            Buffer.of(kind),
            publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)
        ]);
        this.name = name;
        this.kind = kind;
        this.#secret = privateKey;
        this.#id = sha256(`${name}\n`, bytes).subarray(0, 4);
        this.text = `${name}+${this.#id.toString('hex')}+${bytes.toString('base64')}`;
    }

    /** The line under a note. */
    line(text: string, at: number): string {
        const seconds = Math.floor(at / 1000);
        const time = Buffer.alloc(this.kind === 4 ? 8 : 0);
        if (this.kind === 4) {
            time.writeBigUInt64BE(BigInt(seconds));
        }
        const message = this.kind === 4 ? `cosignature/v1\ntime ${seconds}\n${text}` : text;
        const signed = sign(null, Buffer.from(message), this.#secret);
        return `— ${this.name} ${Buffer.concat([this.#id, time, signed]).toString('base64')}\n`;
    }
}

const witnessNames = ['mat-tran', 'hoi-dong', 'tinh', 'phuong-ben'];

export class Log {
    readonly ward: string;
    readonly origin: string;
    readonly key: SigningKey;
    readonly witnesses: { name: string; key: SigningKey; awake: boolean }[];
    readonly entries: LogEntry[] = [];
    readonly blocks: LogBlock[] = [];
    readonly notes: string[] = [];
    readonly #leaves: Buffer[] = [];

    constructor(ward: string, host: string) {
        this.ward = ward;
        this.origin = `${host}/ledger/${ward}`;
        this.key = new SigningKey(this.origin, 1);
        this.witnesses = witnessNames.map((name) => ({
            name,
            key: new SigningKey(`${name}.example/witness`, 4),
            awake: name !== 'phuong-ben'
        }));
    }

    get policy(): string {
        const witnesses = this.witnesses.map(({ name, key }) => `witness ${name} ${key.text}\n`).join('');
        return `log ${this.key.text}\n${witnesses}group witnesses 3 ${witnessNames.join(' ')}\nquorum witnesses\n`;
    }

    salt(event: string, member: string): Buffer {
        return sha256(`salt ${event} ${member}`).subarray(0, 16);
    }

    #sealed(event: string, member: string, value: string): string {
        return sha256(`smartward/1 ${member}\n`, this.salt(event, member), value).toString('base64');
    }

    leafOf({ event, kind, at, subjectKind, subject, agency, officer }: Happened): string {
        // In the order of their names, which is the canonical one.
        return JSON.stringify({
            ...(agency ? { agency } : {}),
            at: `${at.slice(0, 19)}Z`,
            ...(officer ? { by: this.#sealed(event, 'by', officer) } : {}),
            data: this.#sealed(event, 'data', '{}'),
            event,
            kind,
            subject: this.#sealed(event, 'subject', subject),
            subject_kind: subjectKind,
            v: 1,
            ward: this.ward
        });
    }

    /** One more block, signed by the ward and by the witnesses that are awake, or by none of them. */
    add(happened: Happened[], at: number, witnessed = true): void {
        const number = this.blocks.length + 1;
        for (const one of happened) {
            const leaf = this.leafOf(one);
            const { event, kind } = one;
            this.entries.push({ index: this.entries.length, event, kind, at: one.at, leaf, block: number });
            this.#leaves.push(sha256(Buffer.of(0), leaf));
        }
        const size = this.entries.length;
        const root = treeHash(this.#leaves).toString('base64');
        const text = `${this.origin}\n${size}\n${root}\n`;
        const awake = witnessed ? this.witnesses.filter((one) => one.awake) : [];
        const lines = awake.map(({ key }) => key.line(text, at + 1_000)).join('');
        this.notes.push(`${text}\n${this.key.line(text, at)}${lines}`);
        this.blocks.push({
            number,
            size,
            entries: happened.length,
            root,
            at: new Date(at).toISOString(),
            witnessed_by: awake.map(({ name }) => name),
            quorum: awake.length >= 3,
            ...(awake.length >= 3 ? { quorum_at: new Date(at + 1_000).toISOString() } : {})
        });
    }

    /** The file `.tlog-proof`, against the newest block that has its quorum and covers the entry, else the newest. */
    proof(index: number): string {
        const block = this.blocks.findLast((one) => one.quorum && one.size > index) ?? this.blocks.at(-1)!;
        const path = treePath(index, this.#leaves.slice(0, block.size));
        return [
            'c2sp.org/tlog-proof@v1',
            `extra ${Buffer.from(this.entries[index]!.leaf).toString('base64')}`,
            `index ${index}`,
            ...path.map((hash) => hash.toString('base64')),
            '',
            this.notes[block.number - 1]!
        ].join('\n');
    }
}
