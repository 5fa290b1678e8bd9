// Goal: from the counter to the result a dossier passes through many hands, each seeing what is theirs, and every
// refusal, pause and delay is told in writing. Method: the demo ward on a real server, in a real browser.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { audit, openHouse, real, settled, type House } from './harness.ts';
import {
    leader,
    move,
    open,
    parallel,
    pension,
    read,
    readPdf,
    registerCopy,
    Staff,
    tabTo,
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

/** Begins a move, answers its questions, sends it, and waits until the page says it is done. */
async function make(page: Page, name: string, fill: (ask: Page) => Promise<void> = async () => {}) {
    await page.getByRole('button', { name, exact: true }).click();
    await fill(page);
    await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** A dossier that lies with its first handler. */
async function forwarded(procedure: string, more: object = {}): Promise<TakenIn> {
    const taken = await takeIn(counter, procedure, more);
    await move(counter, taken.id, 'forward');
    return taken;
}

/** The form a move has just handed out, as the toast offers it. */
async function handedOut(by: Officer, form: string) {
    const link = by.page.getByRole('link', { name: `In biểu mẫu ${form}` });
    return readPdf(by, (await link.getAttribute('href'))!);
}

describe.runIf(real)('handling', () => {
    test('a dossier goes on from hand to hand until its result is given back, and the slip tells it all', async () => {
        const taken = await takeIn(counter, pension, { receive_result: 'post', address_for_result: 'Tổ 3' });
        await make(await open(counter, taken.id), 'Chuyển giải quyết');
        for (const kind of ['handle', 'review']) {
            const by = await staff.holderOf(taken.id, kind);
            const page = await open(by, taken.id);
            await make(page, 'Hoàn thành bước', async () => {
                await page.getByRole('dialog').getByLabel('Ghi chú').fill(`Đã làm xong bước ${kind}`);
            });
        }
        const signer = await staff.holderOf(taken.id, 'sign');
        signer.page.once('dialog', (dialog) => void dialog.accept());
        await (await open(signer, taken.id)).getByRole('button', { name: 'Ký', exact: true }).click();
        await signer.page.getByText('Đã ký 1 hồ sơ.').waitFor();
        const clerk = await staff.holderOf(taken.id, 'issue');
        const desk = await open(clerk, taken.id);
        await make(desk, 'Hoàn thành bước', async () => {
            const dialog = desk.getByRole('dialog');
            await dialog.getByLabel('Số văn bản').fill('415/QĐ-UBND');
            await dialog.getByLabel('Tóm tắt').fill('Cho hưởng trợ cấp hưu trí xã hội');
            await dialog.locator('input[type=file]').first().setInputFiles({
                name: 'quyet-dinh.pdf',
                mimeType: 'application/pdf',
                buffer: minimalPdf
            });
            await dialog.getByText('quyet-dinh.pdf').waitFor();
        });
        await desk.getByText('Đã xử lý xong').first().waitFor();
        const giver = await staff.as('phuc.hv');
        const page = await open(giver, taken.id);
        await page.getByText('415/QĐ-UBND').waitFor();
        await page.getByRole('link', { name: 'quyet-dinh.pdf' }).waitFor();
        await make(page, 'Trả kết quả', async () => {
            // The way agreed on when it was handed in is already chosen.
            expect(await page.getByRole('dialog').getByLabel('Qua bưu chính').isChecked()).toBe(true);
        });
        await page.getByText('Đã trả kết quả').first().waitFor();
        const slip = page.getByRole('link', { name: /^06/ });
        const paper = await readPdf(giver, (await slip.getAttribute('href'))!);
        expect(paper.text).toContain(taken.code);
        for (const step of (await read(giver, taken.id)).steps) {
            expect(paper.text).toContain(step.officer!.name);
        }
    });

    test('a dossier is handled, signed and given back with the keyboard alone', async () => {
        const taken = await forwarded(pension);
        const finishByKeys = async (by: Officer, kind: string) => {
            await by.page.goto('/work');
            await settled(by.page);
            const row = by.page.locator(`a[href="/work/dossiers/${taken.id}"]`);
            await tabTo(by.page, row, 'Tab');
            await by.page.keyboard.press('Enter');
            await by.page.getByRole('heading', { name: 'Việc có thể làm' }).waitFor();
            await tabTo(by.page, by.page.getByRole('button', { name: 'Hoàn thành bước', exact: true }));
            await by.page.keyboard.press('Enter');
            const dialog = by.page.getByRole('dialog');
            await tabTo(by.page, dialog.getByLabel('Ghi chú'));
            await by.page.keyboard.type(`Xong ${kind}`);
            await tabTo(by.page, dialog.getByRole('button', { name: 'Hoàn thành bước' }));
            await by.page.keyboard.press('Enter');
            await by.page.getByText('Đã thực hiện.').first().waitFor();
        };
        await finishByKeys(await staff.holderOf(taken.id, 'handle'), 'thẩm định');
        await finishByKeys(await staff.holderOf(taken.id, 'review'), 'kiểm tra');
        const signer = await staff.holderOf(taken.id, 'sign');
        await signer.page.goto('/work');
        await settled(signer.page);
        await tabTo(signer.page, signer.page.locator(`a[href="/work/dossiers/${taken.id}"]`));
        await signer.page.keyboard.press('x');
        await signer.page.getByRole('button', { name: 'Ký 1 hồ sơ' }).waitFor();
        await signer.page.keyboard.press('s');
        const dialog = signer.page.getByRole('dialog');
        await dialog.getByText(taken.code).waitFor();
        await tabTo(signer.page, dialog.getByRole('button', { name: 'Ký 1 hồ sơ' }));
        await signer.page.keyboard.press('Enter');
        await signer.page.getByText('Đã ký 1 hồ sơ.').waitFor();
        await finishByKeys(await staff.holderOf(taken.id, 'issue'), 'vào sổ');
        const giver = await staff.as('phuc.hv');
        await giver.page.goto('/work');
        await settled(giver.page);
        await tabTo(giver.page, giver.page.locator(`a[href="/work/dossiers/${taken.id}"]`));
        await giver.page.keyboard.press('Enter');
        await tabTo(giver.page, giver.page.getByRole('button', { name: 'Trả kết quả', exact: true }));
        await giver.page.keyboard.press('Enter');
        await tabTo(giver.page, giver.page.getByRole('dialog').getByRole('button', { name: 'Trả kết quả' }));
        await giver.page.keyboard.press('Enter');
        await giver.page.getByText('Đã trả kết quả').first().waitFor();
        expect((await read(giver, taken.id)).state).toBe('returned');
    });

    test('two agencies asked at the same time both answer before it goes on', async () => {
        const taken = await forwarded(parallel);
        await staff.finish(taken.id, 'handle');
        const all = await staff.as(leader);
        const asked = (await read(all, taken.id)).steps.filter((step) => step.state === 'open');
        expect(asked.map((step) => step.kind)).toEqual(['consult', 'consult']);
        for (const [index, step] of asked.entries()) {
            // A consultation goes to its agency as a whole; whoever there takes it answers.
            const by = await staff.as(step.agency!.name.includes('Kinh tế') ? 'hai.bq' : 'quan.ph');
            await by.page.goto('/work');
            await by.page.locator(`a[href="/work/dossiers/${taken.id}"]`).click();
            await make(by.page, 'Hoàn thành bước', async (page) => {
                await page.getByRole('dialog').getByLabel('Ghi chú').fill('Thống nhất hỗ trợ');
            });
            const open = (await read(all, taken.id)).steps.filter((one) => one.state === 'open');
            expect(open.map((one) => one.kind)).toEqual(index === 0 ? ['consult'] : ['handle']);
        }
    });

    test('an opinion is asked of another agency and its answer stands in the dossier', async () => {
        const taken = await forwarded(pension);
        const asker = await staff.holderOf(taken.id, 'handle');
        const page = await open(asker, taken.id);
        await make(page, 'Lấy ý kiến', async () => {
            const dialog = page.getByRole('dialog');
            await dialog
                .getByLabel('Cơ quan được hỏi')
                .selectOption({ label: 'Phòng Kinh tế, Hạ tầng và Đô thị' });
            await dialog.getByLabel('Nội dung cần ý kiến').fill('Hộ này còn đất sản xuất không?');
        });
        const answerer = await staff.as('tin.lv');
        await answerer.page.goto('/work');
        await answerer.page.locator(`a[href="/work/dossiers/${taken.id}"]`).click();
        await make(answerer.page, 'Trả lời ý kiến', async () => {
            await answerer.page
                .getByRole('dialog')
                .getByLabel('Ý kiến trả lời')
                .fill('Không còn đất sản xuất');
        });
        await page.getByText('Không còn đất sản xuất').first().waitFor();
        await page.getByText('Hộ này còn đất sản xuất không?').first().waitFor();
    });

    test('a paper is asked for during handling, the clock stands until it is brought, then runs again', async () => {
        const taken = await forwarded(pension);
        const by = await staff.holderOf(taken.id, 'handle');
        const page = await open(by, taken.id);
        await make(page, 'Yêu cầu bổ sung', async () => {
            const dialog = page.getByRole('dialog');
            await dialog.getByLabel(/Văn bản đề nghị hưởng trợ cấp hưu trí/).check();
            await dialog.getByLabel('Lý do').fill('Văn bản đề nghị thiếu xác nhận');
        });
        const paper = await handedOut(by, '02');
        expect(paper.text).toContain('Văn bản đề nghị thiếu xác nhận');
        await page.getByText('Đang tạm dừng tính thời gian').waitFor();
        const desk = await open(counter, taken.id);
        await desk.getByText('Đang tạm dừng tính thời gian').waitFor();
        await make(desk, 'Nhận giấy tờ bổ sung');
        await page.getByText('Đang tạm dừng tính thời gian').waitFor({ state: 'detached' });
        const after = await read(counter, taken.id);
        expect(after.state).toBe('in_process');
        expect(after.paused_since).toBeUndefined();
        expect(Date.parse(after.due_at!)).toBeGreaterThanOrEqual(Date.parse(after.due_original_at!));
    });

    test('a refusal after appraisal is printed with its reason', async () => {
        const taken = await forwarded(pension);
        const by = await staff.holderOf(taken.id, 'handle');
        const page = await open(by, taken.id);
        await make(page, 'Từ chối giải quyết', async () => {
            await page.getByRole('dialog').getByLabel('Lý do').fill('Chưa đủ tuổi theo quy định');
        });
        expect((await handedOut(by, '03')).text).toContain('Chưa đủ tuổi theo quy định');
        expect((await read(by, taken.id)).state).toBe('stopped');
    });

    test('a delay is apologised for once, in writing, and both dates stay to be seen', async () => {
        const taken = await forwarded(pension);
        const by = await staff.holderOf(taken.id, 'handle');
        const page = await open(by, taken.id);
        const before = (await read(by, taken.id)).due_at!;
        const later = new Date(Date.parse(before) + 14 * 86_400_000).toISOString().slice(0, 10);
        await make(page, 'Xin lỗi và gia hạn', async () => {
            const dialog = page.getByRole('dialog');
            await dialog.getByLabel('Lý do').fill('Chờ xác minh tại nơi cư trú cũ');
            await dialog.getByLabel('Ngày hẹn mới').fill(later.split('-').reverse().join('/'));
        });
        expect((await handedOut(by, '04')).text).toContain('Chờ xác minh tại nơi cư trú cũ');
        await page.getByText(/Hẹn ban đầu/).waitFor();
        const after = await read(by, taken.id);
        expect(after.due_original_at).toBe(before);
        expect(after.due_at!.slice(0, 10) > before.slice(0, 10)).toBe(true);
        expect(after.actions).not.toContain('extend');
    });

    test('a stop is told in writing with what happens to fees and papers', async () => {
        const taken = await forwarded(pension);
        const by = await staff.holderOf(taken.id, 'handle');
        const page = await open(by, taken.id);
        await make(page, 'Dừng giải quyết', async () => {
            const dialog = page.getByRole('dialog');
            await dialog.getByLabel('Lý do').fill('Người nộp đề nghị dừng');
            await dialog.getByLabel('Xử lý phí đã nộp').fill('Không thu phí');
            await dialog.getByLabel('Xử lý giấy tờ đã nộp').fill('Trả lại toàn bộ bản chính');
        });
        const paper = await handedOut(by, '05');
        expect(paper.text).toContain('Người nộp đề nghị dừng');
        expect(paper.text).toContain('Trả lại toàn bộ bản chính');
        expect((await read(by, taken.id)).state).toBe('stopped');
    });

    test('several dossiers are signed in one go', async () => {
        const ids: string[] = [];
        for (let made = 0; made < 4; ++made) {
            const taken = await forwarded(registerCopy);
            await staff.finish(taken.id, 'handle');
            ids.push(taken.id);
        }
        const holders = await Promise.all(ids.map((id) => staff.holderOf(id, 'sign')));
        const signer = holders.toSorted(
            (one, other) =>
                holders.filter((each) => each === other).length -
                holders.filter((each) => each === one).length
        )[0]!;
        const mine = ids.filter((_, index) => holders[index] === signer);
        expect(mine.length).toBeGreaterThan(1);
        const { page } = signer;
        await page.goto('/work');
        await settled(page);
        for (const id of mine) {
            const row = page.locator('tr', { has: page.locator(`a[href="/work/dossiers/${id}"]`) });
            await row.getByRole('checkbox').check();
        }
        await page.getByRole('button', { name: `Ký ${mine.length} hồ sơ` }).click();
        await page
            .getByRole('dialog')
            .getByRole('button', { name: `Ký ${mine.length} hồ sơ` })
            .click();
        await page.getByText(`Đã ký ${mine.length} hồ sơ.`).waitFor();
        for (const id of mine) {
            const steps = (await read(await staff.as(leader), id)).steps;
            expect(steps.find((step) => step.kind === 'sign')!.state).toBe('done');
        }
    });
});

describe.runIf(real)('seeing what others do', () => {
    test('a second officer sees new work without asking for it', async () => {
        const taken = await takeIn(counter, pension);
        const watcher = await staff.as('tuan.tm');
        await watcher.page.goto('/work');
        await settled(watcher.page);
        await watcher.page.getByText('Đang cập nhật trực tiếp').waitFor();
        await move(counter, taken.id, 'forward');
        const by = await staff.holderOf(taken.id, 'handle');
        await by.page.goto('/work');
        await settled(by.page);
        await by.page.locator(`a[href="/work/dossiers/${taken.id}"]`).waitFor();
        await by.page.getByText('Đang cập nhật trực tiếp').waitFor();
        const next = await takeIn(counter, registerCopy);
        await move(counter, next.id, 'forward');
        const second = await staff.holderOf(next.id, 'handle');
        await second.page.goto('/work');
        await settled(second.page);
        await second.page.getByText('Đang cập nhật trực tiếp').waitFor();
        await second.page.locator(`a[href="/work/dossiers/${next.id}"]`).waitFor();
        await staff.finish(next.id, 'handle');
        await second.page.locator(`a[href="/work/dossiers/${next.id}"]`).waitFor({ state: 'detached' });
    });

    test('who answers for the ward sees who has opened a dossier, and why its numbers were shown', async () => {
        const taken = await forwarded(pension);
        const by = await staff.holderOf(taken.id, 'handle');
        const page = await open(by, taken.id);
        await page.getByRole('button', { name: 'Xem đầy đủ' }).click();
        await page.getByRole('dialog').getByLabel('Lý do cần xem').fill('Gọi báo bổ sung');
        await page.getByRole('dialog').getByRole('button', { name: 'Xem đầy đủ' }).click();
        await page.getByText(taken.phone).waitFor();
        expect(await page.getByText('Ai đã xem hồ sơ này').count()).toBe(0);
        const all = await staff.as(leader);
        const seen = await open(all, taken.id);
        await seen.getByText('Ai đã xem hồ sơ này').click();
        const readers = seen.locator('details', { hasText: 'Ai đã xem hồ sơ này' });
        const name = (await read(all, taken.id)).steps.find((step) => step.state === 'open')!.officer!.name;
        await readers.locator('li', { hasText: name }).getByText('Gọi báo bổ sung').waitFor();
        await readers.locator('li', { hasText: name }).getByText('Mở hồ sơ').first().waitFor();
        expect(await audit(seen)).toEqual([]);
    });

    test('every figure of the board opens exactly as many dossiers as it counts', async () => {
        const { page } = await staff.as(leader);
        await page.goto('/work/board');
        await settled(page);
        const links = await page.locator('a[href*="/work/search?"]').all();
        const told = await Promise.all(
            links.map(async (link) => ({
                href: (await link.getAttribute('href'))!,
                value: Number((await link.textContent())!.replaceAll(/\D/g, ''))
            }))
        );
        const figures = told.filter((one) => one.value > 0);
        expect(figures.length).toBeGreaterThan(3);
        for (const figure of figures.slice(0, 6)) {
            await page.goto(figure.href);
            await settled(page);
            for (;;) {
                const more = page.getByRole('button', { name: 'Xem thêm' });
                if ((await more.count()) === 0) break;
                const before = await page.locator('[data-row]').count();
                await more.click();
                await page.waitForFunction(
                    (count) => document.querySelectorAll('[data-row]').length > count,
                    before
                );
            }
            expect(await page.locator('[data-row]').count(), figure.href).toBe(figure.value);
        }
    });
});

/** The smallest page a reader opens. */
const minimalPdf = Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n' +
        '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
        '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj\n' +
        'trailer<</Root 1 0 R>>\n%%EOF\n'
);
