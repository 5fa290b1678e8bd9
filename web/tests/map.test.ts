// Goal: whatever the map shows can be found, filtered, shared and read, with a mouse, with keys alone, and without any map.
// Method: real Chromium on the stand-in, MapLibre drawing its tiles; the frame itself says when all is drawn.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { spreadReports } from './mock/public-reports.ts';
import { audit, openHouse, real, settled, visit, type House, type Visit } from './harness.ts';

let house: House;
beforeAll(async () => {
    house = await openHouse();
    const known = house.mock?.ward.reports;
    known?.splice(0, known.length, ...spreadReports());
});
afterAll(() => house.close());

interface Report {
    code: string;
    state: string;
    overdue: boolean;
    received_at: string;
    position: { lat: number; lon: number };
}

async function reports(query = ''): Promise<Report[]> {
    const answer = await fetch(`${house.url}/api/v1/reports?limit=200&${query}`);
    return ((await answer.json()) as { items: Report[] }).items;
}

/** Until everything is drawn for a view whose address holds `part`. */
async function drawn(page: Page, part = ''): Promise<void> {
    await page.locator(`#map[data-map="idle"]${part && `[data-view*="${part}"]`}`).waitFor();
}

/** The reports in the table, once it stands for what is in view. */
async function codes(page: Page): Promise<(string | undefined)[]> {
    await page.locator('[data-box][aria-busy=false]').waitFor();
    return page.locator('[data-row]').evaluateAll((rows) => rows.map((row) => row.dataset['row']));
}

/** Waits for what a page says once it has asked and drawn; machines that draw without a graphics card take their time. */
const eventually = <Answer>(ask: () => Promise<Answer> | Answer) => expect.poll(ask, { timeout: 15_000 });

const tabsMax = 150;

async function tabTo(page: Page, wanted: Locator): Promise<void> {
    for (let press = 0; press < tabsMax; ++press) {
        if (await wanted.evaluate((one) => one === document.activeElement)) {
            return;
        }
        await page.keyboard.press('Tab');
    }
    throw new Error(`${wanted} cannot be reached with the tab key`);
}

async function open(path: string, width = 1440): Promise<Visit> {
    const seen = await visit(house, width);
    await seen.page.goto(path);
    await settled(seen.page);
    return seen;
}

describe.skipIf(real)('the map', () => {
    test('is fetched only when it is asked for, and only from us', async () => {
        const { page, context, complaints } = await visit(house);
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        await page.goto('/ban-do');
        await settled(page);
        await page.locator('[data-row]').first().waitFor();
        const before = asked.filter((url) => /\.js$/.test(url)).length;
        expect(asked.some((url) => /worker/.test(url))).toBe(false);
        await page.getByRole('button', { name: 'Mở bản đồ' }).click();
        await drawn(page, 'map=1');
        expect(asked.filter((url) => /\.js$/.test(url)).length).toBeGreaterThan(before);
        expect(asked.some((url) => /maplibre-gl-worker.*\.js$/.test(url))).toBe(true);
        expect(asked.filter((url) => !url.startsWith(house.url) && !/^(blob|data):/.test(url))).toEqual([]);
        expect(complaints).toEqual([]);
        await context.close();
    });

    test('shows a pin where a report is; the pin leads to its page, and Escape back to the map', async () => {
        const [report] = await reports('state=in_progress');
        const { lat, lon } = report!.position;
        const { page, context } = await open(`/ban-do?map=1&lat=${lat}&lon=${lon}&zoom=17&layers=reports`);
        await drawn(page);
        const canvas = page.locator('#map canvas');
        const { width, height } = (await canvas.boundingBox())!;
        await canvas.click({ position: { x: width / 2, y: height / 2 } });
        const way = page.getByRole('link', { name: 'Mở trang phản ánh' });
        await way.waitFor();
        expect(await way.getAttribute('href')).toBe(`/phan-anh/${report!.code}`);
        expect(await audit(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await way.waitFor({ state: 'detached' });
        expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('CANVAS');
        // The same with keys alone: the point nearest to the centre.
        await page.keyboard.press('Enter');
        await way.waitFor();
        expect(await way.getAttribute('href')).toBe(`/phan-anh/${report!.code}`);
        await context.close();
    });

    test('moves with the arrow keys, and the table and the address follow', async () => {
        const { page, context } = await open('/ban-do?map=1&lat=15.118&lon=108.7815&zoom=15&layers=reports');
        await drawn(page);
        await page.locator('[data-row]').first().waitFor();
        const before = await codes(page);
        await page.locator('#map canvas').focus();
        for (let press = 0; press < 6; ++press) {
            await page.keyboard.press('ArrowRight');
        }
        await eventually(() => codes(page)).not.toEqual(before);
        const moved = Number(new URL(page.url()).searchParams.get('lon'));
        expect(moved).toBeGreaterThan(108.7815);
        await context.close();
    });

    test('draws something else under another filter, and the table holds just what fits', async () => {
        const { page, context } = await open('/ban-do?map=1&layers=reports');
        await drawn(page);
        const all = await page.locator('#map canvas').screenshot();
        await page.getByLabel('Lĩnh vực').selectOption('traffic_safety');
        await drawn(page, 'category=traffic_safety');
        expect((await page.locator('#map canvas').screenshot()).equals(all)).toBe(false);
        const wanted = (await reports('category=traffic_safety')).map(({ code }) => code);
        await eventually(() => codes(page)).toEqual(wanted);
        await page.getByLabel('Chỉ phản ánh quá hạn').check();
        const late = (await reports('category=traffic_safety&overdue=true')).map(({ code }) => code);
        expect(late.length).toBeGreaterThan(0);
        expect(late.length).toBeLessThan(wanted.length);
        await eventually(() => codes(page)).toEqual(late);
        await context.close();
    });

    test('shows a past day, and the way back leads to today again', async () => {
        const { page, context } = await open('/ban-do?map=1&layers=reports');
        await drawn(page);
        await page.locator('[data-row]').first().waitFor();
        const now = await codes(page);
        const today = await page.getByLabel('Ngày', { exact: true }).inputValue();
        await page.getByRole('button', { name: 'Ngày trước' }).click();
        await page.getByRole('button', { name: 'Ngày trước' }).click();
        await page.getByText(/Bản đồ và bảng như cuối ngày/).waitFor();
        const day = new URL(page.url()).searchParams.get('day')!;
        await drawn(page, `day=${day}`);
        const then = (await reports(`day=${day}`)).map(({ code }) => code);
        expect(then).not.toContain(now[0]);
        await eventually(() => codes(page)).toEqual(then.slice(0, 20));
        await page.goBack();
        await page.goBack();
        await page.getByText('Bản đồ và bảng đang ở thời điểm hiện tại.').waitFor();
        expect(await page.getByLabel('Ngày', { exact: true }).inputValue()).toBe(today);
        await eventually(() => codes(page)).toEqual(now);
        await page.goForward();
        await page.getByText(/Bản đồ và bảng như cuối ngày/).waitFor();
        await context.close();
    });

    test('takes any past day by the slider and by hand, and no future one', async () => {
        const { page, context } = await open('/ban-do');
        const slider = page.getByRole('slider');
        await slider.focus();
        await page.keyboard.press('Home');
        await eventually(() => new URL(page.url()).searchParams.get('day')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        const first = new URL(page.url()).searchParams.get('day')!;
        expect(await slider.getAttribute('aria-valuetext')).toBe(first.split('-').reverse().join('/'));
        const field = page.getByLabel('Ngày', { exact: true });
        await field.fill('01/02/2024');
        await eventually(() => new URL(page.url()).searchParams.get('day')).toBe('2024-02-01');
        await page.getByText('Không có phản ánh nào trong khung nhìn').waitFor();
        await field.fill('01/02/2190');
        await page.getByText('Hãy chọn một ngày đã qua.').waitFor();
        expect(new URL(page.url()).searchParams.get('day')).toBe('2024-02-01');
        await page.getByRole('button', { name: 'Hôm nay' }).click();
        await eventually(() => new URL(page.url()).searchParams.has('day')).toBe(false);
        await context.close();
    });

    test('is shared by its address: another visitor sees the same', async () => {
        const one = await open('/ban-do');
        await one.context.grantPermissions(['clipboard-read', 'clipboard-write']);
        await one.page.getByLabel('Khu vực', { exact: true }).selectOption({ label: 'Tổ 5' });
        await one.page.getByLabel('Trạng thái').selectOption('published');
        await one.page.getByRole('checkbox', { name: /^Tổ dân phố/ }).check();
        await one.page.getByRole('button', { name: 'Chia sẻ' }).click();
        await one.page.getByText('Đã chép liên kết').waitFor();
        const link = await one.page.evaluate(() => navigator.clipboard.readText());
        expect(link).toContain('state=published');
        const other = await open(link);
        expect(await other.page.getByLabel('Trạng thái').inputValue()).toBe('published');
        expect(await other.page.getByRole('checkbox', { name: /^Tổ dân phố/ }).isChecked()).toBe(true);
        await eventually(async () => (await codes(other.page)).join()).toBe((await codes(one.page)).join());
        await one.context.close();
        await other.context.close();
    });

    test('colours areas by a figure whose formula and denominator stand beside it', async () => {
        const { page, context } = await open('/ban-do?map=1&layers=figures&lat=15.118&lon=108.783&zoom=13');
        await drawn(page);
        await page.getByText('Cách tính: Phản ánh chưa xử lý xong / phản ánh công khai đã nhận.').waitFor();
        const table = page.getByRole('table', { name: 'Phản ánh đang xử lý' });
        expect(await table.getByText(/^\d+ trên \d+$/).count()).toBe(10);
        expect(await table.getByText('Dưới 5, không công bố').count()).toBe(2);
        await drawn(page);
        const open1 = await page.locator('#map canvas').screenshot();
        await page.getByLabel('Số liệu', { exact: true }).selectOption('dossiers_on_time');
        await drawn(page, 'measure=dossiers_on_time');
        await page.getByRole('table', { name: 'Hồ sơ giải quyết đúng hạn' }).waitFor();
        await eventually(async () => {
            await drawn(page);
            return (await page.locator('#map canvas').screenshot()).equals(open1);
        }).toBe(false);
        expect(await audit(page)).toEqual([]);
        await context.close();
    });
});

describe.skipIf(real)('without the map', () => {
    test('keys alone find a street without marks, read what is there and open a report', async () => {
        const { page, context } = await open('/ban-do');
        await page.locator('[data-row]').first().waitFor();
        const before = await codes(page);
        await tabTo(page, page.getByRole('combobox', { name: 'Tìm địa chỉ, đường, địa điểm' }));
        await page.keyboard.type('phan dinh phung');
        await page.getByRole('option', { name: /^Đường Phan Đình Phùng/, selected: true }).waitFor();
        await page.keyboard.press('Enter');
        await page.getByText('Đã chuyển khung nhìn đến Đường Phan Đình Phùng.').waitFor();
        await eventually(() => codes(page)).not.toEqual(before);
        await page.getByText(/Trong khung nhìn: [1-9]\d* phản ánh/).waitFor();
        const [first] = await codes(page);
        await tabTo(page, page.locator(`[data-row="${first}"]`));
        await page.keyboard.press('Enter');
        await page.waitForURL(`**/phan-anh/${first}`);
        await context.close();
    });

    test('a device that cannot draw is told so, and a neighbourhood fills the table', async () => {
        const { page, context, complaints } = await visit(house, 390);
        await page.addInitScript(() => {
            const plain = HTMLCanvasElement.prototype.getContext;
            HTMLCanvasElement.prototype.getContext = function (
                this: HTMLCanvasElement,
                kind: string,
                ...rest: []
            ) {
                return /webgl/.test(kind) ? null : plain.call(this, kind as '2d', ...rest);
            } as typeof plain;
        });
        await page.goto('/ban-do');
        await settled(page);
        await page.getByRole('button', { name: 'Mở bản đồ' }).click();
        await page.getByText(/Thiết bị này không vẽ được bản đồ/).waitFor();
        await page.locator('[data-row]').first().waitFor();
        const before = await codes(page);
        await page.getByLabel('Khu vực', { exact: true }).selectOption({ label: 'Tổ 6' });
        await eventually(() => codes(page)).not.toEqual(before);
        const box = await page.locator('[data-box]').getAttribute('data-box');
        const wanted = (await reports(`box=${box}`)).map(({ code }) => code);
        expect(wanted.length).toBeGreaterThan(0);
        await eventually(() => codes(page)).toEqual(wanted.slice(0, 20));
        expect(await audit(page)).toEqual([]);
        expect(complaints).toEqual([]);
        await context.close();
    });

    test('more of the table comes when asked for', async () => {
        const { page, context } = await open('/ban-do');
        await eventually(async () => (await codes(page)).length).toBe(20);
        await page.getByRole('button', { name: 'Xem thêm', exact: true }).click();
        await eventually(async () => (await codes(page)).length).toBe(40);
        await context.close();
    });
});

test('open data names its licence and every form of every set', async () => {
    const { page, context } = await open('/du-lieu-mo');
    await page.getByRole('heading', { name: /^Giấy phép/ }).waitFor();
    const links = await page
        .locator('main a[href^="/api/v1/open-data/"]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    for (const wanted of ['reports.csv', 'reports.geojson', 'reports.rss', 'reports.atom', 'figures.csv']) {
        expect(links).toContain(`/api/v1/open-data/${wanted}`);
    }
    await context.close();
});
