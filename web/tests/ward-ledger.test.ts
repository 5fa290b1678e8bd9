// Goal: the paper a citizen takes home opens its proof, and what officers see says how far a history is sealed. Method: the
// demo ward behind a real server; the QR is read from the printed form as a phone reads it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { audit, openHouse, real, settled, visit, type House } from './harness.ts';
import { open, pension, readPdf, Staff, takeIn, type Officer, type TakenIn } from './ward.ts';

const recordedMsMax = 20_000;
let house: House;
let counter: Officer;
let taken: TakenIn;

beforeAll(async () => {
    house = await openHouse();
    if (real) {
        counter = await new Staff(house).as('ngoc.ltb');
        taken = await takeIn(counter, pension);
    }
});
afterAll(() => house.close());

describe.runIf(real)('the ledger of the ward', () => {
    test('proves the form a citizen takes home, whose QR a phone reads', async () => {
        const paper = await readPdf(counter, `/api/v1/dossiers/${taken.id}/forms/01`);
        const { pathname, search, hash } = new URL(paper.seal);
        const { page, context, complaints } = await visit(house, 390);
        await page.goto(pathname + search + hash);
        await page
            .getByRole('heading', { name: 'Khớp: giấy này nằm trong sổ cái' })
            .waitFor({ timeout: recordedMsMax });
        await page.getByText(`mục này nói về ${taken.code}`).waitFor();
        const took = await page.locator('[data-ms]').getAttribute('data-ms');
        console.log(`the form's proof checked in ${took} ms`);
        expect(await audit(page)).toEqual([]);
        await page.goto(`${pathname}${search}${hash.replace(/.$/, (last) => (last === '9' ? '8' : '9'))}`);
        await page.reload();
        await page.getByText('Sai ở bước 1: Giấy này đúng là mục đó.').waitFor();
        expect(complaints).toEqual([]);
        await context.close();
    });

    test('shows its newest block, every signature of which is right', async () => {
        const { page, context, complaints } = await visit(house);
        await page.goto('/so-cai');
        await settled(page);
        await page
            .getByRole('link', { name: /^Khối \d/ })
            .first()
            .click();
        await page.getByText('Chữ ký đúng').first().waitFor();
        expect(await page.getByText('Chữ ký sai').count()).toBe(0);
        expect(await audit(page)).toEqual([]);
        expect(complaints).toEqual([]);
        await context.close();
    });

    test('tells an officer how far the history of a dossier is sealed', async () => {
        const page = await open(counter, taken.id);
        await page.getByRole('heading', { name: 'Diễn biến' }).scrollIntoViewIfNeeded();
        await page
            .getByText(/Lịch sử đã niêm phong đến \d\d:\d\d .*khối [\d.]+ \(\d+\/\d+ sự kiện\)/)
            .waitFor();
    });
});
