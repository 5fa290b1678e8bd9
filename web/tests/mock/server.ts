// A stand-in for the real server, kept in memory, so that pages can be looked at and tested before and
// beside it. It is never shipped. It answers in the shapes of the API document; it knows no law.
import { readFileSync, readdirSync, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { Refuse, type Answer } from './refuse.ts';
import { makeWard, type Ward } from './ward.ts';

const buildFolder = new URL('../../build/', import.meta.url).pathname;
const policy =
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
    "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const types: Record<string, string> = {
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.svg': 'image/svg+xml',
    '.woff2': 'font/woff2',
    '.json': 'application/json',
    '.txt': 'text/plain; charset=utf-8'
};

function sendPage(path: string, request: IncomingMessage, response: ServerResponse): void {
    const names = [path, `${path}.html`, join(path, 'index.html'), '/app.html'];
    const name = names.find(
        (one) => existsSync(join(buildFolder, one)) && statSync(join(buildFolder, one)).isFile()
    )!;
    const zipped =
        /\bgzip\b/.test(String(request.headers['accept-encoding'])) &&
        existsSync(join(buildFolder, `${name}.gz`));
    response.writeHead(200, {
        'Content-Type': types[extname(name)] ?? 'application/octet-stream',
        'Content-Security-Policy': policy,
        ...(zipped ? { 'Content-Encoding': 'gzip' } : {})
    });
    response.end(readFileSync(join(buildFolder, zipped ? `${name}.gz` : name)));
}

function sendAnswer(result: Answer, response: ServerResponse): void {
    const { status, body, cookie, location, file, page } = result;
    if (page) {
        const html = readFileSync(join(buildFolder, `${page.name}.html`), 'utf8');
        const filled = html.replaceAll(/%([A-Z]+)%/g, (whole, name: string) => page.words[name] ?? whole);
        response.writeHead(status, {
            'Content-Type': types['.html'],
            'Content-Security-Policy': policy
        });
        response.end(filled);
        return;
    }
    response.writeHead(status, {
        'Content-Type': file?.type ?? 'application/json',
        ...(cookie ? { 'Set-Cookie': cookie } : {}),
        ...(location ? { Location: location } : {})
    });
    response.end(file?.bytes ?? (body === undefined ? '' : JSON.stringify(body)));
}

/** The fields of a form as a browser itself sends it. */
async function formOf(request: IncomingMessage, bytes: Buffer): Promise<Map<string, string> | undefined> {
    const type = request.headers['content-type'] ?? '';
    if (!type.startsWith('multipart/form-data')) {
        return undefined;
    }
    const form = await new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } }).formData();
    return new Map([...form].map(([name, value]) => [name, typeof value === 'string' ? value : value.name]));
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of request) {
        parts.push(part as Buffer);
    }
    return Buffer.concat(parts);
}

export interface Mock {
    url: string;
    ward: Ward;
    /** While true every API call is cut off, as when the line is down. */
    cut: boolean;
    close(): Promise<void>;
}

export async function startMock(port = 0): Promise<Mock> {
    const ward = makeWard(readCatalogue());
    const mock: Mock = { url: '', ward, cut: false, close: async () => {} };
    const streams = new Set<ServerResponse>();
    ward.announce = (kind, subjectId) => {
        const data = {
            id: String(Date.now()),
            kind,
            subject_kind: kind.split('.')[0],
            subject_id: subjectId,
            at: ward.now()
        };
        streams.forEach((stream) => stream.write(`event: fact\ndata: ${JSON.stringify(data)}\n\n`));
    };

    async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
        const url = new URL(request.url ?? '/', 'http://localhost');
        if (!/^\/(api|ledger)\//.test(url.pathname)) {
            sendPage(url.pathname, request, response);
            return;
        }
        if (mock.cut) {
            request.socket.destroy();
            return;
        }
        const path = url.pathname.replace('/api/v1', '');
        if (path === '/live') {
            response.writeHead(200, { 'Content-Type': 'text/event-stream' });
            response.write(': hello\n\n');
            streams.add(response);
            response.on('close', () => streams.delete(response));
            return;
        }
        const bytes = await readBody(request);
        const isJson = (request.headers['content-type'] ?? '').includes('json');
        try {
            const found = ward.route(request.method ?? 'GET', path);
            if (!found) {
                throw new Refuse(404, 'request.path.unknown');
            }
            const result = found.answer({
                query: url.searchParams,
                body: isJson && bytes.length > 0 ? JSON.parse(bytes.toString('utf8')) : {},
                parts: found.parts,
                headers: request.headers,
                bytes: bytes.length,
                raw: bytes,
                form: await formOf(request, bytes)
            });
            sendAnswer(result, response);
        } catch (thrown) {
            if (!(thrown instanceof Refuse)) {
                throw thrown;
            }
            const { refusal } = thrown;
            response.writeHead(refusal.status, { 'Content-Type': 'application/problem+json' });
            response.end(JSON.stringify({ type: 'about:blank', title: refusal.code, ...refusal }));
        }
    }

    const server: Server = createServer((request, response) => {
        answer(request, response).catch((thrown: unknown) => {
            console.error(request.method, request.url, thrown);
            response.writeHead(500).end();
        });
    });
    await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
    const address = server.address();
    mock.url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}`;
    mock.close = () =>
        new Promise((closed) => {
            streams.forEach((stream) => stream.end());
            server.closeAllConnections();
            server.close(() => closed());
        });
    return mock;
}

function readCatalogue(): Record<string, unknown>[] {
    const folder = new URL('../../../data/procedures/', import.meta.url).pathname;
    return readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')).procedures);
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
    const mock = await startMock(Number(process.argv[2] ?? 8099));
    console.log(mock.url);
}
