// Goal: a citizen reports what is wrong in three screens, without a map, a mouse, an account or even a steady line, and
// nothing is lost or sent twice. Method: Chromium as a phone, its line cut where it hurts, against the stand-in server.
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { audit, openHouse, real, settled, visit, type House } from './harness.ts';
import {
    chooseKind,
    chooser,
    headingIs,
    open,
    standAt,
    tabTo,
    withPosition,
    withoutPosition,
    writeToTheEnd
} from './report-steps.ts';

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
const reports = () => house.mock!.ward.reports;

describe.skipIf(real)('a report', () => {
    test('goes from the tap to the code in five taps, with a photograph that knows its place', async () => {
        const { page, context, complaints } = await visit(house, 390);
        await open(page);
        const before = reports().length;
        const began = performance.now();
        await chooser(page).setInputFiles(withPosition);
        await headingIs(page, 'Việc gì, ở đâu');
        await page.getByText('Gần 25 Lê Lợi, Tổ dân phố 4').waitFor();
        await chooseKind(page, 'den duong', /Đèn đường không sáng/);
        await page
            .getByText(/Tiếp nhận trong 8 giờ làm việc, giải quyết chậm nhất ngày \d\d\/\d\d\/\d{4}\./)
            .waitFor();
        await page.getByRole('button', { name: 'Tiếp tục' }).click();
        await headingIs(page, 'Kiểm tra và gửi');
        await page.getByRole('button', { name: 'Gửi phản ánh' }).click();
        await headingIs(page, 'Phường đã nhận phản ánh');
        const seconds = (performance.now() - began) / 1000;
        console.log(`From the tap to the code: ${seconds.toFixed(1)} s of the machine's time, 5 taps`);
        expect(reports().length).toBe(before + 1);
        const [sent] = reports();
        expect(sent.body).toMatchObject({
            kind: 'lamp_out',
            position: { lat: 15.1203, lon: 108.7903 },
            text: ''
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

    test('gets through from a slow phone on a slow line, and says how long that took', async () => {
        const { page, context } = await visit(house, 390);
        const line = await context.newCDPSession(page);
        await line.send('Network.enable');
        // A bus stop: 1.6 Mbit/s down, 0.7 Mbit/s up, 150 ms to the server, a quarter of this machine's speed.
        await line.send('Network.emulateNetworkConditions', {
            offline: false,
            latency: 150,
            downloadThroughput: 200_000,
            uploadThroughput: 90_000
        });
        await line.send('Emulation.setCPUThrottlingRate', { rate: 4 });
        const heavy = Buffer.concat([withPosition.buffer, Buffer.alloc(600_000, 7)]);
        const began = performance.now();
        await page.goto('/phan-anh/gui');
        await settled(page);
        const opened = performance.now();
        await chooser(page).setInputFiles({ ...withPosition, buffer: heavy });
        await chooseKind(page, 'den duong', /Đèn đường không sáng/);
        await page.getByText('Gần 25 Lê Lợi').waitFor();
        await page.getByRole('button', { name: 'Tiếp tục' }).click();
        await page.getByRole('button', { name: 'Gửi phản ánh' }).click();
        await headingIs(page, 'Phường đã nhận phản ánh');
        const done = performance.now();
        const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1);
        console.log(
            `Slow phone, slow line, photo of 0.6 MB: open ${seconds(began, opened)} s, tap to code ${seconds(opened, done)} s`
        );
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
        await page.getByText('Cách đường Lê Lợi khoảng 100 m về phía bắc, Tổ 4').waitFor();
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
        expect(sent.body.place).toBe('cách đường Lê Lợi khoảng 100 m về phía bắc, Tổ 4');
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
        await standAt(context, house.url);
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
        await standAt(context, house.url, 15.12, 108.79);
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
        await page.getByRole('alert').getByText('Mô tả dài quá').waitFor();
        await page.locator('#text').fill('Rác đầy vỉa hè');
        await page.getByRole('button', { name: 'Tiếp tục' }).click();
        await page.getByRole('button', { name: 'Gửi phản ánh' }).click();
        await headingIs(page, 'Phường đã nhận phản ánh');
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
