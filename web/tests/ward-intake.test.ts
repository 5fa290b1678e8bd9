// Goal: at the counter nothing is lost and nothing needs a mouse. Method: the demo ward on a real server, in a
// real browser; what is printed is opened and read back.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { audit, openHouse, password, real, visit, type House } from './harness.ts';
import {
    freshName,
    freshPhone,
    leader,
    pension,
    read,
    readPdf,
    Staff,
    tabTo,
    takeIn,
    type DossierView,
    type Officer,
    type TakenIn
} from './ward.ts';

let house: House;
let staff: Staff;
let counter: Officer;

beforeAll(async () => {
    house = await openHouse();
    staff = new Staff(house);
    if (real) {
        counter = await staff.as('ngoc.ltb');
    }
});
afterAll(() => house.close());

/** Types into the field that has the focus, sees the hit and takes it by Enter. */
async function typeAndTake(by: Officer, field: string, words: string, hit: string): Promise<void> {
    await by.page.waitForFunction((id) => document.activeElement?.id === id, field);
    await by.page.keyboard.type(words);
    await by.page.locator(`#${field}-list [aria-selected=true]`, { hasText: hit }).waitFor();
    await by.page.keyboard.press('Enter');
}

/** Opens an intake on which nothing is typed yet. */
async function startIntake(by: Officer): Promise<void> {
    await by.page.goto('/work/account');
    await by.page.evaluate(() => localStorage.clear());
    const { items } = await by.get<{ items: { id: string }[] }>('/api/v1/drafts');
    await Promise.all(items.map(({ id }) => by.send('DELETE', `/api/v1/drafts/${id}`)));
    await by.page.goto('/work/intake');
    await by.page.locator('#person').waitFor();
}

async function fillIn(by: Officer, known: TakenIn, words: string, procedure: string): Promise<void> {
    await typeAndTake(by, 'person', known.phone, known.name);
    await typeAndTake(by, 'procedure', words, procedure);
    await by.page.getByRole('heading', { name: '3. Thành phần hồ sơ' }).waitFor();
    await by.page.locator('.date').waitFor();
}

async function newest(by: Officer, name: string): Promise<DossierView> {
    const { items } = await by.get<{ items: { id: string; applicant_name: string }[] }>(
        `/api/v1/dossiers?query=${encodeURIComponent(name)}&limit=5`
    );
    return read(by, items.find((one) => one.applicant_name === name)!.id);
}

describe.runIf(real)('signing in', () => {
    test('a newcomer signs in with the password handed out, must choose another, and only that one works', async () => {
        const admin = await staff.as(leader);
        const { items } = await admin.get<{ items: { id: string }[] }>('/api/v1/officers?query=hien.ct');
        const given = await admin.send<{ first_password: string }>(
            'POST',
            `/api/v1/officers/${items[0]!.id}/reset-password`
        );
        const { page, context } = await visit(house);
        await page.goto('/work/intake');
        await page.waitForURL('**/work/sign-in?**');
        await tabTo(page, page.getByLabel('Tên đăng nhập'));
        await page.keyboard.type('hien.ct');
        await page.keyboard.press('Tab');
        await page.keyboard.type(given.first_password);
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { level: 1, name: 'Đổi mật khẩu' }).waitFor();
        const own = `Nghĩa-Lộ-${freshPhone()}`;
        await tabTo(page, page.getByLabel('Mật khẩu mới', { exact: true }));
        await page.keyboard.type(own);
        await page.keyboard.press('Tab');
        await page.keyboard.type(own);
        await page.keyboard.press('Enter');
        await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
        await page.locator('.who').waitFor();
        const again = await context.request.post('/api/v1/sessions', {
            data: { login: 'hien.ct', password: given.first_password }
        });
        expect(again.status()).toBe(401);
        expect(password).not.toBe(given.first_password);
        await context.close();
    });
});

describe.runIf(real)('intake', () => {
    test('a citizen nobody knows yet goes from a typed name to the printed receipt without a mouse', async () => {
        const { page, complaints, context } = counter;
        await startIntake(counter);
        const [name, phone] = [freshName(), freshPhone()];
        await page.waitForFunction(() => document.activeElement?.id === 'person');
        await page.keyboard.type(name);
        await page.getByRole('option', { name: 'Nhập người mới' }).waitFor();
        // The last line, whoever else was found; Enter may come before the answer does.
        await page.keyboard.press('Enter');
        await page.waitForFunction(() => document.activeElement?.id === 'person-name');
        expect(await page.locator('#person-name').inputValue()).toBe(name);
        await tabTo(page, page.getByLabel('Ngày sinh'));
        await page.keyboard.type('05031988');
        await tabTo(page, page.getByLabel('Điện thoại'));
        await page.keyboard.type(phone);
        await tabTo(page, page.getByLabel('Địa chỉ'));
        await page.keyboard.type('Tổ dân phố 7, phường Nghĩa Lộ');
        await page.keyboard.press('Enter');
        await typeAndTake(counter, 'procedure', 'huu tri xa hoi', 'Trợ cấp hưu trí xã hội');
        await page.getByRole('heading', { name: '3. Thành phần hồ sơ' }).waitFor();
        await page.keyboard.press('Alt+a');
        await page.getByText('Đủ thành phần bắt buộc').waitFor();
        const promised = await page.locator('.date').textContent();
        await page.keyboard.press('Control+Enter');
        const heading = page.getByRole('heading', { name: /Đã tiếp nhận hồ sơ H48/ });
        await heading.waitFor();
        const code = (await heading.textContent())!.match(/H48[\w.-]+\d/)![0];
        const form = page.getByRole('link', { name: 'Giấy tiếp nhận và hẹn trả' });
        await tabTo(page, form);
        const [opened] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Enter')]);
        const address = (await form.getAttribute('href'))!;
        await opened.close();
        await page.bringToFront();
        const paper = await readPdf(counter, address);
        expect(paper.text).toContain(name);
        expect(paper.text).toContain(code);
        expect(paper.text).toContain('GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ');
        expect(paper.text).toContain('Tổ dân phố 7, phường Nghĩa Lộ');
        const [, hour, minute, day, month, year] = promised!.match(/(\d+):(\d+) (\d+)\/(\d+)\/(\d+)/)!;
        expect(paper.text).toContain(`${hour} giờ ${minute} phút, ngày ${day} tháng ${month} năm ${year}`);
        expect(new URL(paper.qr).pathname + new URL(paper.qr).search).toBe(`/track?code=${code}`);
        expect(complaints).toEqual([]);
    });

    test('what was typed survives a reload in the middle of it', async () => {
        const known = await takeIn(counter, pension);
        await startIntake(counter);
        await fillIn(counter, known, 'thoat ngheo', 'Công nhận thoát nghèo');
        const { page } = counter;
        await page.getByLabel('Nội dung yêu cầu').fill('Thoát nghèo từ tháng này');
        await page.getByText(/Đã lưu nháp/).waitFor();
        await page.reload();
        await page.getByText(/Đã mở lại bản nháp/).waitFor();
        await page.getByText(known.name).waitFor();
        expect(await page.getByLabel('Nội dung yêu cầu').inputValue()).toBe('Thoát nghèo từ tháng này');
        await page.locator('.date').waitFor();
    });

    test('a lost line loses neither the typing nor the scanned file, and the dossier is taken in once', async () => {
        const known = await takeIn(counter, pension);
        await startIntake(counter);
        await fillIn(counter, known, 'thoat ngheo', 'Công nhận thoát nghèo');
        const { page, context } = counter;
        await page.keyboard.press('Alt+a');
        await context.setOffline(true);
        await page.locator('#files').setInputFiles({
            name: 'giay-chung-tu.pdf',
            mimeType: 'application/pdf',
            buffer: minimalPdf
        });
        await page.getByText('Chờ có mạng để gửi').waitFor();
        await page.keyboard.press('Control+Enter');
        await page.getByRole('alert').getByText('Không kết nối được máy chủ').first().waitFor();
        expect(await page.getByText('Đủ thành phần bắt buộc').count()).toBe(1);
        await context.setOffline(false);
        await page.locator('.files select').waitFor();
        await page.keyboard.press('Control+Enter');
        await page.getByRole('heading', { name: /Đã tiếp nhận hồ sơ H48/ }).waitFor();
        const { items } = await counter.get<{ items: { id: string; applicant_name: string }[] }>(
            `/api/v1/dossiers?query=${encodeURIComponent(known.name)}&limit=9`
        );
        const mine = items.filter((one) => one.applicant_name === known.name);
        expect(mine).toHaveLength(2);
        const taken = await read(counter, mine.find((one) => one.id !== known.id)!.id);
        expect(taken.files.map((file) => file.name)).toEqual(['giay-chung-tu.pdf']);
    });

    test('a filled intake fits a phone of 320 px, whatever the names of people and files', async () => {
        const known = await takeIn(counter, pension, {}, 'Công Tằng Tôn Nữ Nguyễn Phước Hoàng Bảo Trân Châu');
        await startIntake(counter);
        await fillIn(counter, known, 'tro cap xa hoi hang thang', 'Trợ cấp xã hội hằng tháng');
        const { page } = counter;
        await page.locator('#files').setInputFiles({
            name: `${'to-khai-de-nghi-tro-giup-xa-hoi-'.repeat(3)}.pdf`,
            mimeType: 'application/pdf',
            buffer: minimalPdf
        });
        await page.locator('.files select').waitFor();
        await page.setViewportSize({ width: 320, height: 844 });
        const over = () =>
            page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(await over()).toBe(0);
        expect(await audit(page)).toEqual([]);
        await page.getByRole('button', { name: 'Yêu cầu bổ sung' }).click();
        await page.getByRole('dialog').getByLabel('Lý do').waitFor();
        expect(await over()).toBe(0);
        await page.setViewportSize({ width: 1440, height: 900 });
    });

    test('several people can wait: each unfinished intake is left and gone on with', async () => {
        const [first, second] = [await takeIn(counter, pension), await takeIn(counter, pension)];
        await startIntake(counter);
        await fillIn(counter, first, 'thoat ngheo', 'Công nhận thoát nghèo');
        const { page } = counter;
        await page.getByRole('button', { name: 'Để sau' }).click();
        await fillIn(counter, second, 'tro cap xa hoi hang thang', 'Trợ cấp xã hội hằng tháng');
        await page.getByText(/Hồ sơ đang để dở \(1\)/).click();
        await page.getByRole('button', { name: `Làm tiếp: ${first.name}` }).click();
        await page.locator('.chosen', { hasText: first.name }).waitFor();
        await page.getByText('Công nhận thoát nghèo').first().waitFor();
        await page.getByText(/Hồ sơ đang để dở \(1\)/).click();
        await page.getByRole('button', { name: `Làm tiếp: ${second.name}` }).waitFor();
        await page.locator('.date').waitFor();
        await page.keyboard.press('Control+Enter');
        await page.getByRole('heading', { name: /Đã tiếp nhận hồ sơ H48/ }).waitFor();
        await page.getByRole('button', { name: 'Tiếp nhận hồ sơ tiếp theo' }).click();
        await page.getByText(/Hồ sơ đang để dở \(1\)/).waitFor();
    });

    test('a dossier like one already here is shown before it is taken in again, and asks why', async () => {
        const known = await takeIn(counter, pension);
        await startIntake(counter);
        await fillIn(counter, known, 'tro cap huu tri xa hoi', 'Trợ cấp hưu trí xã hội');
        const { page } = counter;
        await page.getByRole('heading', { name: 'Hồ sơ giống vậy đang có' }).waitFor();
        await page.getByText(known.code).waitFor();
        await page.keyboard.press('Control+Enter');
        await page.getByRole('alert').getByText('Ghi lý do vẫn tiếp nhận').first().waitFor();
        await page.getByLabel('Lý do vẫn tiếp nhận').fill('Người dân nộp lại bản đúng');
        await page.keyboard.press('Control+Enter');
        await page.getByRole('heading', { name: /Đã tiếp nhận hồ sơ H48/ }).waitFor();
    });

    test('missing papers are asked for in writing at the counter, brought, and the dossier is accepted', async () => {
        const known = await takeIn(counter, pension);
        await startIntake(counter);
        await fillIn(counter, known, 'tro cap xa hoi hang thang', 'Trợ cấp xã hội hằng tháng');
        const { page } = counter;
        await page.getByRole('button', { name: 'Yêu cầu bổ sung' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel('Lý do').fill('Tờ khai chưa có chữ ký của người khai');
        await dialog.getByRole('button', { name: 'Yêu cầu bổ sung' }).click();
        await page.getByRole('heading', { name: /Đã ghi nhận/ }).waitFor();
        const form = page.getByRole('link', { name: 'Phiếu yêu cầu bổ sung' });
        const paper = await readPdf(counter, (await form.getAttribute('href'))!);
        expect(paper.text).toContain('Tờ khai chưa có chữ ký của người khai');
        expect(paper.text).toContain('Tờ khai đề nghị trợ giúp xã hội');
        expect(paper.text).toContain(known.name);
        await page.getByRole('link', { name: 'Mở hồ sơ' }).click();
        await page.getByRole('button', { name: 'Nhận giấy tờ bổ sung' }).click();
        // What was asked for is already ticked.
        expect(await dialog.getByLabel(/Tờ khai đề nghị trợ giúp xã hội/).isChecked()).toBe(true);
        await dialog.getByRole('button', { name: 'Nhận giấy tờ bổ sung' }).click();
        const receipt = page.getByRole('link', { name: 'In biểu mẫu 01' });
        const promise = await readPdf(counter, (await receipt.getAttribute('href'))!);
        expect(promise.text).toContain('GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ');
        const taken = await newest(counter, known.name);
        expect(taken.state).toBe('accepted');
        expect(taken.due_at).toBeDefined();
    });

    test('a refusal is written down with its reason and printed for the citizen', async () => {
        const known = await takeIn(counter, pension);
        await startIntake(counter);
        await fillIn(counter, known, 'xac dinh muc do khuyet tat', 'Xác định mức độ khuyết tật');
        const { page } = counter;
        await page.getByRole('button', { name: 'Từ chối tiếp nhận' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel('Lý do').fill('Người đề nghị thường trú tại phường khác');
        await dialog.getByRole('button', { name: 'Từ chối tiếp nhận' }).click();
        await page.getByRole('heading', { name: /Đã ghi nhận/ }).waitFor();
        const form = page.getByRole('link', { name: 'Phiếu từ chối' });
        const paper = await readPdf(counter, (await form.getAttribute('href'))!);
        expect(paper.text).toContain('Người đề nghị thường trú tại phường khác');
        expect((await newest(counter, known.name)).state).toBe('not_accepted');
    });
});

/** The smallest page a reader opens. */
const minimalPdf = Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n' +
        '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
        '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj\n' +
        'trailer<</Root 1 0 R>>\n%%EOF\n'
);
