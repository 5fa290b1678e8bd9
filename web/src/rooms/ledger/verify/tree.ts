// The tree of RFC 6962: what an entry hashes to, and which root a path leads to.
import { joined, type Bytes } from './bytes';
import { sha256 } from './digest';
import { LedgerRefusal } from './refusal';

const leafMark = Uint8Array.of(0);
const nodeMark = Uint8Array.of(1);

export const leafHash = (entry: Bytes): Promise<Bytes> => sha256(joined(leafMark, entry));
export const nodeHash = (left: Bytes, right: Bytes): Promise<Bytes> => sha256(joined(nodeMark, left, right));

/** The root over `leaves`, hashes of entries in their order. */
export async function rootOf(leaves: Bytes[]): Promise<Bytes> {
    if (leaves.length <= 1) {
        return leaves[0] ?? sha256(new Uint8Array());
    }
    let split = 1;
    while (split * 2 < leaves.length) {
        split *= 2;
    }
    return nodeHash(await rootOf(leaves.slice(0, split)), await rootOf(leaves.slice(split)));
}

/** How many hashes lead from entry `index` of `size` to the root, and on which side each stands. */
function sidesOf(index: number, size: number): ('left' | 'right')[] {
    const sides: ('left' | 'right')[] = [];
    let [place, last] = [index, size - 1];
    while (last > 0) {
        if (place % 2 === 1) {
            sides.push('left');
        } else if (place < last) {
            sides.push('right');
        }
        place = Math.floor(place / 2);
        last = Math.floor(last / 2);
    }
    return sides;
}

/** The root that `path` leads to from the entry `index` of `size`. \throws LedgerRefusal for a path of another shape. */
export async function rootByPath(leaf: Bytes, index: number, size: number, path: Bytes[]): Promise<Bytes> {
    if (!(index < size)) {
        throw new LedgerRefusal('path.index', String(index));
    }
    const sides = sidesOf(index, size);
    if (sides.length !== path.length) {
        throw new LedgerRefusal('path.length', String(path.length));
    }
    let hash = leaf;
    for (const [step, other] of path.entries()) {
        hash = await (sides[step] === 'left' ? nodeHash(other, hash) : nodeHash(hash, other));
    }
    return hash;
}
