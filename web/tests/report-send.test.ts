// Goal: a citizen reports what is wrong in three screens, without a map, a mouse, an account or even a steady line, and
// nothing is lost or sent twice. Method: Chromium as a phone, its line cut where it hurts, against the stand-in server.
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { audit, openHouse, real, settled, visit, type House } from './harness.ts';
import { plainPicture } from './mock/picture.ts';

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

/** The plain form is built with the kinds as they ship. */
const shippedKinds = existsSync(new URL('../../data/reports/kinds.json', import.meta.url));
const secondsMax = 30;
const withPosition = {
    name: 'den-hong.png',
    mimeType: 'image/png',
    buffer: Buffer.concat([plainPicture(0), Buffer.from('Exif')])
};
const withoutPosition = { name: 'rac.png', mimeType: 'image/png', buffer: plainPicture(1) };

const reports = () => house.mock!.ward.reports;
const chooser = (page: Page) => page.locator('#photo-choose');

async function open(page: Page, address = '/phan-anh/gui'): Promise<void> {
    await page.goto(address);
    await settled(page);
    // The first screen answers before what waits has been looked up; drafts appear a moment later.
    await page.getByRole('heading', { level: 1 }).waitFor();
}

async function chooseKind(page: Page, typed: string, name: RegExp): Promise<void> {
    await page.getByLabel('Tìm loại việc').fill(typed);
    await page.getByRole('button', { name }).first().click();
}

async function standAt(context: BrowserContext, latitude = 15.1203, longitude = 108.7903): Promise<void> {
    await context.grantPermissions(['geolocation'], { origin: house.url });
    await context.setGeolocation({ latitude, longitude, accuracy: 8 });
}

/** Presses Tab until what is focused has this name. */
async function tabTo(page: Page, name: string | RegExp, times = 1): Promise<void> {
    const tabsMax = 60;
    for (let pressed = 0, met = 0; pressed < tabsMax; ++pressed) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => {
            const here = document.activeElement as HTMLInputElement | null;
            const label = here?.labels?.[0]?.textContent ?? here?.ariaLabel ?? here?.textContent ?? '';
            return label.trim().replaceAll(/\s+/g, ' ');
        });
        const found = typeof name === 'string' ? focused.startsWith(name) : name.test(focused);
        if (found && ++met === times) {
            return;
        }
    }
    throw new Error(`no Tab leads to ${name}`);
}

/** Everything about a fallen tree, up to the last screen. */
async function writeToTheEnd(page: Page, words: string, opening = true): Promise<void> {
    if (opening) {
        await open(page);
    }
    await chooser(page).setInputFiles(withPosition);
    await page.getByText('Gần 25 Lê Lợi, Tổ dân phố 4').waitFor();
    await chooseKind(page, 'cay nga', /Cây ngã đổ/);
    await page.locator('#text').fill(words);
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await headingIs(page, 'Kiểm tra và gửi');
}

/** Back to what was written, until it is kept. */
async function chooserOnScreenTwo(page: Page): Promise<void> {
    await page.goBack();
    await headingIs(page, 'Việc gì, ở đâu');
    await page.locator('#text').waitFor();
}

const headingIs = (page: Page, name: string) =>
    page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

describe.skipIf(real)('a report', () => {
    test('goes from the tap to the code in seconds, with a photograph that knows its place', async () => {
        const { page, context, complaints } = await visit(house, 390);
        await open(page);
        const before = reports().length;
        const began = performance.now();
        await chooser(page).setInputFiles(withPosition);
        await headingIs(page, 'Việc gì, ở đâu');
        await page.getByText('Gần 25 Lê Lợi, Tổ dân phố 4').waitFor();
        await chooseKind(page, 'den duong', /Đèn đường không sáng/);
        await page
            .getByText(/Tiếp nhận trong 8 giờ làm việc, giải quyết trước \d\d\/\d\d\/\d{4}\./)
            .waitFor();
        await page.getByRole('button', { name: 'Tiếp tục' }).click();
        await headingIs(page, 'Kiểm tra và gửi');
        await page.getByRole('button', { name: 'Gửi phản ánh' }).click();
        await headingIs(page, 'Phường đã nhận phản ánh');
        const seconds = (performance.now() - began) / 1000;
        console.log(`From the tap to the code: ${seconds.toFixed(1)} s of the machine's time, 5 taps`);
        expect(seconds).toBeLessThan(secondsMax);
        expect(reports().length).toBe(before + 1);
        const [sent] = reports();
        expect(sent.body).toMatchObject({
            kind: 'lamp_out',
            position: { lat: 15.1203, lon: 108.7903 },
            text: 'Đèn đường không sáng'
        });
        expect(sent.body.photos.length).toBe(1);
        await page.getByText(sent.code, { exact: true }).waitFor();
        const link = (await page.locator('.link a').getAttribute('href'))!;
        expect(link).toBe(`${house.url}/phan-anh/${sent.code}#${sent.key}`);
        await page.getByRole('img', { name: 'Mã QR của đường dẫn theo dõi' }).waitFor();
        expect(await audit(page)).toEqual([]);
        expect(complaints).toEqual([]);
        await context.close();
    });

    test('needs neither photograph, map nor mouse: street, landmark and steps are said by keyboard at 320 px', async () => {
        const { page, context, complaints } = await visit(house, 320);
        await open(page);
        await page.getByRole('button', { name: 'Không có ảnh, tiếp tục' }).focus();
        await page.keyboard.press('Enter');
        await headingIs(page, 'Việc gì, ở đâu');
        const focused = () => page.evaluate(() => document.activeElement?.tagName);
        await expect.poll(focused).toBe('H1');
        await tabTo(page, 'Ghi nơi xảy ra');
        await page.keyboard.press('Enter');
        await page.waitForFunction(() => document.activeElement?.id === 'ladder-neighbourhood');
        await page.keyboard.type('Tổ 4');
        await page.keyboard.press('Tab');
        const found = page.waitForResponse('**/api/v1/map/find?*le+loi*');
        await page.keyboard.type('le loi');
        await found;
        await page.keyboard.press('Tab');
        await page.keyboard.press('Tab');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Tab');
        await page.keyboard.type('100');
        await page.getByText('Cách le loi khoảng 100 m về phía bắc, Tổ 4').waitFor();
        await tabTo(page, 'Tìm loại việc');
        await page.keyboard.type('o ga');
        await tabTo(page, /^Ổ gà, mặt đường hỏng/);
        await page.keyboard.press('Enter');
        await page.waitForFunction(() => document.activeElement?.textContent?.includes('Đổi loại việc'));
        expect(await audit(page)).toEqual([]);
        await tabTo(page, 'Mô tả');
        await page.keyboard.type('Ổ gà sâu giữa đường');
        await tabTo(page, 'Tiếp tục');
        await page.keyboard.press('Enter');
        await headingIs(page, 'Kiểm tra và gửi');
        await expect.poll(focused).toBe('H1');
        expect(await audit(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        await tabTo(page, 'Gửi phản ánh', 2);
        await page.keyboard.press('Enter');
        await headingIs(page, 'Phường đã nhận phản ánh');
        await expect.poll(focused).toBe('H1');
        const [sent] = reports();
        expect(sent.body.place).toBe('cách le loi khoảng 100 m về phía bắc, Tổ 4');
        // A hundred metres north of where the street is known to be.
        expect(sent.body.position).toEqual({ lat: 15.120899, lon: 108.79 });
        expect(complaints).toEqual([]);
        await context.close();
    });

    test('takes the place from the phone when asked, and says so when the phone refuses', async () => {
        const { page, context } = await visit(house, 390);
        await open(page);
        await page.getByRole('button', { name: 'Không có ảnh, tiếp tục' }).click();
        await page.getByRole('button', { name: 'Dùng vị trí của tôi' }).click();
        await page.getByText('Máy chưa cho phép lấy vị trí').waitFor();
        await standAt(context);
        await page.getByRole('button', { name: 'Dùng vị trí của tôi' }).click();
        await page.getByText('Gần 25 Lê Lợi, Tổ dân phố 4').waitFor();
        await page.getByText('Vị trí hiện tại của bạn').waitFor();
        await context.close();
    });

    test('names every gap and leads to it', async () => {
        const { page, context } = await visit(house, 390);
        await open(page);
        await page.getByRole('button', { name: 'Không có ảnh, tiếp tục' }).click();
        await page.getByRole('button', { name: 'Tiếp tục' }).click();
        const alert = page.getByRole('alert');
        await alert.getByText('Hãy chọn loại việc.').waitFor();
        await alert.getByText('Hãy cho biết việc xảy ra ở đâu.').waitFor();
        expect(await audit(page)).toEqual([]);
        await alert.getByRole('link', { name: 'Hãy chọn loại việc.' }).click();
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('kind-search');
        await chooseKind(page, 'rac', /Đổ rác bừa bãi/);
        await page.getByRole('button', { name: 'Tiếp tục' }).click();
        await alert.getByText('Hãy trả lời: Lượng rác khoảng').waitFor();
        await context.close();
    });

    test('says that crime is never public before anything is typed', async () => {
        const { page, context } = await visit(house, 390);
        await open(page);
        await page.getByRole('button', { name: 'Không có ảnh, tiếp tục' }).click();
        await page.locator('summary', { hasText: 'Phòng, chống tội phạm' }).click();
        expect(await page.getByLabel('Mô tả').count()).toBe(0);
        await page.getByRole('button', { name: /Hoạt động nghi vấn/ }).click();
        await page.getByText('Phản ánh loại này không công khai.').waitFor();
        expect(await page.getByLabel('Mô tả').inputValue()).toBe('');
        expect(await page.getByLabel('Không công khai phản ánh này').count()).toBe(0);
        expect(await audit(page)).toEqual([]);
        await context.close();
    });

    test('joins one that is there instead of telling it again', async () => {
        const { page, context } = await visit(house, 390);
        await standAt(context, 15.12, 108.79);
        await open(page);
        await page.getByRole('button', { name: 'Không có ảnh, tiếp tục' }).click();
        await page.getByRole('button', { name: 'Dùng vị trí của tôi' }).click();
        await chooseKind(page, 'lan chiem', /Lấn chiếm vỉa hè/);
        await page.getByRole('heading', { name: 'Có phải việc này không?' }).waitFor();
        expect(await audit(page)).toEqual([]);
        const [before, supported] = [reports().length, reports().at(-34).supporters];
        await page.getByRole('button', { name: 'Tôi cũng gặp việc PA-261121-0001' }).click();
        await headingIs(page, 'Đã ghi nhận bạn cũng gặp việc này');
        expect(reports().length).toBe(before);
        expect(reports().at(-34).supporters).toBe(supported + 1);
        await page.locator('.link a', { hasText: '/phan-anh/PA-261121-0001#' }).waitFor();
        await open(page);
        await page.getByRole('heading', { name: 'Đã gửi từ máy này' }).waitFor();
        expect(await page.getByText('Đã mở lại phản ánh đang viết dở.').count()).toBe(0);
        await context.close();
    });

    test('begun at a plate is only checked and sent', async () => {
        const { page, context } = await visit(house, 390);
        await open(page, '/phan-anh/gui?diem=15.1203,108.7903&loai=tree_down&ts=CX-118');
        await chooser(page).setInputFiles(withoutPosition);
        await headingIs(page, 'Kiểm tra và gửi');
        await page.getByRole('button', { name: 'Gửi phản ánh' }).click();
        await headingIs(page, 'Phường đã nhận phản ánh');
        expect(reports()[0].body).toMatchObject({
            kind: 'tree_down',
            asset: 'CX-118',
            position: { lat: 15.1203, lon: 108.7903 }
        });
        await context.close();
    });

    test('that the server refuses comes back with the reason, and goes out when it is mended', async () => {
        const { page, context } = await visit(house, 390);
        const before = reports().length;
        await writeToTheEnd(page, 'BỊ TỪ CHỐI');
        await page.getByRole('button', { name: 'Gửi phản ánh' }).click();
        await page.getByRole('alert').getByText('Hãy mô tả ngắn gọn').waitFor();
        await page.locator('#text').fill('Rác đầy vỉa hè');
        await page.getByRole('button', { name: 'Tiếp tục' }).click();
        await page.getByRole('button', { name: 'Gửi phản ánh' }).click();
        await headingIs(page, 'Phường đã nhận phản ánh');
        expect(reports().length).toBe(before + 1);
        await context.close();
    });
});

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

describe.skipIf(real)('without scripts', () => {
    test.skipIf(!shippedKinds)('a plain form reports as well, and its answer is a page', async () => {
        const context = await house.browser.newContext({ baseURL: house.url, javaScriptEnabled: false });
        const page = await context.newPage();
        const before = reports().length;
        await page.goto('/phan-anh/gui-don-gian');
        await page.locator('#kind').selectOption({ index: 1 });
        await page.getByLabel('Nơi xảy ra').fill('Trước số 25 đường Lê Lợi');
        await page.getByLabel('Mô tả').fill('Đèn tắt ba đêm rồi');
        await page.getByRole('button', { name: 'Gửi phản ánh' }).click();
        await headingIs(page, 'Phường đã nhận phản ánh');
        expect(reports().length).toBe(before + 1);
        const [sent] = reports();
        expect(sent.place).toBe('Trước số 25 đường Lê Lợi');
        await page.getByText(sent.code, { exact: true }).waitFor();
        expect(await page.locator('main').textContent()).not.toMatch(/%[A-Z]+%/);
        await page.goto('/phan-anh/gui-don-gian#loi-anh');
        expect(await page.getByText('Không đọc được tệp ảnh').isVisible()).toBe(true);
        expect(await page.getByText('Còn thiếu loại việc').isVisible()).toBe(false);
        await context.close();
    });
});
