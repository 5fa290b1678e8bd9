// Goal: a citizen's report goes its whole way on a real server, through officers' hands, and nothing of who sent it
// comes out. Method: the demo ward's dispatcher and solver in two browsers, the citizen by the public API.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { components } from '../src/api/schema.d.ts';
import { audit, openHouse, real, settled, visit, type House } from './harness.ts';
import { photoTakenAt } from './photo-taken.ts';
import { freshPhone, Staff, type Officer } from './ward.ts';

type Schemas = components['schemas'];

let house: House;
let dispatcher: Officer;
let solver: Officer;
beforeAll(async () => {
    house = await openHouse();
    if (real) {
        const staff = new Staff(house);
        dispatcher = await staff.as('tri.dm');
        solver = await staff.as('khanh.dv');
    }
});
afterAll(() => house.close());

/** Somewhere in the ward nobody else of these tests reports from. */
const somewhere = () => ({
    lat: Number((15.11 + Math.random() * 0.01).toFixed(6)),
    lon: Number((108.79 + Math.random() * 0.01).toFixed(6))
});

type Sent = Schemas['FiledReport'] & { position: { lat: number; lon: number }; phone: string };

/** What a citizen sends, with a photograph, a phone number in the text and a contact. */
async function report(kind: string, position = somewhere()): Promise<Sent> {
    const { page, context } = await visit(house);
    await page.goto('/phan-anh');
    const phone = freshPhone();
    const upload = await context.request.post('/api/v1/report-photos', {
        data: await photoTakenAt(page, position.lat, position.lon, '#6b5b45'),
        headers: { 'Content-Type': 'image/jpeg', 'Idempotency-Key': crypto.randomUUID() }
    });
    expect(upload.status()).toBe(201);
    const { id, key, position: read } = (await upload.json()) as Schemas['ReceivedPhoto'];
    expect(read?.lat).toBeCloseTo(position.lat, 4);
    const answer = await context.request.post('/api/v1/reports', {
        data: {
            kind,
            position,
            place: 'Trước cổng nhà văn hóa tổ 5',
            text: `Đèn trước nhà tắt bốn đêm rồi, gọi ${phone} để biết thêm.`,
            photos: [{ id, key }],
            contact: { name: 'Trần Thị Mai', phone }
        },
        headers: { 'Idempotency-Key': crypto.randomUUID() }
    });
    expect(answer.status(), await answer.text()).toBe(201);
    const filed = (await answer.json()) as Schemas['FiledReport'];
    await context.close();
    return { ...filed, position, phone };
}

async function open(by: Officer, code: string): Promise<Page> {
    await by.page.goto(`/work/reports/${code}`);
    await by.page.getByRole('heading', { name: 'Việc có thể làm' }).waitFor();
    return by.page;
}

const read = (by: Officer, code: string): Promise<Schemas['CasePage']> =>
    by.get(`/api/v1/report-cases/${code}`);

/** Opens the question of a move, fills it in and sends it. */
async function make(page: Page, name: string, fill: (page: Page) => Promise<unknown> = async () => {}) {
    await page.getByRole('button', { name, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await fill(page);
    await dialog.getByRole('button', { name, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
}

describe.runIf(real)('a report of the ward', () => {
    test('is received, given out, solved with evidence, looked at and published, and nobody learns who sent it', async () => {
        const sent = await report('lamp_out');
        const page = await open(dispatcher, sent.code);
        await page.locator('mark', { hasText: sent.phone }).waitFor();
        await page.getByRole('link', { name: sent.phone }).waitFor();
        expect(await audit(page)).toEqual([]);
        await make(page, 'Duyệt nội dung', async () => {
            expect(await page.getByLabel('Người khác đọc thấy').inputValue()).not.toContain(sent.phone);
        });
        await make(page, 'Tiếp nhận');
        await make(page, 'Giao xử lý', async () => {
            const agency = 'Phòng Kinh tế, Hạ tầng và Đô thị';
            await page.getByLabel('Đơn vị xử lý').selectOption({ label: agency });
            const officer = page.getByRole('option', { name: /^Đoàn Văn Khánh/ });
            await officer.waitFor({ state: 'attached' });
            await page.getByLabel('Người xử lý').selectOption((await officer.getAttribute('value'))!);
        });
        expect(await read(dispatcher, sent.code)).toMatchObject({
            state: 'assigned',
            officer: { name: 'Đoàn Văn Khánh' }
        });

        await solver.page.goto('/work/reports');
        await settled(solver.page);
        await solver.page.locator(`[data-row="${sent.code}"]`).waitFor();
        const desk = await open(solver, sent.code);
        await desk.getByRole('button', { name: 'Bắt đầu xử lý' }).click();
        await desk.getByText('Đã bắt đầu xử lý.').waitFor();
        await make(desk, 'Báo xử lý xong', async () => {
            const dialog = desk.getByRole('dialog');
            await dialog.getByLabel('Kết quả xử lý').fill('Đã thay ba bóng đèn, sáng lại từ 18 giờ.');
            const far = await photoTakenAt(desk, sent.position.lat + 0.004, sent.position.lon, '#3b5b45');
            await desk
                .locator('#ask-photos-file')
                .setInputFiles({ name: 'xa.jpg', mimeType: 'image/jpeg', buffer: far });
            await dialog.getByText('xa.jpg').waitFor();
            await dialog.getByText(/cách nơi phản ánh 4\d\d m/).waitFor();
            await dialog.getByRole('button', { name: 'Báo xử lý xong' }).click();
            await dialog.getByRole('alert').getByText('trong vòng 30 m').first().waitFor();
            const there = await photoTakenAt(desk, sent.position.lat + 0.0001, sent.position.lon, '#3b7b45');
            await desk
                .locator('#ask-photos-file')
                .setInputFiles({ name: 'tai-cho.jpg', mimeType: 'image/jpeg', buffer: there });
            await dialog.getByText(/cách nơi phản ánh 1\d m/).waitFor();
        });
        const solved = await read(dispatcher, sent.code);
        expect(solved.state).toBe('solved');
        expect(solved.photos.map((photo) => photo.place)).toEqual(['before', 'after', 'after']);

        await open(dispatcher, sent.code);
        await make(page, 'Duyệt nội dung', async () =>
            page.getByRole('dialog').getByRole('group', { name: /Ảnh 2/ }).getByLabel('Ẩn').check()
        );
        await make(page, 'Công bố kết quả', async () => {
            const preview = page.getByRole('region', { name: 'Người dân sẽ đọc thấy' });
            await preview.getByText('Đã thay ba bóng đèn').waitFor();
            expect(await preview.textContent()).not.toContain(sent.phone);
        });
        expect((await read(dispatcher, sent.code)).state).toBe('published');

        const citizen = await visit(house, 390);
        const answer = await citizen.context.request.get(`/api/v1/reports/${sent.code}`);
        const words = await answer.text();
        expect(words).toContain('Đã thay ba bóng đèn');
        expect(words).not.toContain(sent.phone);
        expect(words).not.toContain('Trần Thị Mai');
        await citizen.page.goto(`/phan-anh/${sent.code}`);
        await citizen.page.getByText('Đã thay ba bóng đèn').waitFor();
        expect(await citizen.page.getByRole('img', { name: /Ảnh/ }).count()).toBe(2);
        await citizen.context.close();
    });

    test('seen by two officers at once is changed by one, and the other is told and loses nothing', async () => {
        const sent = await report('lamp_out');
        const page = await open(dispatcher, sent.code);
        await page.getByRole('button', { name: 'Không tiếp nhận', exact: true }).click();
        await page.getByLabel('Lý do').fill('Đèn này nằm trong khu nhà riêng.');
        const { version } = await read(dispatcher, sent.code);
        await dispatcher.send('POST', `/api/v1/report-cases/${sent.code}/note`, {
            version,
            text: 'Đã gọi lại cho người gửi.'
        });
        await page.getByRole('alert').getByText('Người khác vừa thay đổi').waitFor();
        expect(await page.getByLabel('Lý do').inputValue()).toContain('khu nhà riêng');
        await page.getByRole('dialog').getByRole('button', { name: 'Không tiếp nhận' }).click();
        await page.getByText('Đã ghi nhận không tiếp nhận.').waitFor();
        await page.getByText('Đã gọi lại cho người gửi.').waitFor();
    });

    test('is put into the one near by that says the same', async () => {
        const first = await report('lamp_out');
        const second = await report('lamp_out', first.position);
        const page = await open(dispatcher, second.code);
        await page.getByRole('button', { name: `Gộp vào ${first.code}` }).click();
        await page.getByRole('dialog').getByRole('button', { name: 'Gộp phản ánh trùng' }).click();
        await page.getByText('Đã gộp.').waitFor();
        expect(await read(dispatcher, second.code)).toMatchObject({
            state: 'merged',
            merged_into: first.code
        });
        await (await open(dispatcher, first.code)).getByRole('link', { name: second.code }).waitFor();
    });

    test('told on the telephone is in the ward’s hands at once, and its promise can be read out', async () => {
        const { page } = dispatcher;
        await page.goto('/work/reports/new');
        await settled(page);
        await page
            .getByLabel('Người gọi nói gì')
            .fill('Cây phượng trước chợ sắp đổ, cành gãy vướng dây điện.');
        await page.locator('#call-kind').fill('cay');
        await page.getByRole('option').first().waitFor();
        await page.keyboard.press('Enter');
        for (const question of await page.locator('form select').all()) {
            await question.selectOption({ index: 1 });
        }
        await page.locator('#call-place').fill('le loi');
        await page
            .getByRole('option', { name: /Lê Lợi/ })
            .first()
            .click();
        await page.getByLabel('Ghi rõ nơi xảy ra').fill('Trước cổng chợ');
        const phone = freshPhone();
        await page.getByLabel('Họ và tên').fill('Nguyễn Văn Thành');
        await page.getByLabel('Số điện thoại').fill(phone);
        await page.keyboard.press('Control+Enter');
        await page.getByRole('heading', { name: 'Đọc cho người gọi' }).waitFor();
        const code = (await page.locator('.big').textContent())!.trim();
        const taken = await read(dispatcher, code);
        expect(taken).toMatchObject({
            state: 'received',
            way: 'phone',
            place: 'Trước cổng chợ',
            contact: { name: 'Nguyễn Văn Thành', phone }
        });
        const [year, month, day] = taken.solve_by.slice(0, 10).split('-');
        expect(await page.locator('.words').textContent()).toContain(`${day}/${month}/${year}`);
    });

    test('is counted on the board, and the list behind a figure has as many rows as it says', async () => {
        const { page } = dispatcher;
        await page.goto('/work/reports/board');
        await settled(page);
        const figure = page.locator('ul.figures li', { hasText: 'Nhận được' });
        const told = Number((await figure.locator('.value').textContent())!.replaceAll('.', ''));
        expect(told).toBeGreaterThan(0);
        await figure.getByRole('link').click();
        await page.getByRole('heading', { level: 1, name: 'Các phản ánh đứng sau một số liệu' }).waitFor();
        await settled(page);
        const more = page.getByRole('button', { name: 'Xem thêm' });
        while (await more.isVisible()) {
            await more.click();
            await settled(page);
        }
        await expect.poll(() => page.locator('tbody tr').count()).toBe(told);
        expect(await audit(page)).toEqual([]);
    });

    test('is nothing an officer of another agency may open', async () => {
        const sent = await report('lamp_out');
        await open(solver, sent.code); // what is reported of lamps goes to the solver's agency
        const other = await new Staff(house).as('dung.la');
        await other.page.goto(`/work/reports/${sent.code}`);
        await other.page.getByText('Không có phản ánh này').waitFor();
        await other.page.goto('/work/reports?view=ward');
        await settled(other.page);
        expect(await other.page.getByRole('tab').allTextContents()).toEqual(['Của tôi', 'Đơn vị']);
        await other.page.goto('/work/reports/board');
        await other.page.getByText('Bạn chưa được cấp quyền làm việc này.').waitFor();
    });
});
