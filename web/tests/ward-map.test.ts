// Goal: the map, its tables and the open data of a real ward say the same, and the same as the API. Method: real Chromium
// on the demo ward behind a real server; reports are filed and handled by the API beforehand.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { components } from '../src/api/schema.d.ts';
import { audit, openHouse, real, settled, visit, type House, type Visit } from './harness.ts';
import { begin, fileReport, finish, handle, listPublic, show } from './ward-reports.ts';
import { leader, Staff, tabTo } from './ward.ts';

type Schemas = components['schemas'];

let house: House;
/** One that is being handled, by itself at a place of its own. */
let lamp: string;
const lampAt = { lat: 15.1287, lon: 108.7755 };

beforeAll(async () => {
    house = await openHouse();
    if (!real) {
        return;
    }
    const officer = await new Staff(house).as(leader);
    const text = 'Cần phường xem giúp.';
    const [first, done, sent] = await Promise.all([
        fileReport(house, { kind: 'lamp_out', position: lampAt, place: 'Đầu cầu Trường Xuân', text }),
        fileReport(house, { kind: 'drain_blocked', text }),
        fileReport(house, { kind: 'noise', text, answers: [{ code: 'source', value: await firstSource() }] })
    ]);
    await begin(officer, first.code);
    await finish(officer, done.code);
    await show(officer, sent.code);
    await handle(officer, sent.code, 'forward', {
        to: 'Công an phường',
        reason: 'Thuộc thẩm quyền công an.'
    });
    lamp = first.code;
});
afterAll(() => house.close());

async function ask<Answer>(path: string): Promise<Answer> {
    return (await (await fetch(house.url + path)).json()) as Answer;
}

async function firstSource(): Promise<string> {
    const { categories } = await ask<Schemas['OfferedKinds']>('/api/v1/report-kinds');
    const noise = categories.flatMap(({ kinds }) => kinds).find(({ code }) => code === 'noise');
    return noise?.questions.find(({ code }) => code === 'source')?.choices[0] ?? 'Khác';
}

async function open(path: string, width = 1440): Promise<Visit> {
    const seen = await visit(house, width);
    await seen.page.goto(path);
    await settled(seen.page);
    return seen;
}

/** Until everything is drawn for a view whose address holds `part`. */
async function drawn(page: Page, part = ''): Promise<void> {
    await page.locator(`#map[data-map="idle"]${part && `[data-view*="${part}"]`}`).waitFor();
}

const rested = (page: Page) => page.locator('[data-box][aria-busy=false]').waitFor();

async function codes(page: Page): Promise<(string | undefined)[]> {
    await rested(page);
    return page.locator('[data-row]').evaluateAll((rows) => rows.map((row) => row.dataset['row']));
}

/** What the API holds of what is in view, as the table shows it first. */
async function wanted(page: Page, query = ''): Promise<string[]> {
    await rested(page);
    const box = await page.locator('[data-box]').getAttribute('data-box');
    return (await listPublic(house, `box=${box}&${query}`)).map(({ code }) => code).slice(0, 20);
}

const eventually = <Answer>(asked: () => Promise<Answer> | Answer) => expect.poll(asked, { timeout: 15_000 });

const yesterday = new Date(Date.now() + 7 * 3_600_000 - 86_400_000).toISOString().slice(0, 10);

describe.runIf(real)('the map of the ward', () => {
    test('offers the layers that the server has, and its table holds what the API says', async () => {
        const { page, context, complaints } = await open('/ban-do');
        const { layers } = await ask<Schemas['LayerList']>('/api/v1/map/layers');
        await page.getByRole('checkbox', { name: /^Phản ánh hiện trường/ }).waitFor();
        const boxes = page.getByRole('group', { name: 'Lớp bản đồ' }).getByRole('checkbox');
        expect(await boxes.count()).toBe(layers.filter(({ code }) => code !== 'base').length);
        const rows = await wanted(page);
        expect(rows).toContain(lamp);
        expect(await codes(page)).toEqual(rows);
        const all = (await listPublic(house, '')).filter(({ position }) => position).length;
        await page.getByText(new RegExp(`^\\(${all} mục\\)$`)).waitFor();
        await page.getByRole('checkbox', { name: /^Phản ánh hiện trường/ }).uncheck();
        await page.getByText('Lớp phản ánh đang tắt.').waitFor();
        expect(await codes(page)).toEqual([]);
        expect(await audit(page)).toEqual([]);
        expect(complaints).toEqual([]);
        await context.close();
    });

    test('draws the whole ward on a phone, and a pin leads to the page of its report', async () => {
        const { page, context, complaints } = await open('/ban-do?map=1', 390);
        await drawn(page, 'map=1');
        const { box } = await ask<Schemas['LayerList']>('/api/v1/map/layers');
        const [south, west, north, east] = (await page.locator('[data-box]').getAttribute('data-box'))!
            .split(',')
            .map(Number);
        expect(south).toBeLessThanOrEqual(box.south);
        expect(west).toBeLessThanOrEqual(box.west);
        expect(north).toBeGreaterThanOrEqual(box.north);
        expect(east).toBeGreaterThanOrEqual(box.east);
        expect(new URL(page.url()).search).toBe('?map=1');
        expect(await audit(page)).toEqual([]);
        await page.goto(`/ban-do?map=1&lat=${lampAt.lat}&lon=${lampAt.lon}&zoom=18&layers=reports`);
        await settled(page);
        await drawn(page, 'zoom=18');
        const canvas = page.locator('#map canvas');
        const { width, height } = (await canvas.boundingBox())!;
        await canvas.click({ position: { x: width / 2, y: height / 2 } });
        const way = page.getByRole('link', { name: 'Mở trang phản ánh' });
        expect(await way.getAttribute('href')).toMatch(/^\/phan-anh\/PA-/);
        expect(await audit(page)).toEqual([]);
        expect(complaints).toEqual([]);
        await context.close();
    });

    test('is filtered by group, state and day, and a link leads another visitor to the same view', async () => {
        const { page, context } = await open('/ban-do');
        await page.getByLabel('Lĩnh vực').selectOption('lighting_trees');
        await page.getByLabel('Trạng thái').selectOption('in_progress');
        const query = 'category=lighting_trees&state=in_progress';
        await eventually(() => codes(page)).toEqual(await wanted(page, query));
        expect(await codes(page)).toContain(lamp);
        const states = await page.locator('tbody .state').allTextContents();
        expect([...new Set(states.map((one) => one.trim()))]).toEqual(['Đang xử lý']);

        const other = await open(new URL(page.url()).pathname + new URL(page.url()).search);
        expect(await other.page.getByLabel('Trạng thái').inputValue()).toBe('in_progress');
        expect(await codes(other.page)).toEqual(await codes(page));
        await other.context.close();

        await page.getByRole('button', { name: 'Bỏ lọc' }).click();
        await page.getByRole('button', { name: 'Ngày trước' }).click();
        await page.getByText(/Bản đồ và bảng như cuối ngày/).waitFor();
        expect(new URL(page.url()).searchParams.get('day')).toBe(yesterday);
        const then = await wanted(page, `day=${yesterday}`);
        expect(then).not.toContain(lamp);
        await eventually(() => codes(page)).toEqual(then);
        await page.getByRole('button', { name: 'Hôm nay' }).click();
        await eventually(() => codes(page)).toContain(lamp);
        await context.close();
    });

    test('tells figures by area exactly as the open data has them, with what they are counted of', async () => {
        const { page, context } = await open('/ban-do?layers=figures');
        const table = page.getByRole('table', { name: 'Phản ánh đang xử lý' });
        await table.waitFor();
        const csv = await (await fetch(`${house.url}/api/v1/open-data/figures.csv`)).text();
        const lines = csv
            .trim()
            .split('\r\n')
            .map((line) => line.split(','));
        const told = lines
            .filter(([, , , formula]) => formula === 'reports_open')
            .map(([, name, , , numerator, denominator]) =>
                numerator ? `${name} ${numerator} trên ${denominator}` : `${name} Dưới 5, không công bố`
            );
        expect(told.length).toBeGreaterThan(0);
        const shown = await table
            .locator('tbody tr')
            .evaluateAll((rows) =>
                rows.map((row) => `${row.children[0]!.textContent} ${row.children[2]!.textContent}`)
            );
        expect(shown.toSorted()).toEqual(told.toSorted());
        await page.getByText('Trong khung nhìn: chưa bật lớp phản ánh hay địa điểm.').waitFor();
        await page.getByLabel('Số liệu', { exact: true }).selectOption('reports_late');
        await page.getByText('Cách tính: Phản ánh đang quá hạn / phản ánh chưa xử lý xong.').waitFor();
        expect(await audit(page)).toEqual([]);
        await context.close();
    });

    test('is found, read and left for a report by keys alone', async () => {
        const { page, context } = await open('/ban-do', 390);
        await rested(page);
        await tabTo(page, page.getByRole('combobox', { name: 'Tìm địa chỉ, đường, địa điểm' }));
        await page.keyboard.type('hung vuong');
        await page.getByRole('option', { name: /Hùng Vương/, selected: true }).waitFor();
        await page.keyboard.press('Enter');
        await page.getByText(/^Đã chuyển khung nhìn đến .*Hùng Vương/).waitFor();
        expect(new URL(page.url()).searchParams.has('lat')).toBe(true);
        await eventually(() => codes(page)).toEqual(await wanted(page));
        await page.goto(`/ban-do?lat=${lampAt.lat}&lon=${lampAt.lon}&zoom=18&layers=reports`);
        await settled(page);
        await rested(page);
        await tabTo(page, page.locator(`[data-row="${lamp}"]`));
        await page.keyboard.press('Enter');
        await page.waitForURL(`**/phan-anh/${lamp}`);
        await page.getByRole('heading', { level: 1, name: 'Đèn đường không sáng' }).waitFor();
        await page.getByRole('link', { name: 'Xem trên bản đồ' }).click();
        await page.waitForURL('**/ban-do?**');
        await drawn(page, 'zoom=17');
        expect(await codes(page)).toContain(lamp);
        await context.close();
    });

    test('lists the places that a search finds as well', async () => {
        const { page, context } = await open('/ban-do?layers=places,offices');
        const names = page.getByRole('table', { name: /Địa điểm trong khung nhìn/ }).locator('tbody th');
        await names.first().waitFor();
        for (const name of (await names.allTextContents()).slice(0, 3)) {
            const { items } = await ask<{ items: { name: string }[] }>(
                `/api/v1/map/find?query=${encodeURIComponent(name)}`
            );
            expect(items.map((one) => one.name)).toContain(name);
        }
        await context.close();
    });
});

describe.runIf(real)('open data', () => {
    test('can be taken away in every form, says which columns there are, and knows the report', async () => {
        const { page, context, complaints } = await open('/du-lieu-mo', 390);
        const { items, licence } = await ask<Schemas['DataCatalogue']>('/api/v1/open-data');
        await page.getByRole('heading', { name: `Giấy phép: ${licence}` }).waitFor();
        expect(await audit(page)).toEqual([]);
        const texts = new Map<string, string>();
        for (const { address } of items.flatMap(({ formats }) => formats)) {
            const link = page.locator(`main a[href="${address}"]`);
            await link.waitFor();
            if (/\.(csv|geojson)$/.test(address)) {
                const coming = page.waitForEvent('download');
                await link.click();
                expect((await coming).suggestedFilename()).toBe(address.split('/').at(-1));
            }
            const answer = await context.request.get(address);
            expect(answer.status()).toBe(200);
            texts.set(address.split('/').at(-1)!, await answer.text());
        }
        const reports = items.find(({ code }) => code === 'reports')!;
        const csv = texts.get('reports.csv')!;
        expect(csv.startsWith(`\uFEFF${reports.columns.join(',')}\r\n`)).toBe(true);
        const row = csv.split('\r\n').find((line) => line.startsWith(lamp))!;
        expect(row).toContain('Đèn đường không sáng,in_progress,Đầu cầu Trường Xuân');
        const { features } = JSON.parse(texts.get('reports.geojson')!) as {
            features: { geometry: { coordinates: number[] }; properties: { code: string } }[];
        };
        const feature = features.find(({ properties }) => properties.code === lamp)!;
        expect(feature.geometry.coordinates).toEqual([lampAt.lon, lampAt.lat]);
        for (const feed of ['reports.rss', 'reports.atom']) {
            expect(texts.get(feed)).toContain(`/phan-anh/${lamp}`);
        }
        for (const [index, { columns }] of items.entries()) {
            await page.locator('main details summary').nth(index).click();
            const names = page.locator('main details').nth(index).locator('dt');
            expect(await names.allTextContents()).toEqual(columns);
            expect(await page.locator('main details').nth(index).locator('dd:empty').count()).toBe(0);
        }
        expect(await audit(page)).toEqual([]);
        expect(complaints).toEqual([]);
        await context.close();
    });
});
