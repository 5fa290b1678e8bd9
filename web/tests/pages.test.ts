// Goal: every page is usable by everybody. Method: open it in Chromium, wide, on a phone and very narrow.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { audit, openHouse, real, settled, visit, type House } from './harness.ts';
import { officer, pension, takeIn } from './ward.ts';

/** Until every colour that fades has arrived. */
const colourChangeMs = 400;

let house: House;
beforeAll(async () => {
    house = await openHouse();
});
afterAll(() => house.close());

const citizenPages = [
    '/',
    '/procedures',
    '/procedures/1.001193',
    '/track',
    '/phan-anh',
    '/phan-anh/gui',
    '/ban-do',
    '/du-lieu-mo',
    '/so-cai',
    '/so-cai/bien-nhan',
    ...(real ? [] : ['/phan-anh/PA-261121-0002#abcdefghijklmnopqrstuvwxyz', '/phan-anh/PA-261121-0011'])
];
/** These run no scripts at all. */
const plainPages = ['/phan-anh/gui-don-gian', '/phan-anh/gui-don-gian#loi-anh', '/phan-anh/don-gian-xong'];
const officerPages = [
    '/work',
    '/work/intake',
    '/work/reports',
    '/work/reports?view=ward&counted=solved_in_time&from=2025-07-01&to=2025-07-31',
    '/work/reports/new',
    '/work/reports/board',
    '/work/search',
    '/work/board',
    '/work/account',
    '/work/persons',
    '/work/persons?query=a',
    '/work/register',
    '/work/reports/plates',
    '/work/reports/routing',
    '/work/reports/field',
    '/work/reports/field?viec=pick',
    '/work/admin/people',
    '/work/admin/permissions',
    '/work/admin/calendar',
    '/work/admin/procedures',
    '/work/admin/procedures/edit',
    '/work/admin/procedures/edit?code=1.001193',
    '/work/admin/agencies',
    '/work/admin/health',
    '/work/admin/audit'
];

/** A dossier of this ward; a demo ward just begun gets its first one. */
async function dossierPage(): Promise<string> {
    const { context } = await visit(house, 1440, true);
    const answer = await context.request.get('/api/v1/dossiers?limit=1');
    const found = (await answer.json()) as { items: { id: string }[] };
    await context.close();
    const id = found.items[0]?.id ?? (await takeIn(await officer(house, 'ngoc.ltb'), pension)).id;
    return `/work/dossiers/${id}`;
}

async function officerPage(): Promise<string> {
    const { context } = await visit(house, 1440, true);
    const answer = await context.request.get('/api/v1/officers?limit=2');
    const found = (await answer.json()) as { items: { id: string }[] };
    await context.close();
    return `/work/admin/people/${found.items.at(-1)!.id}`;
}

async function look(path: string, width: number, officer: boolean): Promise<void> {
    const { page, context, complaints } = await visit(house, width, officer);
    await page.goto(path);
    if (!plainPages.includes(path)) {
        await settled(page);
    }
    expect(await audit(page), `${path} at ${width} px`).toEqual([]);
    expect(await page.locator('th:empty, h1:empty, h2:empty, button:empty, dt:empty').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    // Colours do not depend on the width: once is enough, where they are mostly used.
    if (officer === width > 1000) {
        await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
        await page.waitForTimeout(colourChangeMs);
        expect(await audit(page), `${path} in dark colours`).toEqual([]);
    }
    expect(complaints).toEqual([]);
    await context.close();
}

describe.each([1440, 390])('at %d px', (width) => {
    test.each(citizenPages)('a citizen meets no barrier on %s', (path) => look(path, width, false));
    test.each(plainPages)('a citizen without scripts meets no barrier on %s', (path) =>
        look(path, width, false)
    );
    test('nobody meets a barrier when signing in', () => look('/work/sign-in', width, false));
    test.each(officerPages)('an officer meets no barrier on %s', (path) => look(path, width, true));
    test('an administrator meets no barrier on an officer', async () =>
        look(await officerPage(), width, true));
    test('an officer meets no barrier on a dossier', async () => look(await dossierPage(), width, true));
});

// 720 px is what a screen of 1440 px shows at 200 % zoom.
test.each([320, 720])('no page needs sideways scrolling at %d px', async (width) => {
    const citizen = await visit(house, width);
    const worker = await visit(house, width, true);
    const wide: string[] = [];
    for (const [page, paths] of [
        [citizen.page, [...citizenPages, '/work/sign-in']],
        [worker.page, [...officerPages, await dossierPage()]]
    ] as const) {
        for (const path of paths) {
            await page.goto(path);
            await settled(page);
            const over = await page.evaluate(
                () => document.documentElement.scrollWidth - document.documentElement.clientWidth
            );
            if (over > 0) {
                wide.push(`${path} by ${over} px`);
            }
        }
    }
    expect(wide).toEqual([]);
    await citizen.context.close();
    await worker.context.close();
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
        [
            '/',
            '/procedures',
            '/track',
            '/phan-anh',
            '/phan-anh/gui',
            ...plainPages,
            '/ban-do',
            '/du-lieu-mo',
            '/so-cai',
            '/so-cai/bien-nhan'
        ].map(async (path) => (await fetch(house.url + path)).text())
    );
    expect(answers[0]).toContain('Dịch vụ công của phường');
    expect(answers[1]).toContain('Thủ tục hành chính');
    expect(answers[2]).toContain('Tra cứu hồ sơ');
    expect(answers[3]).toContain('Phản ánh của người dân');
    expect(answers[4]).toContain('Chọn ảnh có sẵn');
    expect(answers[5]).toContain('action="/api/v1/report-form"');
    expect(answers[5]).not.toContain('<script');
    expect(answers[8]).toContain('Bản đồ số của phường');
    expect(answers[9]).toContain('Dữ liệu mở');
    expect(answers[10]).toContain('Sổ cái của phường');
    expect(answers[11]).toContain('Kiểm tra biên nhận');
    answers.forEach((html) => expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|\sstyle="/));
});
