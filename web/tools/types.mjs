// Turns the API document into the types every page is checked against. The first line of the result
// carries the document's SHA-256, so that a stale file can be found without running anything.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import openapi, { astToString } from 'openapi-typescript';

const documentUrl = new URL(process.argv[2] ?? '../../docs/openapi.json', import.meta.url);
const typesUrl = new URL('../src/api/schema.d.ts', import.meta.url);

const bytes = await readFile(documentUrl);
const hash = createHash('sha256').update(bytes).digest('hex');
const types = astToString(await openapi(JSON.parse(bytes.toString('utf8')), { emptyObjectsUnknown: true }));
await writeFile(typesUrl, `// sha256 of openapi.json: ${hash}\n${types}`);
console.log(`src/api/schema.d.ts written from ${bytes.length} bytes (${hash.slice(0, 12)}…)`);
