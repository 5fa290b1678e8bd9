// The last step of a build, on the files in build/:
// 1. moves the start-up script SvelteKit writes into each page to a file named by its hash, so that the
//    server can forbid inline scripts outright with one constant header;
// 2. writes a .gz and a .br beside every file worth compressing, so that the server only picks one.
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

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

for (const name of (await readdir(root, { recursive: true })).map(String)) {
    const path = join(root, name);
    if (!compressible.test(name) || (await stat(path)).size < compressBytesMin) {
        continue;
    }
    const bytes = await readFile(path);
    await writeFile(`${path}.gz`, gzipSync(bytes, { level: 9 }));
    await writeFile(
        `${path}.br`,
        brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
    );
}
