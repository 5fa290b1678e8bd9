// Goal: the moves that are made seldom work as well as those of every day, and so does looking after the ward.
// Method: the demo ward on a real server, in a real browser; each click waits for the answer it brings.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page, Response } from 'playwright-core';
import type { components } from '../src/api/schema.d.ts';
import { changeOf } from '../src/rooms/procedure/edit.ts';
import { audit, openHouse, real, settled, type House } from './harness.ts';
import {
    certification,
    leader,
    move,
    open,
    pension,
    read,
    Staff,
    takeIn,
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

/** Does something that asks the server, and answers what it said. */
async function answerTo(
    page: Page,
    method: string,
    ending: string,
    act: () => Promise<void>
): Promise<Response> {
    const answered = page.waitForResponse(
        (answer) => answer.request().method() === method && new URL(answer.url()).pathname.endsWith(ending)
    );
    await act();
    return answered;
}

/** Begins a move, answers its questions, sends it; the server takes it, and the page goes on. */
async function make(
    page: Page,
    name: string,
    ending: string,
    fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void> = async () => {}
): Promise<void> {
    await page.getByRole('button', { name, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await fill(dialog);
    const answer = await answerTo(page, 'POST', `/${ending}`, () =>
        dialog.getByRole('button', { name, exact: true }).click()
    );
    expect(answer.status(), await answer.text()).toBe(200);
    await dialog.waitFor({ state: 'detached' });
}

async function forwarded(procedure: string): Promise<TakenIn> {
    const taken = await takeIn(counter, procedure);
    await move(counter, taken.id, 'forward');
    return taken;
}

/** One that is decided while the citizen waits: every procedure of the demo catalogue goes through steps. */
async function procedureWithoutSteps(): Promise<string> {
    const admin = await staff.as(leader);
    const like = await admin.get<components['schemas']['Procedure']>(`/api/v1/procedures/${certification}`);
    const code = `9.${Math.floor(100_000 + Math.random() * 900_000)}`;
    const now = await admin.get<{ now: string }>('/api/v1/clock');
    await admin.send('PUT', `/api/v1/procedures/${code}`, {
        ...changeOf(like, now.now.slice(0, 10)),
        name: `Xác nhận tại quầy ${code}`,
        short_name: 'Xác nhận tại quầy',
        immediate: true,
        fees: [],
        fee_note: '',
        steps: [],
        forms: [],
        form_texts: [],
        version: 0
    });
    return code;
}

describe.runIf(real)('moves made seldom', () => {
    test('a fee is asked for, the clock stands until it is paid, and handling goes on', async () => {
        const taken = await forwarded(pension);
        const handler = await staff.holderOf(taken.id, 'handle');
        const page = await open(handler, taken.id);
        await make(page, 'Yêu cầu nộp phí', 'payment-asked', (dialog) =>
            dialog.getByLabel('Ghi chú').fill('Lệ phí theo thông báo số 12')
        );
        await page.getByText('Chờ nghĩa vụ tài chính').first().waitFor();
        await page.getByText('Đang tạm dừng tính thời gian').waitFor();
        const cashier = await staff.as('linh.ntm');
        // The citizen comes with the code of the dossier.
        const till = cashier.page;
        await till.goto(`/work/search?state=payment_asked&query=${taken.code}`);
        await till.locator(`a[href="/work/dossiers/${taken.id}"]`).click();
        await till.getByRole('heading', { name: 'Việc có thể làm' }).waitFor();
        await make(till, 'Xác nhận đã nộp phí', 'payment-made', (dialog) =>
            dialog.getByLabel('Ghi chú').fill('Biên lai 000123')
        );
        await page.getByText('Đang tạm dừng tính thời gian').waitFor({ state: 'detached' });
        const after = await read(handler, taken.id);
        expect(after.state).toBe('in_process');
        expect(after.paused_since).toBeUndefined();
        await page.getByRole('button', { name: 'Hoàn thành bước', exact: true }).waitFor();
    });

    test('a citizen withdraws, and nobody can go on with the dossier', async () => {
        const taken = await forwarded(pension);
        const page = await open(counter, taken.id);
        await make(page, 'Ghi nhận rút hồ sơ', 'withdraw', (dialog) =>
            dialog.getByLabel('Lý do').fill('Người nộp chuyển nơi cư trú')
        );
        await page.getByText('Đã rút hồ sơ').first().waitFor();
        const after = await read(await staff.as(leader), taken.id);
        expect(after.state).toBe('withdrawn');
        expect(after.actions).toEqual([]);
        await page.getByText('Người nộp chuyển nơi cư trú').first().waitFor();
    });

    test('without a reason nothing is withdrawn, and the field says so', async () => {
        const taken = await takeIn(counter, pension);
        const page = await open(counter, taken.id);
        await page.getByRole('button', { name: 'Ghi nhận rút hồ sơ', exact: true }).click();
        const dialog = page.getByRole('dialog');
        const answer = await answerTo(page, 'POST', '/withdraw', () =>
            dialog.getByRole('button', { name: 'Ghi nhận rút hồ sơ' }).click()
        );
        expect(answer.status()).toBe(422);
        await dialog.getByRole('alert').waitFor();
        expect(await audit(page)).toEqual([]);
        await dialog.getByRole('button', { name: 'Huỷ' }).click();
        await dialog.waitFor({ state: 'detached' });
        expect((await read(counter, taken.id)).state).toBe('accepted');
    });

    test('a reviewer sends back with a reason, and the handler does the step again', async () => {
        const taken = await forwarded(pension);
        await staff.finish(taken.id, 'handle');
        const reviewer = await staff.holderOf(taken.id, 'review');
        const page = await open(reviewer, taken.id);
        await make(page, 'Trả lại bước trước', 'send-back', (dialog) =>
            dialog.getByLabel('Lý do').fill('Tờ trình thiếu căn cứ')
        );
        const handler = await staff.holderOf(taken.id, 'handle');
        const desk = await open(handler, taken.id);
        await desk.getByText('Tờ trình thiếu căn cứ').first().waitFor();
        await make(desk, 'Hoàn thành bước', 'finish-step', (dialog) =>
            dialog.getByLabel('Ghi chú').fill('Đã bổ sung căn cứ')
        );
        const steps = (await read(handler, taken.id)).steps;
        expect(steps.filter((step) => step.state === 'open').map((step) => step.kind)).toEqual(['review']);
    });

    test('what has no steps is decided at once and given back', async () => {
        const taken = await forwarded(await procedureWithoutSteps());
        expect((await read(counter, taken.id)).steps).toEqual([]);
        const signer = await staff.as('van.tth');
        const page = await open(signer, taken.id);
        await make(page, 'Nhập kết quả', 'decide', async (dialog) => {
            await dialog.getByLabel('Tóm tắt').fill('Chứng thực 02 bản sao');
        });
        await page.getByText('Đã xử lý xong').first().waitFor();
        await page.getByText('Chứng thực 02 bản sao').first().waitFor();
        const giver = await staff.as('phuc.hv');
        await make(await open(giver, taken.id), 'Trả kết quả', 'return');
        expect((await read(giver, taken.id)).state).toBe('returned');
    });
});

describe.runIf(real)('looking after the ward', () => {
    test('an agency is added, renamed and closed, and its code is taken only once', async () => {
        const { page } = await staff.as(leader);
        const code = `to-${crypto.randomUUID().slice(0, 8)}`;
        const name = `Tổ công tác ${code.slice(3)}`;
        const add = async () => {
            await page.getByRole('button', { name: 'Thêm đơn vị' }).first().click();
            const dialog = page.getByRole('dialog');
            await dialog.getByLabel('Tên đơn vị').fill(name);
            await dialog.getByLabel('Mã đơn vị').fill(code);
            return answerTo(page, 'POST', '/agencies', () =>
                dialog.getByRole('button', { name: 'Thêm đơn vị' }).click()
            );
        };
        await page.goto('/work/admin/agencies');
        await settled(page);
        expect((await add()).status()).toBe(201);
        const row = page.locator('tr', { hasText: code });
        await row.getByText('Đang hoạt động').waitFor();
        expect((await add()).status()).toBe(409);
        const dialog = page.getByRole('dialog');
        await dialog.getByText('Đã có đơn vị mang mã này.').waitFor();
        expect(await audit(page)).toEqual([]);
        await dialog.getByRole('button', { name: 'Huỷ' }).click();
        await dialog.waitFor({ state: 'detached' });
        await row.getByRole('button', { name: /Sửa/ }).click();
        await dialog.getByLabel('Tên đơn vị').fill(`${name} (cũ)`);
        await dialog.getByLabel('Đang hoạt động').uncheck();
        const changed = await answerTo(page, 'PATCH', '', () =>
            dialog.getByRole('button', { name: 'Lưu thay đổi' }).click()
        );
        expect(changed.status()).toBe(200);
        await page
            .locator('tr', { hasText: `${name} (cũ)` })
            .getByText('Ngừng hoạt động')
            .waitFor();
    });

    test('who did what is found by dossier and by officer, and shows nothing of the citizen', async () => {
        const taken = await takeIn(counter, pension);
        const chief = await staff.as('ha.ptt');
        const { page } = chief;
        await page.goto('/work');
        await settled(page);
        await page.getByRole('link', { name: 'Nhật ký' }).click();
        await page.getByRole('heading', { name: 'Nhật ký hệ thống' }).waitFor();
        await page.getByRole('option', { name: 'Lê Thị Bích Ngọc' }).waitFor({ state: 'attached' });
        await page.getByLabel('Mã hồ sơ').fill(taken.code);
        const show = () =>
            answerTo(page, 'GET', '/api/v1/audit', () =>
                page.getByRole('button', { name: 'Xem', exact: true }).click()
            );
        expect((await show()).status()).toBe(200);
        const mine = page.locator('tr', { hasText: 'Lê Thị Bích Ngọc' });
        await mine.getByText('Tiếp nhận hồ sơ').first().waitFor();
        await page.waitForFunction(
            (id) =>
                [...document.querySelectorAll('[data-row]')].every((link) =>
                    link.getAttribute('href')!.endsWith(id)
                ),
            taken.id
        );
        await page.getByLabel('Mã hồ sơ').fill('');
        await page.getByLabel('Người làm').selectOption({ label: 'Lê Thị Bích Ngọc' });
        const answer = await show();
        expect(answer.status()).toBe(200);
        const words = await answer.text();
        expect(words).not.toContain(taken.name);
        expect(words).not.toContain(taken.phone);
        expect(await audit(page)).toEqual([]);
        await page.getByLabel('Mã hồ sơ').fill('H99.99-000000-0001');
        await page.getByRole('button', { name: 'Xem', exact: true }).click();
        await page.getByText('Không có hồ sơ mang mã này.').first().waitFor();
    });

    test('an administrator reads how the system is; an officer at the counter is told that it is not theirs', async () => {
        const { page } = await staff.as(leader);
        const read = page.waitForResponse('**/api/v1/health');
        await page.goto('/work/admin/health');
        expect((await read).status()).toBe(200);
        await page.getByText(/^Hệ thống hoạt động|^Có sự cố/).waitFor();
        await page.getByText(/^Ổ đĩa còn trống [\d.,]+ (GB|MB) \([\d,]+ %\)$/).waitFor();
        await page.getByText(/^Chưa có bản sao lưu nào$|^Bản sao lưu gần nhất: /).waitFor();
        const refused = counter.page.waitForResponse('**/api/v1/health');
        await counter.page.goto('/work/admin/health');
        expect((await refused).status()).toBe(403);
        await counter.page.getByRole('alert').waitFor();
    });
});
