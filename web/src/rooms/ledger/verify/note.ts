// Signed notes: a text, an empty line, and who signed it. C2SP signed-note v1.0.0, tlog-cosignature v1.0.1.
import { fromBase64, joined, same, toHex, utf8, type Bytes } from './bytes';
import { sha256, signedBy } from './digest';
import { LedgerRefusal } from './refusal';

const noteCharsMax = 1_000_000;
const signaturesMax = 100;
const keyIdBytes = 4;
const timeBytes = 8;
const signatureBytes = 64;
const keyBytes = 32;

/** What a key signs: the text of a note, or as a witness the text and a time. */
export const keyKinds = { ed25519: 0x01, cosignature: 0x04 } as const;

export interface Key {
    name: string;
    id: Bytes;
    kind: number;
    bytes: Bytes;
    /** As it is handed out: name+1234abcd+base64. */
    text: string;
}

export interface Signature {
    name: string;
    keyId: Bytes;
    bytes: Bytes;
}

export interface Note {
    /** With its last line end. */
    text: string;
    signatures: Signature[];
}

/** Non-empty, no space of Unicode, no plus. */
const isName = (name: string): boolean => /^[^\s+\u0085\u180e]+$/u.test(name);

export async function keyId(name: string, kind: number, key: Bytes): Promise<Bytes> {
    const hash = await sha256(joined(utf8(`${name}\n`), Uint8Array.of(kind), key));
    return hash.slice(0, keyIdBytes);
}

/** \throws LedgerRefusal `key.malformed`, also when the number does not belong to the name and the key */
export async function parseKey(text: string): Promise<Key> {
    const [, name = '', hex = '', encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? [];
    const whole = fromBase64(encoded);
    if (!whole || whole.length !== 1 + keyBytes || !isName(name)) {
        throw new LedgerRefusal('key.malformed', text);
    }
    const kind = whole[0]!;
    const bytes = whole.slice(1);
    const id = await keyId(name, kind, bytes);
    if (toHex(id) !== hex) {
        throw new LedgerRefusal('key.malformed', text);
    }
    return { name, id, kind, bytes, text };
}

function parseSignature(line: string): Signature {
    const [, name = '', encoded = ''] = /^\u2014 (\S+) (\S+)$/u.exec(line) ?? [];
    const whole = fromBase64(encoded);
    if (!whole || whole.length <= keyIdBytes || !isName(name)) {
        throw new LedgerRefusal('note.malformed', line);
    }
    return { name, keyId: whole.slice(0, keyIdBytes), bytes: whole.slice(keyIdBytes) };
}

/** \throws LedgerRefusal `note.malformed`. Nothing is checked yet. */
export function parseNote(whole: string): Note {
    const split = whole.lastIndexOf('\n\n');
    const lines = whole.slice(split + 2).split('\n');

    const forbidden = /[\u0000-\u0009\u000b-\u001f\ufffd]/u;
    if (split < 1 || lines.pop() !== '' || lines.length === 0 || lines.length > signaturesMax) {
        throw new LedgerRefusal('note.malformed');
    }
    if (whole.length > noteCharsMax || forbidden.test(whole)) {
        throw new LedgerRefusal('note.malformed');
    }
    return { text: whole.slice(0, split + 1), signatures: lines.map(parseSignature) };
}

/** Big-endian seconds since 1970. */
const secondsOf = (bytes: Bytes): number => bytes.reduce((sum, byte) => sum * 256 + byte, 0);

async function holds({ text }: Note, { kind, bytes: key }: Key, { bytes }: Signature): Promise<boolean> {
    if (kind === keyKinds.ed25519) {
        return bytes.length === signatureBytes && signedBy(key, utf8(text), bytes);
    }
    if (bytes.length !== timeBytes + signatureBytes) {
        return false;
    }
    const time = secondsOf(bytes.slice(0, timeBytes));
    const message = utf8(`cosignature/v1\ntime ${time}\n${text}`);
    return Number.isSafeInteger(time) && signedBy(key, message, bytes.slice(timeBytes));
}

/**
 * What one key says of a note: undefined when it did not sign; `right` false when a line of this very key is wrong, and
 * then the whole note is worth nothing. `seconds`: when a witness signed.
 */
export async function wordOf(
    note: Note,
    key: Key
): Promise<{ right: boolean; seconds: number | undefined } | undefined> {
    const mine = note.signatures.filter(({ name, keyId: id }) => name === key.name && same(id, key.id));
    const known = Object.values(keyKinds).some((kind) => kind === key.kind);
    if (!known || mine.length === 0) {
        return undefined;
    }
    const right = (await Promise.all(mine.map((one) => holds(note, key, one)))).every(Boolean);
    const isWitness = key.kind === keyKinds.cosignature;
    return { right, seconds: isWitness && right ? secondsOf(mine[0]!.bytes.slice(0, timeBytes)) : undefined };
}

/** What people compare: the key's number of eight signs, and the fingerprint of the whole key. */
export async function fingerprint(key: Key): Promise<string> {
    const hash = toHex(await sha256(joined(Uint8Array.of(key.kind), key.bytes)));
    return hash.slice(0, 32).replaceAll(/(.{4})(?=.)/g, '$1 ');
}
