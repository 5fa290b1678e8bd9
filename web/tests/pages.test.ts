// Goal: every page is usable by everybody. Method: open it in Chromium, wide, on a phone and very narrow.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { audit, openHouse, real, settled, visit, type House } from './harness.ts';

let house: House;
beforeAll(async () => {
    house = await openHouse();
});
afterAll(() => house.close());

const citizenPages = ['/', '/procedures', '/procedures/1.001193', '/track'];
const officerPages = [
    '/work',
    '/work/intake',
    '/work/search',
    '/work/board',
    '/work/account',
    '/work/persons',
    '/work/persons?query=a',
    '/work/register',
    '/work/admin/people',
    '/work/admin/permissions',
    '/work/admin/calendar',
    '/work/admin/procedures',
    '/work/admin/procedures/edit',
    '/work/admin/procedures/edit?code=1.001193'
];

async function dossierPage(): Promise<string> {
    const { context } = await visit(house, 1440, true);
    const answer = await context.request.get('/api/v1/dossiers?limit=1');
    const found = (await answer.json()) as { items: { id: string }[] };
    await context.close();
    return found.items[0] ? `/work/dossiers/${found.items[0].id}` : '/work';
}

async function officerPage(): Promise<string> {
    const { context } = await visit(house, 1440, true);
    const answer = await context.request.get('/api/v1/officers?limit=2');
    const found = (await answer.json()) as { items: { id: string }[] };
    await context.close();
    return `/work/admin/people/${found.items.at(-1)!.id}`;
}

async function look(path: string, width: number, officer: boolean, dark = false): Promise<void> {
    const { page, context, complaints } = await visit(house, width, officer, dark);
    await page.goto(path);
    await settled(page);
    expect(await audit(page), `${path} at ${width} px`).toEqual([]);
    expect(await page.locator('th:empty, h1:empty, h2:empty, button:empty, dt:empty').count()).toBe(0);
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await context.close();
}

describe.each([1440, 390])('at %d px', (width) => {
    test.each(citizenPages)('a citizen meets no barrier on %s', (path) => look(path, width, false));
    test('nobody meets a barrier when signing in', () => look('/work/sign-in', width, false));
    test.each(officerPages)('an officer meets no barrier on %s', (path) => look(path, width, true));
    test('an administrator meets no barrier on an officer', async () =>
        look(await officerPage(), width, true));
    test('an officer meets no barrier on a dossier', async () => look(await dossierPage(), width, true));
});

test.each([...citizenPages, '/work/sign-in'])('%s in dark colours keeps its contrast', (path) =>
    look(path, 390, false, true)
);
test.each(officerPages)('%s in dark colours keeps its contrast', (path) => look(path, 1440, true, true));

test.each([...citizenPages, ...officerPages])('%s needs no sideways scrolling at 320 px', async (path) => {
    const { page, context } = await visit(house, 320, path.startsWith('/work'));
    await page.goto(path);
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await context.close();
});

test('English takes the place of Vietnamese and is remembered', async () => {
    const { page, context } = await visit(house);
    await page.goto('/');
    await settled(page);
    await page.getByRole('button', { name: 'Switch to English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Public services of the ward' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await page.goto('/track');
    await settled(page);
    await page.getByRole('heading', { level: 1, name: 'Track a dossier' }).waitFor();
    await context.close();
});

test('public pages carry their words before any script runs', async () => {
    const answers = await Promise.all(
        ['/', '/procedures', '/track'].map(async (path) => (await fetch(house.url + path)).text())
    );
    expect(answers[0]).toContain('Dịch vụ công của phường');
    expect(answers[1]).toContain('Thủ tục hành chính');
    expect(answers[2]).toContain('Tra cứu hồ sơ');
    answers.forEach((html) => expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|\sstyle="/));
});

test.runIf(!real)('a server that does not answer is told in words, with a way to try again', async () => {
    const { page, context } = await visit(house);
    house.mock!.cut = true;
    try {
        await page.goto('/procedures');
        await page.getByRole('alert').getByText('Không kết nối được máy chủ').waitFor();
        house.mock!.cut = false;
        await page.getByRole('button', { name: 'Thử lại' }).click();
        await page.locator('.results a').first().waitFor();
    } finally {
        house.mock!.cut = false;
    }
    await context.close();
});
