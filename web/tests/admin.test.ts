// Goal: an administrator keeps the ward's people, hours and procedures without a mouse. Method: real keys.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { audit, openHouse, real, settled, visit, type House } from './harness.ts';

let house: House;
beforeAll(async () => {
    house = await openHouse();
});
afterAll(() => house.close());

describe.skipIf(real)('administration', () => {
    test('office hours: Saturday becomes a half working day like the day above, Friday afternoon ends', async () => {
        const { page, context } = await visit(house, 1440, true);
        await page.goto('/work/admin/calendar');
        await settled(page);
        await page.getByRole('button', { name: 'Sửa giờ làm việc' }).press('Enter');
        const friday = page.getByRole('group', { name: 'Thứ Sáu' });
        await friday.getByLabel('Chiều từ').press('Tab');
        await friday.getByLabel('Chiều từ').fill('');
        await friday.getByLabel('Chiều đến').fill('');
        await page.getByRole('button', { name: 'Thứ Bảy: Như ngày trên' }).press('Enter');
        expect(await audit(page)).toEqual([]);
        await page.getByRole('button', { name: 'Lưu giờ làm việc' }).press('Enter');
        await page.getByText('Đã lưu lịch').waitFor();
        const { weekly, intake_only } = house.mock!.ward.hours;
        expect(weekly.slice(4)).toEqual([
            { weekday: 'friday', sessions: [{ from: '07:00', to: '11:30' }] },
            { weekday: 'saturday', sessions: [{ from: '07:00', to: '11:30' }] }
        ]);
        expect(intake_only).toEqual([]);
        await context.close();
    });

    test('an officer moves to another office and keeps a new title', async () => {
        const { page, context } = await visit(house, 1440, true);
        await page.goto('/work/admin/people');
        await settled(page);
        await page.locator('[data-row]').nth(1).press('Enter');
        await page.getByRole('heading', { level: 2, name: 'Trần Quang Minh' }).waitFor();
        await page.getByRole('textbox', { name: 'Chức danh' }).fill('Phó Trưởng phòng');
        await page
            .getByRole('combobox', { name: 'Đơn vị' })
            .selectOption({ label: 'Phòng Văn hóa – Xã hội' });
        await page.keyboard.press('Enter');
        await page.getByRole('button', { name: 'Lưu thay đổi' }).press('Enter');
        await page.getByText('Phó Trưởng phòng · Phòng Văn hóa – Xã hội').waitFor();
        await page.getByRole('button', { name: 'Khoá tài khoản' }).press('Enter');
        await page.getByRole('dialog').getByRole('button', { name: 'Khoá tài khoản' }).press('Enter');
        await page.getByRole('button', { name: 'Mở lại tài khoản' }).press('Enter');
        await page.getByText('Đã mở lại tài khoản').waitFor();
        await context.close();
    });

    test('a procedure gets a new fee and a step; shares that do not make 100 are told where they stand', async () => {
        const { page, context } = await visit(house, 1440, true);
        await page.goto('/work/admin/procedures/edit?code=1.001193');
        await settled(page);
        await page.getByRole('button', { name: 'Thêm mức thu' }).press('Enter');
        await page.keyboard.type('Lệ phí mới');
        const fees = page.getByRole('region', { name: /^Phí, lệ phí/ }).getByRole('listitem');
        await fees.last().getByLabel('Số tiền').fill('25000');
        await fees.last().getByText('25.000 đ').waitFor();
        await fees.last().getByLabel('Số văn bản').fill('12/2026/NQ-HĐND');
        await page.getByRole('button', { name: 'Thêm bước' }).press('Enter');
        await page.keyboard.type('Kiểm tra lần cuối');
        await page.getByRole('button', { name: 'Lưu phiên bản mới' }).press('Enter');
        await page
            .getByRole('alert')
            .getByText(/Các bước giải quyết: Tổng tỷ lệ/)
            .waitFor();
        const steps = page.getByRole('region', { name: /^Các bước giải quyết/ }).getByRole('listitem');
        const share = steps.first().getByLabel('Tỷ lệ thời gian');
        await share.fill(String(Number(await share.inputValue()) - 1));
        await page.getByRole('button', { name: 'Lưu phiên bản mới' }).press('Enter');
        await page.getByText('Đã lưu phiên bản mới').waitFor();
        await page.getByText('Phiên bản 2').waitFor();
        expect(await audit(page)).toEqual([]);
        await context.close();
    });

    test('a person is corrected without the masked number being touched, and unmasking asks why', async () => {
        const { page, context } = await visit(house, 1440, true);
        await page.goto('/work/persons');
        await settled(page);
        await page.getByLabel('Tìm theo số giấy tờ').fill('khoa');
        await page.getByRole('link', { name: 'Võ Đình Khoa' }).press('Enter');
        await page.getByRole('button', { name: 'Xem đầy đủ' }).press('Enter');
        await page.getByRole('dialog').getByLabel('Lý do').fill('Đối chiếu căn cước');
        await page.keyboard.press('Enter');
        await page.getByText('051088001214').waitFor();
        await page.getByRole('cell', { name: 'Đối chiếu căn cước' }).waitFor();
        await page.getByRole('button', { name: 'Sửa', exact: true }).press('Enter');
        await page.getByLabel('Địa chỉ').fill('Tổ 16, đường Nguyễn Nghiêm');
        const sent = page.waitForRequest((request) => request.method() === 'PATCH');
        await page.keyboard.press('Enter');
        expect((await sent).postDataJSON()).toEqual({ version: 1, address: 'Tổ 16, đường Nguyễn Nghiêm' });
        await page.getByText('Tổ 16, đường Nguyễn Nghiêm').waitFor();
        expect(await page.getByText('051088001214').count()).toBe(0);
        expect(await audit(page)).toEqual([]);
        await context.close();
    });

    test('the register of a year is listed and leads to its paper', async () => {
        const { page, context } = await visit(house, 1440, true);
        await page.goto('/work/register');
        await settled(page);
        await page.getByLabel('Năm', { exact: true }).selectOption('2025');
        await page.locator('[data-row]').first().waitFor();
        await page.getByLabel('Từ ngày').fill('01/07/2025');
        expect(await page.getByRole('link', { name: /In sổ/ }).getAttribute('href')).toBe(
            '/api/v1/register/2025?from=2025-07-01'
        );
        await page.getByLabel('Từ ngày').fill('');
        await page.locator('a[href="/api/v1/register/2025?volume=2"]').waitFor();
        await page.getByLabel('Quyển để in').selectOption({ label: 'Quyển 01 (số 1–30)' });
        await page.locator('a[href="/api/v1/register/2025?volume=1"]').waitFor();
        await context.close();
    });
});
