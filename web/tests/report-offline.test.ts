// Goal: no broken line loses a report or sends it twice. Method: the line of a phone is cut at every place that hurts,
// against the stand-in server.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { audit, openHouse, real, visit, type House } from './harness.ts';
import { chooser, chooserOnScreenTwo, headingIs, open, withPosition, writeToTheEnd } from './report-steps.ts';

let house: House;
beforeAll(async () => {
    house = await openHouse();
});
afterAll(() => house.close());
beforeEach(() => {
    if (house.mock) {
        house.mock.cut = false;
    }
});
const reports = () => house.mock!.ward.reports;

describe.skipIf(real)('a lost line', () => {
    test('delays a photograph, which is sent again under the same key', async () => {
        const { page, context } = await visit(house, 390);
        await open(page);
        const keys: (string | undefined)[] = [];
        await page.route('**/api/v1/report-photos', async (route) => {
            keys.push(route.request().headers()['idempotency-key']);
            await (keys.length === 1 ? route.abort('connectionreset') : route.continue());
        });
        await chooser(page).setInputFiles(withPosition);
        await page.getByText('Ảnh sẽ gửi khi có mạng').waitFor();
        await page.getByRole('button', { name: 'Gửi lại ảnh' }).click();
        await page.getByText('Đã gửi ảnh').waitFor();
        expect(keys.length).toBe(2);
        expect(keys[0]).toBe(keys[1]);
        await context.close();
    });

    test('keeps what is typed through a reload, photographs too', async () => {
        const { page, context } = await visit(house, 390);
        await writeToTheEnd(page, 'Cây sắp đổ vào nhà');
        await chooserOnScreenTwo(page);
        await page.reload();
        await headingIs(page, 'Việc gì, ở đâu');
        expect(await page.locator('#text').inputValue()).toBe('Cây sắp đổ vào nhà');
        await page.getByRole('img', { name: 'Ảnh 1 bạn đã chọn' }).waitFor();
        await page.getByText('Cây ngã đổ').waitFor();
        await context.close();
    });

    test('leaves the report waiting, even through a reload without a line, and it goes by itself, once', async () => {
        const { page, context } = await visit(house, 390);
        const before = reports().length;
        await open(page);
        // The page is kept by the service worker, the rest of the journey too.
        const kept = () =>
            page.evaluate(async () => {
                const shelf = await caches.open('ward-report-1');
                const names = (await shelf.keys()).map(({ url }) => url).join(' ');
                return /\/later\.\w+/.test(names) && navigator.serviceWorker.controller !== null;
            });
        await expect.poll(kept, { timeout: 20_000 }).toBe(true);
        await writeToTheEnd(page, 'Cây ngã chắn đường', false);
        await context.setOffline(true);
        await page.getByRole('button', { name: 'Gửi phản ánh' }).click();
        await headingIs(page, 'Đang chờ mạng – sẽ tự gửi');
        expect(await audit(page)).toEqual([]);
        await page.reload();
        await page.getByRole('heading', { level: 1, name: 'Gửi phản ánh' }).waitFor();
        await page.getByRole('heading', { name: 'Đang chờ mạng – sẽ tự gửi' }).waitFor();
        await page.getByText('Cây ngã đổ').waitFor();
        expect(reports().length).toBe(before);
        await context.setOffline(false);
        await page.getByRole('heading', { name: 'Đã gửi từ máy này' }).waitFor();
        await page.getByRole('link', { name: 'Cây ngã đổ' }).waitFor();
        expect(reports().length).toBe(before + 1);
        expect(reports()[0].body.text).toBe('Cây ngã chắn đường');
        expect(reports()[0].body.photos.length).toBe(1);
        await context.close();
    });

    test('is told apart from a server that asks to wait, in words', async () => {
        const { page, context } = await visit(house, 390);
        await page.route('**/api/v1/reports', (route) =>
            route.request().method() === 'POST'
                ? route.fulfill({
                      status: 429,
                      headers: { 'Retry-After': '60' },
                      contentType: 'application/problem+json',
                      body: JSON.stringify({ code: 'request.too_many' })
                  })
                : route.continue()
        );
        await writeToTheEnd(page, 'Cây mục gốc');
        await page.getByRole('button', { name: 'Gửi phản ánh' }).click();
        await headingIs(page, 'Máy chủ chưa nhận – sẽ tự gửi lại');
        await page.getByText('vừa gửi nhiều yêu cầu').waitFor();
        await page.unroute('**/api/v1/reports');
        await page.getByRole('button', { name: 'Thử gửi ngay' }).click();
        await headingIs(page, 'Phường đã nhận phản ánh');
        await context.close();
    });

    test('that swallows only the answer doubles nothing', async () => {
        const { page, context } = await visit(house, 390);
        const before = reports().length;
        const keys = new Set<string | undefined>();
        let lost = 0;
        await page.route('**/api/v1/reports', async (route) => {
            if (route.request().method() !== 'POST') {
                await route.continue();
                return;
            }
            keys.add(route.request().headers()['idempotency-key']);
            if (lost++ === 0) {
                await route.fetch();
                await route.abort('connectionreset');
            } else {
                await route.continue();
            }
        });
        await writeToTheEnd(page, 'Cây nghiêng');
        await page.getByRole('button', { name: 'Gửi phản ánh' }).click();
        await headingIs(page, 'Phường đã nhận phản ánh');
        expect(keys.size).toBe(1);
        expect(lost).toBe(2);
        expect(reports().length).toBe(before + 1);
        await context.close();
    });

    test('comes back to two open tabs, and only one of them sends', async () => {
        const { page, context } = await visit(house, 390);
        const before = reports().length;
        await writeToTheEnd(page, 'Cây gãy cành');
        const other = await context.newPage();
        await open(other);
        house.mock!.cut = true;
        await page.getByRole('button', { name: 'Gửi phản ánh' }).click();
        await headingIs(page, 'Đang chờ mạng – sẽ tự gửi');
        await other.getByRole('heading', { name: 'Đang chờ mạng – sẽ tự gửi' }).waitFor();
        let sendings = 0;
        context.on('request', (request) => {
            const own = request.method() === 'POST' && request.url().endsWith('/api/v1/reports');
            sendings += own ? 1 : 0;
        });
        house.mock!.cut = false;
        for (const tab of [page, other]) {
            await tab.evaluate(() => dispatchEvent(new Event('online')));
        }
        await headingIs(page, 'Phường đã nhận phản ánh');
        await other.getByRole('heading', { name: 'Đã gửi từ máy này' }).waitFor();
        expect(sendings).toBe(1);
        expect(reports().length).toBe(before + 1);
        await context.close();
    });
});
