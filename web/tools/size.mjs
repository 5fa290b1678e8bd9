// Weighs the first view of every entry as a visitor's line carries it: page, scripts, styles, pictures and fonts, in the
// bytes Chromium says it received, compressed as the server sends them to everybody (gzip). Fails above the limit.
// With WARD_URL the real server is weighed (WARD_LOGIN and WARD_PASSWORD sign in).
import { startMock } from '../tests/mock/server.ts';
import { chromium } from 'playwright-core';

const limitBytes = 100_000;
const real = process.env.WARD_URL;
const signIn = {
    login: process.env.WARD_LOGIN ?? 'huong',
    password: process.env.WARD_PASSWORD ?? 'Dung-2025!'
};

const mock = real ? undefined : await startMock();
const baseURL = real ?? mock.url;
const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
        '--headless=new',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync'
    ]
});

async function open(officer) {
    const context = await browser.newContext({ baseURL, locale: 'vi-VN' });
    if (officer) {
        const answer = await context.request.post('/api/v1/sessions', { data: signIn });
        if (!answer.ok()) {
            throw new Error(`nobody could sign in as ${signIn.login}: ${answer.status()}`);
        }
    }
    return context;
}

async function entriesThereAre() {
    const context = await open(true);
    const { items } = await (await context.request.get('/api/v1/dossiers?limit=1')).json();
    const reports = await (await context.request.get('/api/v1/reports?limit=1')).json();
    const cases = await (await context.request.get('/api/v1/report-work?view=ward&limit=1')).json();
    // A ward without a ledger yet has no block.
    const ledger = await context.request.get('/api/v1/ledger');
    const { block } = ledger.ok() ? await ledger.json() : {};
    await context.close();
    return [
        '/',
        '/procedures',
        '/procedures/1.001193',
        '/track',
        '/phan-anh',
        '/phan-anh/gui',
        ...(reports.items[0] ? [`/phan-anh/${reports.items[0].code}`] : []),
        '/ban-do',
        '/du-lieu-mo',
        '/so-cai',
        ...(block ? [`/so-cai/khoi/${block.number}`, `/so-cai/muc/${block.size - 1}`] : []),
        ...(block ? [`/so-cai/bien-nhan?muc=${block.size - 1}`] : ['/so-cai/bien-nhan']),
        '/work/sign-in',
        '/work',
        '/work/intake',
        ...(items[0] ? [`/work/dossiers/${items[0].id}`] : []),
        '/work/reports',
        ...(cases.items?.[0] ? [`/work/reports/${cases.items[0].code}`] : []),
        '/work/reports/new',
        '/work/reports/board',
        '/work/reports/plates',
        '/work/reports/routing',
        '/work/reports/field',
        '/work/search',
        '/work/board',
        '/work/account',
        '/work/persons',
        '/work/register',
        ...[
            'people',
            'permissions',
            'calendar',
            'procedures',
            'procedures/edit?code=1.001193',
            'agencies',
            'health',
            'audit'
        ].map((name) => `/work/admin/${name}`)
    ];
}

/** What Chromium received for one entry: bytes of bodies by kind, and how many answers. */
async function weigh(entry) {
    const context = await open(entry.startsWith('/work') && !entry.endsWith('sign-in'));
    const page = await context.newPage();
    const line = await context.newCDPSession(page);
    const kinds = new Map();
    const bytes = { page: 0, fonts: 0, answers: 0 };
    line.on('Network.responseReceived', ({ requestId, response }) => {
        const { origin, pathname } = new URL(response.url);
        if (origin === new URL(baseURL).origin && !pathname.startsWith('/api/')) {
            kinds.set(requestId, pathname.endsWith('.woff2') ? 'fonts' : 'page');
            ++bytes.answers;
            if (
                /\.(js|css)$/.test(pathname) &&
                response.encodedDataLength > 1_024 &&
                !response.headers['Content-Encoding']
            ) {
                throw new Error(`${pathname} came uncompressed`);
            }
        }
    });
    line.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
        if (kinds.has(requestId)) {
            bytes[kinds.get(requestId)] += encodedDataLength;
        }
    });
    await line.send('Network.enable');
    await line.send('Network.setExtraHTTPHeaders', { headers: { 'Accept-Encoding': 'gzip' } });
    await page.goto(entry);
    await page.waitForFunction(
        () =>
            'ready' in document.documentElement.dataset &&
            document.querySelector('h1') &&
            !document.querySelector('.loading')
    );
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => {});
    await context.close();
    return bytes;
}

let tooHeavy = 0;
console.log('First view, bytes received by Chromium'.padEnd(44) + 'page   fonts     all  answers');
for (const entry of await entriesThereAre()) {
    const { page, fonts, answers } = await weigh(entry);
    const all = page + fonts;
    if (fonts === 0 || page === 0) {
        throw new Error(`${entry}: ${page} bytes of page and ${fonts} of fonts cannot be the whole of it`);
    }
    tooHeavy += all > limitBytes ? 1 : 0;
    const figures = [page, fonts, all, answers].map((one, index) =>
        String(one).padStart(index === 0 ? 6 : 8)
    );
    console.log(entry.padEnd(42) + figures.join('') + (all > limitBytes ? '  TOO HEAVY' : ''));
}
await browser.close();
await mock?.close();
if (tooHeavy > 0) {
    console.error(`${tooHeavy} of the entries weigh more than ${limitBytes} bytes.`);
    process.exit(1);
}
