// What browsers without WebCrypto's Ed25519 fetch besides.
import { ed25519 } from '@noble/curves/ed25519.js';
export { sha256 } from '@noble/hashes/sha2.js';

export function signedBy(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
    try {
        return ed25519.verify(signature, message, key);
    } catch {
        return false;
    }
}
