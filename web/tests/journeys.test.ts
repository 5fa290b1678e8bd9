// Goal: the journeys of the counter need no mouse and lose nothing. Method: only keys, against the stand-in server.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { audit, openHouse, real, settled, visit, type House } from './harness.ts';

let house: House;
beforeAll(async () => {
    house = await openHouse();
});
afterAll(() => house.close());
beforeEach(() => {
    const ward = house.mock?.ward;
    if (ward) {
        Object.assign(ward, { mustChange: false, factor: false, signedIn: false, drafts: [], keys: [] });
        house.mock!.cut = false;
    }
});

describe.skipIf(real)('signing in', () => {
    test('asks for the second step and then opens the page that was wanted', async () => {
        const { page, context } = await visit(house);
        house.mock!.ward.factor = true;
        await page.goto('/work/board');
        await page.waitForURL('**/work/sign-in?**');
        await page.getByLabel('Tên đăng nhập').focus();
        await page.keyboard.type('huong');
        await page.keyboard.press('Tab');
        await page.keyboard.type('Dung-2025!');
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: 'Xác thực bước hai' }).waitFor();
        await page.getByLabel('Mã 6 số').fill('000000');
        await page.keyboard.press('Enter');
        await page.getByRole('alert').getByText('Mã xác thực không đúng').waitFor();
        await page.getByLabel('Mã 6 số').fill('123456');
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { level: 1, name: 'Bảng điều hành' }).waitFor();
        await context.close();
    });

    test('makes a newcomer choose a password before anything else', async () => {
        const { page, context } = await visit(house);
        house.mock!.ward.mustChange = true;
        await page.goto('/work/sign-in');
        await settled(page);
        await page.getByLabel('Tên đăng nhập').fill('huong');
        await page.getByLabel('Mật khẩu', { exact: true }).fill('Dung-2025!');
        await page.keyboard.press('Enter');
        await page.getByLabel('Mật khẩu mới', { exact: true }).fill('ngan');
        await page.getByLabel('Nhập lại mật khẩu mới').fill('khac');
        await page.keyboard.press('Enter');
        const alert = page.getByRole('alert');
        await alert.getByText('chưa đủ mạnh').waitFor();
        await alert.getByText('chưa giống nhau').waitFor();
        await page.getByLabel('Mật khẩu mới', { exact: true }).fill('Moi-2025!!');
        await page.getByLabel('Nhập lại mật khẩu mới').fill('Moi-2025!!');
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
        await context.close();
    });

    test('can be made safer with a second step, shown as a picture to scan and as a key to type', async () => {
        const { page, context, complaints } = await visit(house, 390, true);
        await page.goto('/work/account');
        await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click();
        await page.getByRole('img', { name: /Quét mã này/ }).waitFor();
        await page.getByText('JBSW Y3DP EHPK 3PXP').waitFor();
        expect(await audit(page)).toEqual([]);
        await page.getByLabel('Mã 6 số ứng dụng đang hiện').fill('123456');
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: 'Mã dự phòng' }).waitFor();
        expect(complaints).toEqual([]);
        await context.close();
    });

    test('never sends an officer to another site afterwards', async () => {
        const { page, context } = await visit(house);
        await page.goto('/work/sign-in?back=https%3A%2F%2Fevil.example%2Fwork');
        await settled(page);
        await page.getByLabel('Tên đăng nhập').fill('huong');
        await page.getByLabel('Mật khẩu', { exact: true }).fill('Dung-2025!');
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
        expect(new URL(page.url()).origin).toBe(house.url);
        await context.close();
    });
});

describe.skipIf(real)('intake', () => {
    test('takes a dossier in with the keyboard alone', async () => {
        const { page, context, complaints } = await visit(house, 1440, true);
        await page.goto('/work/intake');
        await page.locator('#person').waitFor();
        await page.waitForFunction(() => document.activeElement?.id === 'person');
        await page.keyboard.type('thanh');
        await page.getByRole('option', { name: /Nguyễn Văn Thành/ }).waitFor();
        await page.keyboard.press('Enter');
        await page.waitForFunction(() => document.activeElement?.id === 'procedure');
        await page.keyboard.type('ket hon');
        await page
            .getByRole('option', { name: /kết hôn/i })
            .first()
            .waitFor();
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: '3. Thành phần hồ sơ' }).waitFor();
        await page.keyboard.press('Alt+a');
        await page.getByText('Đủ thành phần bắt buộc').waitFor();
        await page.locator('.date').waitFor();
        expect(await audit(page)).toEqual([]);
        await page.keyboard.press('Control+Enter');
        await page.getByRole('heading', { name: /Đã tiếp nhận hồ sơ H48/ }).waitFor();
        expect(await audit(page)).toEqual([]);
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => document.activeElement?.getAttribute('href'));
        expect(focused).toMatch(/^\/api\/v1\/dossiers\/\d+\/forms\/01$/);
        expect(complaints).toEqual([]);
        await context.close();
    });

    test('keeps what was typed through a reload', async () => {
        const { page, context } = await visit(house, 1440, true);
        await page.goto('/work/intake');
        await page.locator('#person').fill('mai');
        await page.getByRole('option', { name: /Trần Thị Mai/ }).click();
        await page.getByText(/Đã lưu nháp/).waitFor();
        await page.reload();
        await page.getByText('Trần Thị Mai').waitFor();
        await page.getByText(/Đã mở lại bản nháp/).waitFor();
        await context.close();
    });

    test('finds the draft again on another machine', async () => {
        const first = await visit(house, 1440, true);
        await first.page.goto('/work/intake');
        await first.page.locator('#person').fill('khoa');
        await first.page.getByRole('option', { name: /Võ Đình Khoa/ }).click();
        await first.page.getByText(/^Đã lưu nháp lúc/).waitFor();
        await first.context.close();
        const second = await visit(house, 1440, true);
        await second.page.goto('/work/intake');
        await second.page.getByRole('button', { name: /Làm tiếp: Võ Đình Khoa/ }).click();
        await second.page.getByText(/Đã mở lại bản nháp/).waitFor();
        await second.page.locator('#procedure').waitFor();
        await second.context.close();
    });

    test('keeps working through a lost line and accepts once, not twice', async () => {
        const { page, context } = await visit(house, 1440, true);
        await page.goto('/work/intake');
        await page.locator('#person').fill('dao');
        await page.getByRole('option', { name: /Phạm Thị Đào/ }).click();
        await page.locator('#procedure').fill('khai tu');
        await page
            .getByRole('option', { name: /khai tử/i })
            .first()
            .click();
        await page.locator('.date').waitFor();
        const before = house.mock!.ward.dossiers.length;
        house.mock!.cut = true;
        await page.keyboard.press('Control+Enter');
        await page.getByRole('alert').getByText('Không kết nối được máy chủ').waitFor();
        house.mock!.cut = false;
        await page.keyboard.press('Control+Enter');
        await page.getByRole('heading', { name: /Đã tiếp nhận hồ sơ/ }).waitFor();
        expect(house.mock!.ward.dossiers.length).toBe(before + 1);
        await context.close();
    });

    test('sends the same key again when the answer got lost', async () => {
        const { page, context } = await visit(house, 1440, true);
        await page.goto('/work/intake');
        await page.locator('#person').fill('ngoc');
        await page.getByRole('option', { name: /Bảo Ngọc/ }).click();
        await page.locator('#procedure').fill('sao y');
        await page.getByRole('option').first().click();
        await page.locator('.date').waitFor();
        const before = house.mock!.ward.dossiers.length;
        let lost = 0;
        await page.route('**/api/v1/dossiers', async (route) => {
            if (route.request().method() === 'POST' && lost === 0) {
                ++lost;
                await route.fetch();
                await route.abort('connectionreset');
            } else {
                await route.continue();
            }
        });
        await page.keyboard.press('Control+Enter');
        await page.getByRole('heading', { name: /Đã tiếp nhận hồ sơ/ }).waitFor();
        expect(lost).toBe(1);
        expect(house.mock!.ward.dossiers.length).toBe(before + 1);
        await context.close();
    });

    test('says which file was refused and why', async () => {
        const { page, context } = await visit(house, 1440, true);
        await page.goto('/work/intake');
        await page.locator('#person').fill('mai');
        await page.getByRole('option', { name: /Trần Thị Mai/ }).click();
        await page.locator('#procedure').fill('khai sinh');
        await page.getByRole('option').first().click();
        await page.locator('#files').setInputFiles([
            { name: 'to-khai.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 mock') },
            { name: 'macro.docm', mimeType: 'application/octet-stream', buffer: Buffer.from('x') }
        ]);
        await page.getByText('Loại tệp này không được nhận').waitFor();
        await page.getByText('to-khai.pdf', { exact: false }).first().waitFor();
        expect(await audit(page)).toEqual([]);
        await context.close();
    });

    test('asks why a dossier is refused and will not go on without an answer', async () => {
        const { page, context } = await visit(house, 1440, true);
        await page.goto('/work/intake');
        await page.locator('#person').fill('mai');
        await page.getByRole('option', { name: /Trần Thị Mai/ }).click();
        await page.locator('#procedure').fill('khai sinh');
        await page.getByRole('option').first().click();
        await page.locator('.date').waitFor();
        await page.getByRole('button', { name: 'Từ chối tiếp nhận' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('button', { name: 'Từ chối tiếp nhận' }).click();
        await dialog.getByRole('alert').getByText('Ghi lý do').waitFor();
        expect(await audit(page)).toEqual([]);
        await dialog.getByLabel('Lý do').fill('Không thuộc thẩm quyền');
        await dialog.getByRole('button', { name: 'Từ chối tiếp nhận' }).click();
        await page.getByRole('heading', { name: /Đã ghi nhận/ }).waitFor();
        await context.close();
    });
});

describe.skipIf(real)('handling', () => {
    test('moves through the list and opens a dossier with the keyboard', async () => {
        const { page, context } = await visit(house, 1440, true);
        await page.goto('/work');
        await page.locator('[data-row]').first().waitFor();
        await page.locator('[data-row]').first().focus();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('j');
        const third = await page.locator('[data-row]').nth(2).textContent();
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(third);
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { level: 1, name: third!.trim() }).waitFor();
        await context.close();
    });

    test('signs the chosen dossiers in one go', async () => {
        const { page, context } = await visit(house, 1440, true);
        await page.goto('/work');
        await page.getByRole('checkbox', { name: /Chọn mọi hồ sơ chờ ký/ }).check();
        await page.locator('[data-row]').first().focus();
        await page.keyboard.press('s');
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('button', { name: /Ký \d+ hồ sơ/ }).press('Enter');
        await page.getByText(/Đã ký \d+ hồ sơ/).waitFor();
        await context.close();
    });

    test('shows a change made by somebody else without being asked', async () => {
        const { page, context } = await visit(house, 1440, true);
        await page.goto('/work');
        await page.locator('[data-row]').first().waitFor();
        await page.getByText('Đang cập nhật trực tiếp').waitFor();
        const before = await page.locator('[data-row]').count();
        const ward = house.mock!.ward;
        const gone = ward.dossiers.find((one) => one.state === 'in_process');
        gone.state = 'decided';
        ward.announce('dossier.decided', gone.id);
        await page.waitForFunction(
            (count) => document.querySelectorAll('[data-row]').length === count - 1,
            before
        );
        await context.close();
    });

    test('tells of a clash instead of overwriting it', async () => {
        const { page, context } = await visit(house, 1440, true);
        const found = house.mock!.ward.dossiers.find((one) => one.state === 'in_process');
        await page.goto(`/work/dossiers/${found.id}`);
        await page.getByRole('button', { name: 'Hoàn thành bước' }).click();
        found.version += 1;
        await page.getByRole('dialog').getByRole('button', { name: 'Hoàn thành bước' }).click();
        await page.getByText('Người khác vừa thay đổi hồ sơ này').waitFor();
        await context.close();
    });

    test('lists its keys when asked', async () => {
        const { page, context } = await visit(house, 1440, true);
        await page.goto('/work');
        await settled(page);
        await page.keyboard.press('?');
        await page.getByRole('dialog', { name: 'Phím tắt' }).getByText('Tiếp nhận').waitFor();
        expect(await audit(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await page.keyboard.press('b');
        await page.getByRole('heading', { level: 1, name: 'Bảng điều hành' }).waitFor();
        await context.close();
    });

    test('a figure of the board opens the records behind it', async () => {
        const { page, context } = await visit(house, 1440, true);
        await page.goto('/work/board');
        await page.getByRole('link', { name: 'Xem hồ sơ: Đang quá hạn' }).first().click();
        await page.waitForURL('**/work/search?open=true&late=true');
        await page.locator('[data-row]').first().waitFor();
        expect(await page.getByRole('checkbox', { name: 'Chỉ hồ sơ quá hạn' }).isChecked()).toBe(true);
        await context.close();
    });
});

describe.skipIf(real)('tracking', () => {
    test('shows a dossier to whoever holds the receipt, without a name', async () => {
        const { page, context } = await visit(house, 390);
        const found = house.mock!.ward.dossiers[0];
        await page.goto(`/track?code=${found.code}`);
        await settled(page);
        await page.getByLabel('4 số cuối').fill('12');
        await page.keyboard.press('Enter');
        await page.getByRole('alert').getByText('đúng 4 chữ số').waitFor();
        await page.getByLabel('4 số cuối').fill('1234');
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { level: 1, name: found.procedure.name }).waitFor();
        expect(await page.locator('body').textContent()).not.toContain(found.applicant.name);
        expect(await audit(page)).toEqual([]);
        await context.close();
    });

    test('gives one and the same answer for every mismatch', async () => {
        const { page, context } = await visit(house, 390);
        await page.goto('/track');
        await settled(page);
        await page.getByLabel('Mã hồ sơ').fill('H48.21-000000-0000');
        await page.getByLabel('4 số cuối').fill('1234');
        await page.keyboard.press('Enter');
        await page.getByRole('alert').getByText('Không có hồ sơ nào khớp').waitFor();
        await context.close();
    });
});

test.skipIf(real)('a server that does not answer is told in words, with a way to try again', async () => {
    const { page, context } = await visit(house);
    house.mock!.cut = true;
    try {
        await page.goto('/procedures');
        await page.getByRole('alert').getByText('Không kết nối được máy chủ').waitFor();
        house.mock!.cut = false;
        await page.getByRole('button', { name: 'Thử lại' }).click();
        await page.locator('.results a').first().waitFor();
    } finally {
        house.mock!.cut = false;
    }
    await context.close();
});
