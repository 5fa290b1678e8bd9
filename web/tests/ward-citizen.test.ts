// Goal: whoever holds the receipt sees where the dossier is, and nobody else learns anything. Method: the paper
// itself is read as a phone reads it, on the demo ward behind a real server.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { audit, openHouse, real, settled, visit, type House, type Visit } from './harness.ts';
import { move, pension, readPdf, Staff, takeIn, type Officer, type TakenIn } from './ward.ts';

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

async function ask(citizen: Visit, digits: string): Promise<void> {
    // A form that still waits for its last answer takes no further question.
    await citizen.page.locator('form[action="/track"] button[type=submit]:not([aria-busy=true])').waitFor();
    await citizen.page.getByLabel('4 số cuối').fill(digits);
    await citizen.page.keyboard.press('Enter');
}

/** Four digits that are not those of the phone. */
function wrongDigits(): string {
    return taken.phone.endsWith('1111') ? '2222' : '1111';
}

describe.runIf(real)('a citizen', () => {
    test('scans the receipt, types four digits and sees where the dossier is, without a name', async () => {
        const paper = await readPdf(counter, `/api/v1/dossiers/${taken.id}/forms/01`);
        const citizen = await visit(house, 390);
        const scanned = new URL(paper.qr);
        await citizen.page.goto(scanned.pathname + scanned.search);
        await settled(citizen.page);
        expect(await citizen.page.getByLabel('Mã hồ sơ').inputValue()).toBe(taken.code);
        await ask(citizen, taken.phone.slice(-4));
        await citizen.page.getByRole('heading', { level: 1, name: taken.procedure }).waitFor();
        await citizen.page.getByText('Trung tâm Phục vụ hành chính công').first().waitFor();
        const told = (await citizen.page.locator('body').textContent())!;
        expect(told).not.toContain(taken.name);
        expect(told).not.toContain(taken.phone);
        expect(citizen.page.url()).not.toContain(taken.phone.slice(-4));
        expect(await audit(citizen.page)).toEqual([]);
        await move(counter, taken.id, 'forward');
        await citizen.page.getByRole('button', { name: 'Tra hồ sơ khác' }).click();
        await ask(citizen, taken.phone.slice(-4));
        await citizen.page.locator('.big', { hasText: 'Phòng Văn hóa - Xã hội' }).waitFor();
        await citizen.context.close();
    });

    test('is told the same for a wrong number as for a dossier that does not exist', async () => {
        const citizen = await visit(house, 390);
        await citizen.page.goto(`/track?code=${taken.code}`);
        await settled(citizen.page);
        await ask(citizen, wrongDigits());
        const alert = citizen.page.getByRole('alert');
        await alert.getByText('Không có hồ sơ nào khớp').waitFor();
        const known = await alert.textContent();
        await citizen.page.getByLabel('Mã hồ sơ').fill('H48.21028-260101-9999');
        const answered = citizen.page.waitForResponse('**/api/v1/tracking?**');
        await ask(citizen, '1111');
        expect((await answered).status()).toBe(404);
        await expect.poll(() => alert.textContent()).toBe(known);
        await citizen.context.close();
    });

    // Last: the ward knows this address for a minute now.
    test('who guesses too often is asked to wait, in words', async () => {
        const citizen = await visit(house, 390);
        await citizen.page.goto(`/track?code=${taken.code}`);
        await settled(citizen.page);
        for (let tried = 0, status = 404; tried < 15 && status === 404; ++tried) {
            const answered = citizen.page.waitForResponse('**/api/v1/tracking?**');
            await ask(citizen, wrongDigits());
            status = (await answered).status();
        }
        await citizen.page.getByRole('alert').getByText('thử nhiều lần').waitFor();
        expect(await audit(citizen.page)).toEqual([]);
        await citizen.context.close();
    });
});
