// Opens real Chromium on the built site. Without WARD_URL the stand-in server answers; with it, the tests that
// hold for any ward run against that server (WARD_LOGIN and WARD_PASSWORD sign in).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContext, type Cookie, type Page } from 'playwright-core';
import { startMock, type Mock } from './mock/server.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const axeSource = readFileSync(axePath, 'utf8');

export const real = process.env['WARD_URL'];
export const login = process.env['WARD_LOGIN'] ?? 'huong';
export const password = process.env['WARD_PASSWORD'] ?? 'Dung-2025!';

export interface House {
    browser: Browser;
    mock: Mock | undefined;
    url: string;
    close(): Promise<void>;
}

/** Of the server named, else of WARD_URL, else of the stand-in. */
export async function openHouse(named = real): Promise<House> {
    const browser = await chromium.launch({
        executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
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
    const mock = named ? undefined : await startMock();
    return {
        browser,
        mock,
        url: named ?? mock!.url,
        async close() {
            await browser.close();
            await mock?.close();
        }
    };
}

export interface Visit {
    page: Page;
    context: BrowserContext;
    /** Complaints of the browser: broken scripts, things the security policy forbade. */
    complaints: string[];
}

/** Who is signed in once needs not prove it for every page. */
const remembered = new WeakMap<Browser, Promise<{ cookies: Cookie[] }>>();

async function signIn(context: BrowserContext): Promise<{ cookies: Cookie[] }> {
    await context.request.post('/api/v1/sessions', { data: { login, password } });
    return { cookies: await context.cookies() };
}

export async function visit(house: House, width = 1440, officer = false): Promise<Visit> {
    const context = await house.browser.newContext({
        viewport: { width, height: width < 600 ? 844 : 900 },
        colorScheme: 'light',
        locale: 'vi-VN',
        baseURL: house.url,
        // The whole audit script is put into the page by the tests themselves, not by the site.
        bypassCSP: false
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
    page.on('console', (message) => {
        if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) {
            complaints.push(message.text());
        }
    });
    if (officer) {
        // The stand-in forgets who is signed in with every test.
        const known = real ? remembered.get(house.browser) : undefined;
        const signedIn = known ?? signIn(context);
        remembered.set(house.browser, signedIn);
        await context.addCookies((await signedIn).cookies);
    }
    return { page, context, complaints };
}

/** What axe finds against WCAG 2.2 A and AA and its own good practice. */
export async function audit(page: Page): Promise<string[]> {
    // Evaluated through the debugging line, so the page's security policy stays in force.
    await page.evaluate(axeSource);
    const found = await page.evaluate(async () => {
        const axe = (globalThis as unknown as { axe: { run(): Promise<{ violations: AxeViolation[] }> } })
            .axe;
        return (await axe.run()).violations;
    });
    return found.map(
        (one) => `${one.id}: ${one.help} – ${one.nodes.map((node) => node.target.join(' ')).join('; ')}`
    );
}

interface AxeViolation {
    id: string;
    help: string;
    nodes: { target: string[] }[];
}

/** Waits until nothing says it is still loading. */
export async function settled(page: Page): Promise<void> {
    await page.waitForLoadState('load');
    await page.waitForFunction(
        () =>
            'ready' in document.documentElement.dataset &&
            document.querySelector('h1, [role=alert]') !== null &&
            document.querySelector('.loading') === null
    );
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
