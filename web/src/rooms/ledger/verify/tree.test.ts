// Goal: roots and paths are those of RFC 6962. Method: the published vectors of Certificate Transparency, and every path of
// every tree of up to 40 entries, made here by the definition.
import { expect, test } from 'vitest';
import { toHex, utf8, type Bytes } from './bytes';
import { leafHash, nodeHash, rootByPath, rootOf } from './tree';

const inputs = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f'
].map((hex) => Uint8Array.from(hex.match(/../g) ?? [], (two) => Number.parseInt(two, 16)));
const roots = [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'
];

/** PATH(m, D[n]) of RFC 6962 §2.1.1, word for word. */
async function pathOf(index: number, leaves: Bytes[]): Promise<Bytes[]> {
    if (leaves.length <= 1) {
        return [];
    }
    const split = 2 ** Math.floor(Math.log2(leaves.length - 1));
    return index < split
        ? [...(await pathOf(index, leaves.slice(0, split))), await rootOf(leaves.slice(split))]
        : [...(await pathOf(index - split, leaves.slice(split))), await rootOf(leaves.slice(0, split))];
}

test('the roots of the published eight entries are the published ones', async () => {
    expect(toHex(await rootOf([]))).toMatch(/^e3b0c44298fc1c149afbf4c8996fb924/);
    const leaves = await Promise.all(inputs.map(leafHash));
    for (const [index, root] of roots.entries()) {
        expect(toHex(await rootOf(leaves.slice(0, index + 1)))).toBe(root);
    }
});

test('every path of every small tree leads to its root, and to no other place', async () => {
    for (let size = 1; size <= 40; ++size) {
        const leaves = await Promise.all(Array.from({ length: size }, (_, at) => leafHash(utf8(String(at)))));
        const root = toHex(await rootOf(leaves));
        for (let index = 0; index < size; ++index) {
            const path = await pathOf(index, leaves);
            expect(toHex(await rootByPath(leaves[index]!, index, size, path))).toBe(root);
            const elsewhere = await rootByPath(leaves[index]!, (index + 1) % size, size, path).catch(
                (thrown: Error) => utf8(thrown.message)
            );
            expect(size === 1 || toHex(elsewhere) !== root).toBe(true);
        }
    }
});

test('a path of another length, and a place beyond the end, are refused by their own words', async () => {
    const leaves = await Promise.all(inputs.map(leafHash));
    const path = await pathOf(3, leaves);
    const leaf = leaves[3]!;
    await expect(rootByPath(leaf, 8, 8, path)).rejects.toMatchObject({ word: 'path.index' });
    await expect(rootByPath(leaf, 3, 8, path.slice(1))).rejects.toMatchObject({ word: 'path.length' });
    const longer = [...path, await nodeHash(leaf, leaf)];
    await expect(rootByPath(leaf, 3, 8, longer)).rejects.toMatchObject({ word: 'path.length' });
});
