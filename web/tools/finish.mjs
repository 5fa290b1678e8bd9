// The last step of a build, on the files in build/:
// 1. moves the start-up script SvelteKit writes into each page to a file named by its hash, so that the
//    server can forbid inline scripts outright with one constant header;
// 2. lays the licence of the fonts beside them;
// 3. writes a .gz and a .br beside every file worth compressing, so that the server only picks one.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';

const run = promisify(execFile);
const root = new URL('../build/', import.meta.url).pathname;
const startFolder = '_app/immutable/start';
const compressible = /\.(html|js|css|svg|json|txt|webmanifest)$/;
const compressBytesMin = 512;

const files = (await readdir(root, { recursive: true })).map(String);

await mkdir(join(root, startFolder), { recursive: true });
for (const page of files.filter((name) => name.endsWith('.html'))) {
    const html = await readFile(join(root, page), 'utf8');
    const written = [];
    const outside = html.replaceAll(/<script>([\s\S]*?)<\/script>/g, (_whole, code) => {
        const name = `${startFolder}/${createHash('sha256').update(code).digest('hex').slice(0, 12)}.js`;
        written.push(writeFile(join(root, name), code.replaceAll(/^\t+/gm, '').trim() + '\n'));
        return `<script src="/${name}"></script>`;
    });
    await Promise.all(written);
    if (/<script(?![^>]*\bsrc=)/.test(outside) || /\sstyle="/.test(outside) || /<style/.test(outside)) {
        throw new Error(`${page} still holds inline script or style, which the server's policy forbids`);
    }
    await writeFile(join(root, page), outside);
}

await copyFile(new URL('../src/ui/base/font/OFL.txt', import.meta.url).pathname, join(root, '_app/OFL.txt'));

for (const name of (await readdir(root, { recursive: true })).map(String)) {
    const path = join(root, name);
    if (!compressible.test(name) || (await stat(path)).size < compressBytesMin) {
        continue;
    }
    const bytes = await readFile(path);
    // Zopfli packs the same format some per cent tighter than zlib's best.
    await run('zopfli', ['--gzip', path]);
    await writeFile(
        `${path}.br`,
        brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
    );
}
