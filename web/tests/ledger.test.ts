// Goal: whoever holds a paper can check it in their own browser, and nobody is told that something matches when it does not.
// Method: the stand-in keeps a real log (Node's crypto, real keys) and gets proofs wrong on purpose.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { audit, openHouse, real, settled, visit, type House } from './harness.ts';
import type { LedgerDesk, Spoilt } from './mock/ledger-answers.ts';

const code = 'H48.21-251120-0003';
/** Its history lies in the newest block, which no witness has signed yet. */
const newestCode = 'H48.21-251120-0001';
let house: House;
let ledger: LedgerDesk;
beforeAll(async () => {
    house = await openHouse();
    ledger = house.mock?.ward.ledger as LedgerDesk;
});
afterAll(() => house.close());
beforeEach(() => {
    if (ledger) {
        Object.assign(ledger, { spoilt: undefined, waits: 0, stopped: false });
    }
});

const verdict = (page: Page) => page.locator('[data-ms]');
const states = (page: Page) =>
    page.locator('[data-step]').evaluateAll((steps) => steps.map((step) => step.getAttribute('data-state')));
async function checked(page: Page): Promise<void> {
    await verdict(page).waitFor();
}

describe.skipIf(real)('the receipt a QR opens', () => {
    test.each([390, 1440])('is checked in the browser, step by step, at %d px', async (width) => {
        const { page, context, complaints } = await visit(house, width);
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        const address = ledger.receiptPath(code);
        await page.goto(address);
        await checked(page);
        await page.getByRole('heading', { name: 'Khớp: giấy này nằm trong sổ cái' }).waitFor();
        await page.getByText('Đã chứng kiến 3/4').waitFor();
        expect(await states(page)).toEqual(['good', 'good', 'good', 'good']);
        await page.getByText(`mục này nói về ${code}`).waitFor();
        await page.getByRole('heading', { name: 'Điều không được chứng minh' }).waitFor();
        // What opens the paper stays in the browser, and its own Ed25519 needs no library.
        const [salt] = address.split('#')[1]!.split('.');
        expect(asked.filter((one) => one.includes(salt!) || one.includes(code))).toEqual([]);
        expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(salt);
        console.log(`a receipt checked at ${width} px in ${await verdict(page).getAttribute('data-ms')} ms`);
        expect(await audit(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(complaints).toEqual([]);
        await context.close();
    });

    test.each<[Spoilt, string, number]>([
        ['entry', 'Giấy này đúng là mục đó', 0],
        ['path', 'Mục nằm trong khối', 1],
        ['root', 'Mục nằm trong khối', 1],
        ['signature', 'Khối có chữ ký của phường', 2],
        ['cosignature', 'Các bên chứng kiến cùng ký', 3]
    ])('is refused in words when the %s was tampered with', async (spoilt, step, at) => {
        ledger.spoilt = spoilt;
        const { page, context, complaints } = await visit(house, 390);
        await page.goto(ledger.receiptPath(code));
        const alert = page.getByRole('alert');
        await alert.getByRole('heading', { name: 'Không khớp' }).waitFor();
        await alert.getByText(`Sai ở bước ${at + 1}: ${step}.`).waitFor();
        expect((await states(page))[at]).toBe('bad');
        expect(await page.getByText('Điều đã được chứng minh').count()).toBe(0);
        expect(await audit(page)).toEqual([]);
        expect(complaints).toEqual([]);
        await context.close();
    });

    test.each([
        ['another code', (path: string) => path.replace(/\.H48.*/, '.H48.21-251120-0004')],
        ['another seal', (path: string) => path.replace(/#.{22}/, '#AAAAAAAAAAAAAAAAAAAAAA')],
        ['a seal cut short', (path: string) => path.replace(/#.{22}/, '#AAAA')]
    ])('is refused with %s on the paper, though the entry itself is there', async (_what, change) => {
        const { page, context } = await visit(house, 390);
        await page.goto(change(ledger.receiptPath(code)));
        await page.getByText('Sai ở bước 1: Giấy này đúng là mục đó.').waitFor();
        expect(await states(page)).toEqual(['bad', 'good', 'good', 'good']);
        await context.close();
    });

    test('of an event nobody knows is answered in words', async () => {
        const { page, context } = await visit(house, 390);
        await page.goto('/so-cai/bien-nhan?e=1#AAAAAAAAAAAAAAAAAAAAAA.X');
        await page.getByText('Sổ cái không có việc này').waitFor();
        await context.close();
    });

    test('waits for its block, then is recorded, then witnessed, all by itself', async () => {
        ledger.waits = 2;
        const { page, context } = await visit(house, 390);
        await page.goto(ledger.receiptPath(newestCode).replace(/e=\d+#[^.]+/, newestSeal()));
        await page.getByRole('heading', { name: 'Đang chờ ghi vào khối' }).waitFor();
        await page.getByText('Đã ghi', { exact: true }).waitFor();
        expect(await states(page)).toEqual(['good', 'good', 'good', 'open']);
        expect(await audit(page)).toEqual([]);
        ledger.witness();
        await page.getByText('Đã chứng kiến 3/4').waitFor();
        expect(await states(page)).toEqual(['good', 'good', 'good', 'good']);
        await context.close();
    });

    test('is checked by a library where the browser has no Ed25519', async () => {
        const { page, context, complaints } = await visit(house, 390);
        const scripts: string[] = [];
        page.on('request', (request) => scripts.push(request.url()));
        await page.addInitScript(() => {
            const own = crypto.subtle.importKey.bind(crypto.subtle) as (
                ...all: unknown[]
            ) => Promise<CryptoKey>;
            crypto.subtle.importKey = ((...all: unknown[]) =>
                all[2] === 'Ed25519'
                    ? Promise.reject(new DOMException('', 'NotSupportedError'))
                    : own(...all)) as typeof crypto.subtle.importKey;
        });
        await page.goto(ledger.receiptPath(code));
        await page.getByText('Đã chứng kiến 3/4').waitFor();
        console.log(`by the library in ${await verdict(page).getAttribute('data-ms')} ms`);
        ledger.spoilt = 'signature';
        await page.reload();
        await page.getByText('Sai ở bước 3').waitFor();
        expect(complaints).toEqual([]);
        await context.close();
    });

    test('says loudly when another key is published than this device has known', async () => {
        const { page, context } = await visit(house, 390);
        await page.goto(ledger.receiptPath(code));
        await checked(page);
        await page.evaluate(() => {
            const kept = JSON.parse(localStorage.getItem('ledger-keys')!) as { key: string };
            const other = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
            localStorage.setItem('ledger-keys', JSON.stringify({ ...kept, key: other }));
        });
        await page.reload();
        await page.getByRole('heading', { name: 'Khoá của sổ cái khác với lần trước' }).waitFor();
        expect(await audit(page)).toEqual([]);
        await page.reload();
        await page.getByRole('button', { name: 'Tôi đã so, dùng khoá mới' }).click();
        await page.reload();
        await checked(page);
        expect(await page.getByText('khác với lần trước').count()).toBe(0);
        await context.close();
    });
});

/** The event and seal of what stands in the newest block. */
function newestSeal(): string {
    const last = ledger.log.entries.findLast(({ block }) => block === ledger.log.blocks.length)!;
    const salt = ledger.log.salt(last.event, 'subject').toString('base64url');
    return `e=${last.event}#${salt}`;
}

describe.skipIf(real)('a saved proof file', () => {
    test('is saved, and can be checked later, without a line, on the page once opened', async () => {
        const { page, context, complaints } = await visit(house, 390);
        await page.goto(ledger.receiptPath(code));
        await checked(page);
        const saving = page.waitForEvent('download');
        await page.getByRole('button', { name: 'Lưu tệp bằng chứng' }).click();
        const saved = await saving;
        expect(saved.suggestedFilename()).toMatch(/^so-cai-\d+\.tlog-proof$/);
        const file = readFileSync(await saved.path());
        const kept = () =>
            page.evaluate(async () => {
                const names = await (await caches.open('ward-ledger-1')).keys();
                const kept = new Set(names.map(({ url }) => url));
                const all = performance
                    .getEntriesByType('resource')
                    .filter(({ name }) => name.includes('/_app/'));
                return all.every(({ name }) => kept.has(name)) && navigator.serviceWorker.controller !== null;
            });
        await expect.poll(kept, { timeout: 20_000 }).toBe(true);
        await context.setOffline(true);
        // The same QR opened again.
        await page.reload();
        await page
            .getByRole('heading', { name: 'Khớp: giấy này nằm trong sổ cái' })
            .waitFor({ timeout: 30_000 });
        await page.getByText('Đang không có mạng: dùng bằng chứng và khoá').waitFor();
        expect(await audit(page)).toEqual([]);
        // The saved file, on the page as nobody's QR opened it.
        await page.goto('/so-cai/bien-nhan');
        const choose = page.locator('input[type=file]');
        await choose.setInputFiles({ name: 'a.tlog-proof', mimeType: 'text/plain', buffer: file });
        await page
            .getByRole('heading', { name: 'Khớp: việc này nằm trong sổ cái' })
            .waitFor({ timeout: 30_000 });
        expect(await states(page)).toEqual(['none', 'good', 'good', 'good']);
        const spoilt = Buffer.from(
            file.toString().replace(/index (\d+)/, (_all, n) => `index ${Number(n) - 1}`)
        );
        await choose.setInputFiles({ name: 'b.tlog-proof', mimeType: 'text/plain', buffer: spoilt });
        await page.getByText('Sai ở bước 2: Mục nằm trong khối.').waitFor({ timeout: 30_000 });
        await choose.setInputFiles({ name: 'c.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') });
        await page.getByRole('alert').getByText('Đây không phải tệp bằng chứng').waitFor({ timeout: 30_000 });
        expect(complaints).toEqual([]);
        await context.close();
    });
});

describe.skipIf(real)('the ledger for everybody', () => {
    test('leads from a code and four digits to a checked receipt, by keyboard alone', async () => {
        const { page, context, complaints } = await visit(house);
        await page.goto('/so-cai');
        await settled(page);
        const to = async (name: string) => {
            for (let step = 0; step < 80; ++step) {
                await page.keyboard.press('Tab');
                const here = page.locator(':focus');
                const said = `${await here.getAttribute('aria-label')} ${await here.textContent()} ${await here.getAttribute('id')}`;
                if (said.includes(name)) {
                    return;
                }
            }
            throw new Error(`the keyboard does not reach ${name}`);
        };
        await to('seal-code');
        await page.keyboard.press('Enter');
        await page.getByRole('alert').getByText('Hãy nhập mã hồ sơ').waitFor();
        await page.locator('#seal-code').focus();
        await page.keyboard.type(code);
        await page.keyboard.press('Tab');
        await page.keyboard.type('1234');
        await page.keyboard.press('Enter');
        await page.getByRole('list', { name: 'Các mục đã niêm phong' }).waitFor();
        await to('Kiểm tra mục: Tiếp nhận hồ sơ');
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: 'Khớp: giấy này nằm trong sổ cái' }).waitFor();
        await to('Lưu tệp bằng chứng');
        expect(complaints).toEqual([]);
        await context.close();
    });

    test('shows a block with every signature checked, and an entry in words', async () => {
        for (const width of [390, 1440]) {
            const { page, context, complaints } = await visit(house, width);
            await page.goto('/so-cai');
            await settled(page);
            await page.getByRole('link', { name: 'Khối 32' }).first().click();
            await page.getByRole('heading', { level: 1, name: 'Khối 32' }).waitFor();
            await settled(page);
            expect(await page.getByText('Chữ ký đúng').count()).toBe(4);
            expect(await page.getByText('Chưa ký').count()).toBe(1);
            expect(await audit(page)).toEqual([]);
            await page.getByRole('link', { name: 'Mục 157' }).click();
            await page.getByRole('heading', { level: 1, name: 'Mục 157' }).waitFor();
            await settled(page);
            expect(await audit(page)).toEqual([]);
            expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
                width
            );
            await page.getByRole('link', { name: 'Kiểm tra trên máy này' }).click();
            await page.getByRole('heading', { name: 'Khớp: việc này nằm trong sổ cái' }).waitFor();
            expect(await states(page)).toEqual(['none', 'good', 'good', 'good']);
            expect(complaints).toEqual([]);
            await context.close();
        }
    });

    test('says loudly that it has stopped signing, and names who witnesses', async () => {
        ledger.stopped = true;
        const { page, context, complaints } = await visit(house, 390);
        await page.goto('/so-cai');
        await page.getByRole('alert').getByText('Sổ cái đã ngừng ký khối mới').waitFor();
        await page.getByText('Lý do: Dữ liệu trên máy chủ cũ hơn').waitFor();
        // What was signed and is gone cannot be called kept.
        await page.getByText('phường phải đưa đúng dữ liệu trở lại').waitFor();
        expect(await page.getByText('Không có gì bị mất').count()).toBe(0);
        await page.getByText('Không liên lạc được').waitFor();
        expect(await audit(page)).toEqual([]);
        expect(complaints).toEqual([]);
        await context.close();
    });

    test('is told in English too', async () => {
        const { page, context } = await visit(house);
        await page.goto(ledger.receiptPath(code));
        await page.getByRole('button', { name: 'Switch to English' }).click();
        await page.getByRole('heading', { name: 'It matches: this paper is in the ledger' }).waitFor();
        await page.goto('/so-cai');
        await page.getByRole('heading', { level: 1, name: 'The ledger of the ward' }).waitFor();
        await page.getByText('Cannot be reached').waitFor();
        await context.close();
    });

    test('seals what tracking, a report and the pages of officers show', async () => {
        const { page, context } = await visit(house, 390);
        await page.goto(`/track?code=${code}`);
        await settled(page);
        await page.locator('#digits').fill('1234');
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: 'Lịch sử hồ sơ này được niêm phong trong sổ cái' }).waitFor();
        expect(await audit(page)).toEqual([]);
        await page.getByRole('link', { name: /^Kiểm tra mục: Chuyển hồ sơ/ }).click();
        await page.getByRole('heading', { name: 'Khớp: giấy này nằm trong sổ cái' }).waitFor();
        await page.goto('/phan-anh/PA-261121-0002');
        await page.getByRole('link', { name: /^Kiểm tra mục: Phường tiếp nhận/ }).click();
        await page.getByText('mục này nói về PA-261121-0002').waitFor();
        await context.close();
        const officer = await visit(house, 1440, true);
        await officer.page.goto(`/work/dossiers/${house.mock!.ward.dossiers[2].id}`);
        await officer.page.getByRole('heading', { name: 'Diễn biến' }).scrollIntoViewIfNeeded();
        await officer.page.getByText(/Lịch sử đã niêm phong đến .* khối \d+ \(2\/2 sự kiện\)/).waitFor();
        await officer.context.close();
    });
});
