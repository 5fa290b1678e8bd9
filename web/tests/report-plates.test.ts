// Goal: a plate on a lamp saves whoever scans it saying what and where. Method: Chromium against the stand-in server.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { audit, openHouse, real, settled, visit, type House } from './harness.ts';
import {
    chooser,
    chooseKind,
    headingIs,
    open,
    standAt,
    withoutPosition,
    withPosition
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
const reports = () => house.mock!.ward.reports;
const plates = () => house.mock!.ward.plates;

describe.skipIf(real)('a plate that somebody scans', () => {
    test('leaves nothing to do but a photograph and sending', async () => {
        const { page, context } = await visit(house, 390);
        await open(page, '/phan-anh/gui?tai-san=ts-00001');
        await page.getByText('Cột đèn 1, đường Lê Lợi').waitFor();
        expect(await audit(page)).toEqual([]);
        await chooser(page).setInputFiles(withPosition);
        await headingIs(page, 'Kiểm tra và gửi');
        await page.getByText('Cột đèn 1, đường Lê Lợi, Trước số 3 đường Lê Lợi').waitFor();
        await page.getByRole('button', { name: 'Gửi phản ánh' }).click();
        await headingIs(page, 'Phường đã nhận phản ánh');
        expect(reports()[0].body).toMatchObject({
            kind: 'lamp_out',
            asset: 'TS-00001',
            place: 'Cột đèn 1, đường Lê Lợi, Trước số 3 đường Lê Lợi',
            position: { lat: 15.12, lon: 108.79 }
        });
        await context.close();
    });

    test('goes on after a reload where it was, and does not mix with what is written elsewhere', async () => {
        const { page, context } = await visit(house, 390);
        await open(page, '/phan-anh/gui?tai-san=TS-00002');
        await page.getByText('Thùng rác 2').waitFor();
        await chooser(page).setInputFiles(withoutPosition);
        // This kind asks something besides, so there is still something to write.
        await headingIs(page, 'Việc gì, ở đâu');
        await page.locator('#text').fill('Rác tràn ra vỉa hè');
        await page.waitForTimeout(400);
        await page.reload();
        await headingIs(page, 'Việc gì, ở đâu');
        expect(await page.locator('#text').inputValue()).toBe('Rác tràn ra vỉa hè');
        await open(page, '/phan-anh/gui?tai-san=TS-00003');
        await page.getByText('Cây xanh 3').waitFor();
        expect(await page.getByText('Đã mở lại phản ánh đang viết dở.').count()).toBe(0);
        await context.close();
    });

    test.each([
        ['TS-00005', 'Thùng rác 5, đường Nguyễn Nghiêm (biển số TS-00005) không còn ở đây nữa.'],
        ['TS-99999', 'Phường chưa có biển số TS-99999.']
    ])(
        'that is gone or was never there says so (%s), and the report goes on without it',
        async (code, words) => {
            const { page, context } = await visit(house, 390);
            await open(page, `/phan-anh/gui?tai-san=${code}`);
            await page.getByText(words).waitFor();
            expect(await audit(page)).toEqual([]);
            await chooser(page).setInputFiles(withPosition);
            await headingIs(page, 'Việc gì, ở đâu');
            await page.getByText('Gần 25 Lê Lợi, Tổ dân phố 4').waitFor();
            await chooseKind(page, 'cay nga', /Cây ngã đổ/);
            await page.getByRole('button', { name: 'Tiếp tục' }).click();
            await page.getByRole('button', { name: 'Gửi phản ánh' }).click();
            await headingIs(page, 'Phường đã nhận phản ánh');
            expect(reports()[0].body).not.toHaveProperty('asset');
            await context.close();
        }
    );

    test('without a line is looked up when the line is back', async () => {
        const { page, context } = await visit(house, 390);
        await page.route('**/api/v1/report-assets/**', (route) => route.abort('internetdisconnected'));
        await open(page, '/phan-anh/gui?tai-san=TS-00003');
        await page.getByText('Chưa tra được biển số TS-00003').waitFor();
        await page.unroute('**/api/v1/report-assets/**');
        await page.evaluate(() => dispatchEvent(new Event('online')));
        await page.getByText('Cây xanh 3, đường Hùng Vương').waitFor();
        await context.close();
    });
});

describe.skipIf(real)('who keeps the plates', () => {
    test('adds one at the spot, has it chosen and opens the sheet', async () => {
        const { page, context } = await visit(house, 390, true);
        await standAt(context, house.url);
        await page.goto('/work/reports/plates');
        await settled(page);
        await page.getByRole('button', { name: 'Thêm biển' }).click();
        await page.getByRole('button', { name: 'Lưu', exact: true }).click();
        await page.getByRole('alert').getByText('Hãy ghi tên của vật gắn biển.').waitFor();
        expect(await audit(page)).toEqual([]);
        await page.locator('#plate-name').fill('Cột đèn 99, hẻm 12 đường Lê Lợi');
        await page.getByRole('button', { name: 'Lấy vị trí máy này' }).click();
        await page.getByText('Gần 25 Lê Lợi').waitFor();
        await page.getByRole('button', { name: 'Lưu', exact: true }).click();
        await page.getByText('và chọn sẵn để in').waitFor();
        const added = plates().at(-1);
        expect(added).toMatchObject({
            name: 'Cột đèn 99, hẻm 12 đường Lê Lợi',
            position: { lat: 15.1203, lon: 108.7903 }
        });
        await page.getByLabel('Chọn Cột đèn 1, đường Lê Lợi để in').check();
        const sheet = page.getByRole('link', { name: 'In 2 biển' });
        expect(await sheet.getAttribute('href')).toBe(
            `/api/v1/report-plates.pdf?codes=${added.code}%2CTS-00001`
        );
        expect((await context.request.get((await sheet.getAttribute('href'))!)).status()).toBe(200);
        await context.close();
    });

    test('hears of a code that is taken, and loses nothing of what was typed', async () => {
        const { page, context } = await visit(house, 1440, true);
        const before = plates().length;
        await page.goto('/work/reports/plates');
        await settled(page);
        await page.getByRole('button', { name: 'Thêm biển' }).click();
        await page.locator('#plate-name').fill('Ghế đá công viên');
        await page.locator('#plate-code').fill('ts-00001');
        await page.locator('#plate-search').fill('le loi');
        await page.getByRole('option', { name: 'Đường Lê Lợi' }).click();
        await page.getByRole('button', { name: 'Lưu', exact: true }).click();
        await page.getByRole('alert').getByText('Mã này đã có ở một biển khác').waitFor();
        expect(plates().length).toBe(before);
        await page.locator('#plate-code').fill('GD-01');
        await page.getByRole('button', { name: 'Lưu', exact: true }).click();
        await page.getByText('Đã thêm biển GD-01').waitFor();
        expect(plates().at(-1)).toMatchObject({ code: 'GD-01', position: { lat: 15.12, lon: 108.79 } });
        await context.close();
    });

    test('finds one by its words, marks it as gone, and brings it back by its code', async () => {
        const { page, context } = await visit(house, 1440, true);
        await page.goto('/work/reports/plates');
        await settled(page);
        await page.getByLabel('Tìm theo tên, mã hoặc nơi').fill('cây xanh 9');
        await page.getByText('1 kết quả').waitFor({ state: 'attached' });
        await page.getByRole('button', { name: 'Sửa Cây xanh 9' }).click();
        await page.getByRole('button', { name: 'Không còn nữa' }).click();
        expect(await audit(page)).toEqual([]);
        await page.getByRole('button', { name: 'Đánh dấu không còn' }).click();
        await page.getByText('Không có biển nào như vậy').waitFor();
        expect(plates().find(({ code }) => code === 'TS-00009').active).toBe(false);
        await page.getByLabel('Tìm theo tên, mã hoặc nơi').fill('ts-00009');
        await page.getByRole('button', { name: 'Dùng lại biển này' }).click();
        await page.getByText('Biển TS-00009 dùng lại được.').waitFor();
        expect(plates().find(({ code }) => code === 'TS-00009').active).toBe(true);
        await context.close();
    });
});
