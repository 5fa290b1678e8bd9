// SHA-256 and Ed25519: the browser's own, and only where it has none (an old browser, or a page without TLS) a library's.
import type { Bytes } from './bytes';

const own = (): SubtleCrypto | undefined => globalThis.crypto?.subtle;
const library = () => import('./library');

export async function sha256(bytes: Bytes): Promise<Bytes> {
    const subtle = own();
    return subtle
        ? new Uint8Array(await subtle.digest('SHA-256', bytes))
        : Uint8Array.from((await library()).sha256(bytes));
}

/** The browser's key, `unfit` for bytes that are no key, undefined where the browser has no Ed25519. */
async function ownKey(key: Bytes): Promise<CryptoKey | 'unfit' | undefined> {
    try {
        return await own()?.importKey('raw', key, 'Ed25519', false, ['verify']);
    } catch (thrown) {
        return thrown instanceof DOMException && thrown.name === 'NotSupportedError' ? undefined : 'unfit';
    }
}

/** Whether `signature` over `message` was made with the secret half of `key` (32 bytes). */
export async function signedBy(key: Bytes, message: Bytes, signature: Bytes): Promise<boolean> {
    const known = await ownKey(key);
    if (known === 'unfit') {
        return false;
    }
    return known
        ? own()!.verify('Ed25519', known, signature, message)
        : (await library()).signedBy(key, message, signature);
}
