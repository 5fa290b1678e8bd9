// Goal: field work and plates keep their word on a real server. Method: the demo ward's dispatcher gives a report out, its
// solver goes there with a phone that loses the line; a plate is added, scanned and printed.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { audit, openHouse, real, settled, visit, type House } from './harness.ts';
import { chooser, headingIs, open, standAt } from './report-steps.ts';
import { officer, type Officer } from './ward.ts';
import { fileReport, handle, readCase, show } from './ward-reports.ts';

let house: House;
let dispatcher: Officer;
beforeAll(async () => {
    house = await openHouse();
    if (real) {
        dispatcher = await officer(house, 'tri.dm');
    }
});
afterAll(() => house.close());

/** Somewhere in the ward nobody else of these tests reports from. */
const somewhere = () => ({
    lat: Number((15.11 + Math.random() * 0.01).toFixed(6)),
    lon: Number((108.79 + Math.random() * 0.01).toFixed(6))
});

/** As many phones hand it to a page: without where it was taken. */
async function bareShot(page: Page): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
    const bytes = await page.evaluate(async () => {
        const canvas = new OffscreenCanvas(1_200, 900);
        const brush = canvas.getContext('2d')!;
        brush.fillStyle = '#7a8';
        brush.fillRect(0, 0, 1_200, 900);
        brush.fillStyle = '#fd6';
        brush.fillRect(500, 100, 200, 200);
        const picture = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
        return [...new Uint8Array(await picture.arrayBuffer())];
    });
    return { name: 'sau.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(bytes) };
}

/** Given to the agency that solves such things, and to nobody in particular. */
async function givenOut(position: { lat: number; lon: number }, place: string): Promise<string> {
    const { code } = await fileReport(house, {
        kind: 'lamp_out',
        position,
        place,
        text: 'Đèn tắt ba đêm, gọi 0905 123 418'
    });
    await show(dispatcher, code);
    await handle(dispatcher, code, 'receive');
    const solver = await officer(house, 'khanh.dv');
    const own = await solver.get<{ officer: { id: string; agency: { id: string } } }>('/api/v1/session');
    await handle(dispatcher, code, 'assign', {
        agency_id: own.officer.agency.id,
        officer_id: own.officer.id
    });
    await solver.context.close();
    return code;
}

describe.runIf(real)('on a real ward', () => {
    test('what is done without a line reaches the server once, with evidence it accepts', async () => {
        const position = somewhere();
        const place = `Trước nhà văn hóa tổ ${Math.floor(Math.random() * 1e6)}`;
        const code = await givenOut(position, place);
        const solver = await officer(house, 'khanh.dv', 390);
        const { page, context, complaints } = solver;
        await standAt(context, house.url, position.lat + 0.0001, position.lon);
        await page.goto('/work/reports/field');
        await settled(page);
        await page.getByRole('button', { name: 'Chọn việc' }).click();
        const row = page.locator('#pick-list li').filter({ hasText: place });
        await row.getByRole('checkbox').check();
        await page.getByRole('button', { name: /^Xong/ }).click();
        await page.getByText(place).waitFor();
        await expect
            .poll(() => page.evaluate(() => navigator.serviceWorker.getRegistration('/work/reports/field')), {
                timeout: 10_000
            })
            .toBeTruthy();
        await expect
            .poll(
                () =>
                    page.evaluate(async () => {
                        const kept = await (await caches.open('ward-field-1')).keys();
                        return kept.length;
                    }),
                { timeout: 10_000 }
            )
            .toBeGreaterThan(15);
        await page.waitForTimeout(500);
        await context.setOffline(true);
        await page.reload();
        await headingIs(page, 'Đi xử lý phản ánh');
        await page.getByRole('link', { name: 'Đèn đường không sáng' }).first().click();
        await page.getByText('Đèn tắt ba đêm, gọi ***').waitFor();
        await page.getByRole('button', { name: 'Bắt đầu xử lý' }).click();
        await page.locator('#photo-choose').setInputFiles(await bareShot(page));
        await page.getByText('Chụp cách nơi phản ánh 11 m: đủ làm minh chứng').waitFor();
        await page.locator('#solve-result').fill('Đã thay ba bóng đèn, sáng lại từ 18 giờ.');
        await page.getByRole('button', { name: 'Báo đã xử lý xong' }).click();
        await page.getByText('2 việc đang chờ gửi').waitFor();
        expect((await readCase(dispatcher, code)).state).toBe('assigned');
        await context.setOffline(false);
        await expect
            .poll(async () => (await readCase(dispatcher, code)).state, { timeout: 20_000 })
            .toBe('solved');
        const done = await readCase(dispatcher, code);
        expect(done.result).toBe('Đã thay ba bóng đèn, sáng lại từ 18 giờ.');
        expect(done.no_photo_reason).toBe('');
        const after = done.photos.at(-1)!;
        expect(after).toMatchObject({
            place: 'after',
            metres: 11,
            by_officer: true,
            device: { accuracy_m: 8 }
        });
        expect(after.position, 'the camera said nothing').toBeUndefined();
        expect(done.steps.find(({ what }) => what === 'solved')).toMatchObject({ proof: 'device' });
        expect(done.steps.filter(({ what }) => ['started', 'solved'].includes(what)).length).toBe(2);
        expect(await audit(page)).toEqual([]);
        expect(complaints.filter((one) => !/Failed to fetch|ERR_INTERNET/.test(one))).toEqual([]);
        await context.close();
    });

    test('what the dispatcher changed meanwhile is shown to whoever is outside, and goes out after that', async () => {
        const place = `Hẻm ${Math.floor(Math.random() * 1e6)} đường Lê Lợi`;
        const code = await givenOut(somewhere(), place);
        const solver = await officer(house, 'khanh.dv', 390);
        const { page, context } = solver;
        await page.goto('/work/reports/field');
        await settled(page);
        await page.getByRole('button', { name: 'Chọn việc' }).click();
        await page.locator('#pick-list li').filter({ hasText: place }).getByRole('checkbox').check();
        await page.getByRole('button', { name: /^Xong/ }).click();
        await page.getByRole('link', { name: 'Đèn đường không sáng' }).first().click();
        await page.locator('#note-words').fill('Cần xe thang');
        await handle(dispatcher, code, 'note', { text: 'Điện lực báo có người đến lúc 15 giờ.' });
        await page.getByRole('button', { name: 'Lưu ghi chú' }).click();
        await page.getByText('Phản ánh đã thay đổi sau khi bạn xem').waitFor();
        await page.getByRole('button', { name: 'Vẫn gửi việc của tôi' }).click();
        await expect
            .poll(async () => (await readCase(dispatcher, code)).notes.map(({ text }) => text).toSorted())
            .toEqual(['Cần xe thang', 'Điện lực báo có người đến lúc 15 giờ.']);
        await context.close();
    });

    test('a plate is added at the spot, printed, and opens the report of whoever scans it', async () => {
        const { page, context } = await officer(house, 'tri.dm', 390);
        const position = somewhere();
        await standAt(context, house.url, position.lat, position.lon);
        await page.goto('/work/reports/plates');
        await settled(page);
        await page.getByRole('button', { name: 'Thêm biển' }).click();
        const name = `Cột đèn ${Math.floor(Math.random() * 1e6)}, đường Phan Đình Phùng`;
        await page.locator('#plate-name').fill(name);
        await page.locator('#plate-kind').selectOption('lamp_out');
        await page.getByRole('button', { name: 'Lấy vị trí máy này' }).click();
        await page.getByText('Toạ độ').waitFor();
        await page.getByRole('button', { name: 'Lưu', exact: true }).click();
        await page.getByText('và chọn sẵn để in').waitFor();
        const sheet = page.getByRole('link', { name: 'In 1 biển' });
        const address = (await sheet.getAttribute('href'))!;
        const answer = await context.request.get(address);
        expect(answer.headers()['content-type']).toContain('application/pdf');
        expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
        const code = new URLSearchParams(address.split('?')[1]).get('codes')!;
        await context.close();
        const citizen = await visit(house, 390);
        await open(citizen.page, `/phan-anh/gui?tai-san=${code}`);
        await citizen.page.getByText(name).waitFor();
        await chooser(citizen.page).setInputFiles(await bareShot(citizen.page));
        await headingIs(citizen.page, 'Kiểm tra và gửi');
        await citizen.page.getByRole('button', { name: 'Gửi phản ánh' }).click();
        await headingIs(citizen.page, 'Phường đã nhận phản ánh');
        const sent = (await citizen.page.locator('.code.big').textContent())!;
        expect(await readCase(dispatcher, sent)).toMatchObject({ asset: code, kind: 'lamp_out', position });
        await citizen.context.close();
    });
});
