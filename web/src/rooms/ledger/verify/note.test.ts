// Goal: a signature is believed only when it is right. Method: the example of golang.org/x/mod/sumdb/note, by the browser's
// own Ed25519 and by the library, each sign changed in turn.
import { afterEach, expect, test, vi } from 'vitest';
import { fromBase64, toBase64, toHex } from './bytes';
import { sha256 } from './digest';
import { fingerprint, parseKey, parseNote, wordOf } from './note';

const keyText = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const text =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const line =
    '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=';
const example = `${text}\n${line}\n`;

afterEach(() => vi.unstubAllGlobals());

const withoutOwnEd25519 = () =>
    vi.stubGlobal('crypto', {
        subtle: {
            digest: crypto.subtle.digest.bind(crypto.subtle),
            importKey: () => Promise.reject(new DOMException('no Ed25519', 'NotSupportedError'))
        }
    });

test.each([
    ["the browser's own Ed25519", () => {}],
    ['the library, where the browser has no Ed25519', withoutOwnEd25519],
    ['the library, where the page has no WebCrypto', () => vi.stubGlobal('crypto', {})]
])('the published example is right by %s, and wrong with another text', async (_name, prepare) => {
    prepare();
    const key = await parseKey(keyText);
    expect(await wordOf(parseNote(example), key)).toEqual({ right: true, seconds: undefined });
    const other = parseNote(example.replace('answer', 'Answer'));
    expect(await wordOf(other, key)).toEqual({ right: false, seconds: undefined });
});

test('a signature with any other bit is wrong, and one by an unknown key says nothing', async () => {
    const key = await parseKey(keyText);
    const note = parseNote(example);
    const { bytes } = note.signatures[0]!;
    for (let at = 0; at < bytes.length; at += 7) {
        const changed = bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
        const spoilt = { ...note, signatures: [{ ...note.signatures[0]!, bytes: changed }] };
        expect((await wordOf(spoilt, key))?.right).toBe(false);
    }
    const unknown = line.replace('PeterNeumann', 'EnochRoot');
    expect(await wordOf(parseNote(`${text}\n${unknown}\n`), key)).toBeUndefined();
    // Of two lines by one key the wrong one counts, wherever it stands.
    const wrong = { ...note.signatures[0]!, bytes: bytes.map((byte) => byte ^ 1) };
    const both = { ...note, signatures: [note.signatures[0]!, wrong] };
    expect((await wordOf(both, key))?.right).toBe(false);
});

test('a key whose number, name or bytes were changed is no key', async () => {
    const wrong = [
        keyText.replace('c74f20a3', 'c74f20a4'),
        keyText.replace('Peter', 'Petra'),
        keyText.replace('ARpc', 'ARpd'),
        keyText.replace('ARpc', 'BRpc'),
        keyText.slice(0, -4),
        'PeterNeumann'
    ];
    for (const one of wrong) {
        await expect(parseKey(one)).rejects.toMatchObject({ word: 'key.malformed' });
    }
});

test('what is no note is refused before anything is checked', () => {
    const wrong = [
        '',
        text,
        example.slice(0, -1),
        `${text}\n`,
        example.replace('— ', '- '),
        example.replace('— PeterNeumann ', '— Peter+Neumann '),
        example.replace('=\n', '\n'),
        example.replace('then', 'then\r'),
        `${text}\n— PeterNeumann x08g\n`
    ];
    wrong.forEach((one) => expect(() => parseNote(one), JSON.stringify(one)).toThrow('note.malformed'));
    // The text ends at the last empty line; what is empty before belongs to it.
    expect(parseNote(`one\n\ntwo\n\n${line}\n`).text).toBe('one\n\ntwo\n');
});

test('base64 has one right form only', () => {
    expect(toBase64(fromBase64('AAEC')!)).toBe('AAEC');
    ['AAE', 'AAF=x', 'AB==', 'A===', ' AAEC'].forEach((one) => expect(fromBase64(one)).toBeUndefined());
});

test('SHA-256 and the fingerprint of a key are what others compute', async () => {
    expect(toHex(await sha256(new Uint8Array()))).toMatch(/^e3b0c44298fc1c149afbf4c8996fb924/);
    expect(await fingerprint(await parseKey(keyText))).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
});
