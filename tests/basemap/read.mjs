// Reads a PMTiles archive with the reader that browsers use, and says what is in each tile, a line each.
//
//     node tests/basemap/read.mjs FILE 3/1/2 12/3423/1763 …      # says 3/1/2 6c616e64, or 3/1/2 - for none
import { open } from 'node:fs/promises';
import { createRequire } from 'node:module';

const ofTheWeb = createRequire(new URL('../../web/package.json', import.meta.url));
const { PMTiles } = ofTheWeb('pmtiles');
const [path, ...tiles] = process.argv.slice(2);
const file = await open(path);
const archive = new PMTiles({
    getKey: () => path,
    async getBytes(offset, length) {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
        return { data: Uint8Array.from(buffer.subarray(0, bytesRead)).buffer };
    }
});
for (const tile of tiles) {
    const found = await archive.getZxy(...tile.split('/').map(Number));
    console.log(tile, found ? Buffer.from(found.data).toString('hex') : '-');
}
console.log('metadata', Buffer.from(JSON.stringify(await archive.getMetadata())).toString('hex'));
await file.close();
