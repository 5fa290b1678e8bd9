// Goal: what the public may know of a report stands on its page and in the list, and its sender has a say. Method: both
// doors to the same report, with and without the key, against the stand-in server.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { audit, openHouse, real, settled, visit, type House } from './harness.ts';

const key = 'abcdefghijklmnopqrstuvwxyz';
let house: House;
beforeAll(async () => {
    house = await openHouse();
});
afterAll(() => house.close());

const known = (code: string) => house.mock!.ward.reports.find((one) => one.code === code);

describe.skipIf(real)('the page of a report', () => {
    test('shows every step, both photographs and the result, and asks a stranger nothing', async () => {
        const { page, context, complaints } = await visit(house, 390);
        await page.goto('/phan-anh/PA-261121-0002');
        await settled(page);
        await page.getByRole('heading', { level: 1, name: 'Tiếng ồn quá mức' }).waitFor();
        const steps = page.getByRole('list', { name: 'Diễn biến' }).getByRole('listitem');
        expect(await steps.count()).toBe(4);
        await page.getByRole('img', { name: /trước khi xử lý/ }).waitFor();
        await page.getByRole('img', { name: /sau khi xử lý/ }).waitFor();
        await page.getByRole('heading', { name: 'Kết quả' }).waitFor();
        expect(await page.getByText('Dành cho người gửi').count()).toBe(0);
        expect(complaints).toEqual([]);
        await context.close();
    });

    test('says in words that a promise is broken', async () => {
        const { page, context } = await visit(house, 390);
        await page.goto('/phan-anh/PA-261121-0011');
        await page.getByText(/Đã quá hạn từ \d\d\/\d\d\/\d{4}/).waitFor();
        await context.close();
    });

    test('never sends the key in the address the page is asked by', async () => {
        const { page, context } = await visit(house, 390);
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        await page.goto(`/phan-anh/PA-261121-0002#${key}`);
        await settled(page);
        const pages = asked.filter((address) => !address.includes('/api/'));
        expect(pages.length).toBeGreaterThan(0);
        expect(pages.filter((address) => address.includes(key))).toEqual([]);
        await context.close();
    });

    test('lets the sender rate, ask to look again, and be reached', async () => {
        const { page, context, complaints } = await visit(house, 390);
        await page.goto(`/phan-anh/PA-261121-0005#${key}`);
        await settled(page);
        await page.getByRole('button', { name: 'Gửi đánh giá' }).click();
        await page.getByRole('alert').getByText('Hãy chọn hài lòng hoặc chưa hài lòng.').waitFor();
        expect(await audit(page)).toEqual([]);
        await page.getByLabel('Chưa hài lòng').check();
        await page.getByLabel('Ý kiến thêm').fill('Đèn vẫn chập chờn');
        await page.getByRole('button', { name: 'Gửi đánh giá' }).click();
        await page.getByText('Đánh giá đã được ghi nhận').waitFor();
        expect(known('PA-261121-0005').rating).toBe(false);
        await page.getByLabel('Vì sao cần xem lại').fill('ngắn');
        await page.getByRole('button', { name: 'Đề nghị xem lại' }).click();
        await page.getByRole('alert').getByText('ít nhất 10 ký tự').waitFor();
        await page.getByLabel('Vì sao cần xem lại').fill('Đèn sáng một đêm rồi lại tắt');
        await page.getByRole('button', { name: 'Đề nghị xem lại' }).click();
        await page.getByText('Đã chuyển lại cho đơn vị xử lý.').waitFor();
        await page.getByText('Người dân đề nghị xem lại').waitFor();
        await page.locator('summary', { hasText: 'Để lại cách liên hệ' }).click();
        await page.getByLabel('Họ và tên').fill('Trần Thị Mai');
        await page.getByLabel('Số điện thoại').fill('123');
        await page.getByRole('button', { name: 'Lưu cách liên hệ' }).click();
        await page.getByRole('alert').getByText('10 chữ số').waitFor();
        await page.getByLabel('Số điện thoại').fill('0905 123 418');
        await page.getByRole('button', { name: 'Lưu cách liên hệ' }).click();
        await page.getByText('Đã lưu. Cảm ơn bạn.').waitFor();
        expect(known('PA-261121-0005').contact).toMatchObject({ name: 'Trần Thị Mai', phone: '0905123418' });
        expect(complaints).toEqual([]);
        await context.close();
    });

    test('lets a stranger join, once however often the answer gets lost', async () => {
        const { page, context } = await visit(house, 390);
        await page.goto('/phan-anh/PA-261121-0003');
        await settled(page);
        const before = known('PA-261121-0003').supporters;
        let lost = 0;
        await page.route('**/support', async (route) => {
            if (lost++ === 0) {
                await route.fetch();
                await route.abort('connectionreset');
            } else {
                await route.continue();
            }
        });
        await page.getByRole('button', { name: 'Tôi cũng gặp việc này' }).click();
        await page.getByRole('heading', { name: 'Đường dẫn theo dõi của bạn' }).waitFor();
        expect(lost).toBe(2);
        expect(known('PA-261121-0003').supporters).toBe(before + 1);
        expect(await audit(page)).toEqual([]);
        await context.close();
    });

    test('tells whoever has no key nothing about a report that is not public', async () => {
        const { page, context } = await visit(house, 390);
        Object.assign(known('PA-261121-0004'), { public: false });
        await page.goto('/phan-anh/PA-261121-0004');
        await page.getByText('Không có phản ánh công khai nào mang mã này').waitFor();
        expect(await audit(page)).toEqual([]);
        await page.goto(`/phan-anh/PA-261121-0004#${key}`);
        await page.getByText('Phản ánh này không công khai.').waitFor();
        await page.getByText('đi qua lại khó khăn').waitFor();
        await context.close();
    });
});

describe.skipIf(real)('the list of reports', () => {
    test('is filtered by group, state and lateness, and the address keeps the filter', async () => {
        const { page, context } = await visit(house);
        await page.goto('/phan-anh');
        await settled(page);
        const rows = page.getByRole('table', { name: 'Danh sách phản ánh' }).locator('tbody tr');
        expect(await rows.count()).toBe(20);
        await page.getByRole('button', { name: 'Xem thêm' }).click();
        await expect.poll(() => rows.count()).toBeGreaterThan(20);
        await page.getByLabel('Nhóm việc').selectOption('traffic_safety');
        await expect.poll(() => rows.filter({ hasNotText: 'An toàn giao thông' }).count()).toBe(0);
        await page.getByLabel('Chỉ xem việc quá hạn').check();
        await expect.poll(() => rows.filter({ hasNotText: 'Quá hạn' }).count()).toBe(0);
        expect(await rows.count()).toBeGreaterThan(0);
        await page.waitForURL('**/phan-anh?category=traffic_safety&overdue=true');
        await page.reload();
        await settled(page);
        expect(await page.getByLabel('Chỉ xem việc quá hạn').isChecked()).toBe(true);
        await expect.poll(() => rows.filter({ hasNotText: 'Quá hạn' }).count()).toBe(0);
        await page.getByLabel('Tình trạng').selectOption('forwarded');
        await page.getByText('Chưa có phản ánh nào như vậy').waitFor();
        await context.close();
    });
});
