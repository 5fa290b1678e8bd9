// Weighs the first view of every entry as a visitor's line carries it: page, scripts and styles compressed.
// Fails above the limit. The fonts are told beside it: words are drawn before they arrive (font-display: swap)
// and they are kept for a year. Opens the built site in Chromium, so nothing is guessed.
import { startMock } from '../tests/mock/server.ts';
import { chromium } from 'playwright-core';
import { existsSync, statSync } from 'node:fs';

const limitBytes = 100 * 1024;
const entries = [
    '/',
    '/procedures',
    '/procedures/1.001193',
    '/track',
    '/work/sign-in',
    '/work',
    '/work/intake',
    '/work/board'
];
const build = new URL('../build', import.meta.url).pathname;

const mock = await startMock();
const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
        '--headless=new',
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking'
    ]
});

function weight(path) {
    const file = build + (path === '/' ? '/index.html' : path);
    const name = [file, `${file}.html`, `${build}/app.html`].find(
        (one) => existsSync(one) && statSync(one).isFile()
    );
    return statSync(existsSync(`${name}.gz`) ? `${name}.gz` : name).size;
}

let tooHeavy = 0;
console.log('entry                     kB gz       and fonts  requests');
for (const entry of entries) {
    const context = await browser.newContext({ baseURL: mock.url, locale: 'vi-VN' });
    if (entry.startsWith('/work') && !entry.endsWith('sign-in')) {
        await context.request.post('/api/v1/sessions', { data: { login: 'huong', password: 'Dung-2025!' } });
    }
    const page = await context.newPage();
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url())));
    await page.goto(entry);
    await page.waitForFunction(() => document.querySelector('h1') && !document.querySelector('.loading'));
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const ours = asked.filter((url) => url.origin === mock.url && !url.pathname.startsWith('/api/'));
    const total = ours.reduce((sum, url) => sum + weight(url.pathname), 0);
    const fonts = ours
        .filter((url) => url.pathname.endsWith('.woff2'))
        .reduce((sum, url) => sum + weight(url.pathname), 0);
    const isHeavy = total - fonts > limitBytes;
    const mark = isHeavy ? '  TOO HEAVY' : '';
    tooHeavy += isHeavy ? 1 : 0;
    console.log(
        `${entry.padEnd(24)} ${((total - fonts) / 1024).toFixed(1).padStart(6)} ${(fonts / 1024).toFixed(1).padStart(16)} ${String(ours.length).padStart(9)}${mark}`
    );
    await context.close();
}
await browser.close();
await mock.close();
process.exit(tooHeavy > 0 ? 1 : 0);
