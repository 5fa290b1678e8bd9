// Goal: an officer outside needs a line only to choose where to go; what is done reaches the server once, and nothing of
// a person stays on the phone. Method: a phone with and without a line against the stand-in server.
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { audit, openHouse, real, settled, visit, type House } from './harness.ts';
import { plainPicture } from './mock/picture.ts';
import { headingIs, standAt } from './report-steps.ts';

let house: House;
let first: unknown[];
beforeAll(async () => {
    house = await openHouse();
    first = house.mock ? structuredClone(cases()) : [];
});
afterAll(() => house.close());
beforeEach(() => {
    if (house.mock) {
        house.mock.cut = false;
        cases().splice(0, Infinity, ...structuredClone(first));
    }
});

const cases = () => house.mock!.ward.cases;
const caseOf = (code: string) => cases().find((one) => one.code === code);
/** Given to somebody, and not begun or begun already. */
const assigned = () => cases().filter(({ state }) => state === 'assigned');
const begun = () => cases().filter(({ state }) => state === 'in_progress');

/** One grey point, without any notes of the camera. */
const shot = {
    name: 'sau.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from(
        '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////' +
            '////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
        'base64'
    )
};

async function openField(page: Page, query = ''): Promise<void> {
    await page.goto(`/work/reports/field${query}`);
    await settled(page);
}

async function choose(page: Page, codes: string[]): Promise<void> {
    await page.getByRole('button', { name: 'Chọn việc' }).click();
    await page.getByRole('tab', { name: 'Đơn vị' }).click();
    for (const code of codes) {
        const { place } = caseOf(code);
        await page.locator('#pick-list li').filter({ hasText: place }).getByRole('checkbox').check();
        await page.locator('#pick-list li[aria-busy]').waitFor({ state: 'detached' });
    }
    await page.getByRole('button', { name: `Xong, đã chọn ${codes.length} việc` }).click();
    await headingIs(page, 'Đi xử lý phản ánh');
}

const order = (page: Page) => page.locator('ol.visits .words > span:nth-of-type(1)').allInnerTexts();
const openVisit = (page: Page, code: string) =>
    page
        .locator('.visits li')
        .filter({ hasText: caseOf(code).place })
        .getByRole('link')
        .click();

/** The page, and what it is made of, lies on the phone. */
async function isKept(page: Page): Promise<void> {
    await expect
        .poll(
            () =>
                page.evaluate(async () => {
                    const shelf = await caches.open('ward-field-1');
                    const paths = (await shelf.keys()).map(({ url }) => new URL(url).pathname);
                    const all = performance
                        .getEntriesByType('resource')
                        .map(({ name }) => new URL(name).pathname)
                        .filter((path) => path.startsWith('/_app/immutable/'));
                    return paths.includes('/work/reports/field') && all.every((path) => paths.includes(path));
                }),
            { timeout: 20_000 }
        )
        .toBe(true);
}

async function phone(lat?: number, lon?: number): Promise<{ page: Page; context: BrowserContext }> {
    const { page, context } = await visit(house, 390, true);
    await standAt(context, house.url, lat, lon);
    return { page, context };
}

describe.skipIf(real)('field work', () => {
    test('begins with choosing; the order is made by hand, by keyboard too, or by the way', async () => {
        const { page, context } = await phone(15.12, 108.79);
        const codes = [...begun(), ...assigned()].slice(0, 3).map(({ code }) => code);
        await openField(page);
        await choose(page, codes);
        expect(await audit(page)).toEqual([]);
        const before = await order(page);
        expect(before.length).toBe(3);
        const down = page
            .locator('ol.visits li')
            .first()
            .getByRole('button', { name: /^Đưa xuống sau/ });
        await down.focus();
        await page.keyboard.press('Enter');
        await expect.poll(() => order(page)).toEqual([before[1], before[0], before[2]]);
        await page.getByRole('button', { name: 'Xếp theo đường đi' }).click();
        await page.getByText('Đã xếp: nơi gần nhất trước').waitFor({ state: 'attached' });
        const far = (place: string) => {
            const { position } = cases().find((one) => one.place === place);
            return Math.hypot(position.lat - 15.12, (position.lon - 108.79) * 0.965);
        };
        const way = await order(page);
        expect(way[0]).toBe(before.toSorted((one, other) => far(one) - far(other))[0]);
        await page.reload();
        await settled(page);
        expect(await order(page)).toEqual(way);
        await context.close();
    });

    test('says beforehand what a photograph is worth, and asks for a reason where it is worth nothing', async () => {
        const one = begun()[0];
        const { page, context } = await phone(one.position.lat + 0.002, one.position.lon);
        await openField(page);
        await choose(page, [one.code]);
        await openVisit(page, one.code);
        await headingIs(page, one.kind_name);
        await page.getByText('Chưa có ảnh nào chụp trong vòng 30 m').waitFor();
        await page.locator('#photo-choose').setInputFiles(shot);
        await page.getByText('Chụp cách nơi phản ánh 222 m: xa quá 30 m').waitFor();
        await page.getByText('vị trí do điện thoại báo').waitFor();
        await page.getByRole('button', { name: 'Báo đã xử lý xong' }).click();
        await page.getByRole('alert').getByText('Hãy ghi kết quả xử lý').waitFor();
        await page.getByRole('alert').getByText('Hãy ghi lý do không có ảnh tại chỗ').waitFor();
        expect(await audit(page)).toEqual([]);
        // Walked there, and taken again.
        await standAt(context, house.url, one.position.lat + 0.0001, one.position.lon);
        await page.getByRole('button', { name: 'Bỏ ảnh 1' }).click();
        await page.waitForTimeout(2_500);
        await page.locator('#photo-choose').setInputFiles(shot);
        await page.getByText('Chụp cách nơi phản ánh 11 m: đủ làm minh chứng').waitFor();
        expect(await page.locator('#solve-reason').count()).toBe(0);
        await page.locator('#solve-result').fill('Đã cắt dọn cây, đường thông xe.');
        await page.getByRole('button', { name: 'Báo đã xử lý xong' }).click();
        await expect.poll(() => caseOf(one.code).state).toBe('solved');
        expect(caseOf(one.code)).toMatchObject({
            result: 'Đã cắt dọn cây, đường thông xe.',
            no_photo_reason: ''
        });
        await page.getByRole('link', { name: 'Về danh sách' }).click();
        await page.getByRole('heading', { name: 'Đã báo xử lý xong' }).waitFor();
        await context.close();
    });

    test('goes on without a line through a reload, and leaves once and in order when the line is back', async () => {
        const one = assigned()[0];
        const { page, context } = await phone(one.position.lat, one.position.lon);
        await openField(page);
        await choose(page, [one.code]);
        await isKept(page);
        const moves: string[] = [];
        page.on('request', (request) => {
            const [, move] = /report-cases\/[^/]+\/(start|solve|note)$/.exec(request.url()) ?? [];
            if (move) moves.push(move);
        });
        await context.setOffline(true);
        await page.reload();
        await headingIs(page, 'Đi xử lý phản ánh');
        await page.getByText('Không có mạng. Bạn cứ làm tiếp').waitFor();
        await openVisit(page, one.code);
        await page.getByRole('img', { name: 'Ảnh 1 người dân gửi' }).waitFor();
        await page.getByRole('button', { name: 'Bắt đầu xử lý' }).click();
        await page.getByRole('heading', { name: 'Báo đã xử lý xong' }).waitFor();
        await page.locator('#note-words').fill('Đã rào tạm, báo điện lực');
        await page.getByRole('button', { name: 'Lưu ghi chú' }).click();
        await page.locator('#photo-choose').setInputFiles(shot);
        await page.getByText('Chụp cách nơi phản ánh 0 m').waitFor();
        await page.locator('#solve-result').fill('Đã thay ba bóng đèn, đường sáng lại.');
        await page.getByRole('button', { name: 'Báo đã xử lý xong' }).click();
        await page.getByText('3 việc đang chờ gửi').waitFor();
        expect(await audit(page)).toEqual([]);
        await page.reload();
        await page.getByText('3 việc đang chờ gửi').waitFor();
        expect(caseOf(one.code).state).toBe('assigned');
        moves.length = 0;
        await context.setOffline(false);
        await expect.poll(() => caseOf(one.code).state, { timeout: 20_000 }).toBe('solved');
        await page.getByText('3 việc đang chờ gửi').waitFor({ state: 'detached' });
        expect(moves).toEqual(['start', 'note', 'solve']);
        expect(caseOf(one.code).notes.map(({ text }: { text: string }) => text)).toEqual([
            'Đã rào tạm, báo điện lực'
        ]);
        const shown = caseOf(one.code).photos.at(-1);
        expect(shown).toMatchObject({ place: 'after', device: { accuracy_m: 8 } });
        expect(shown.position, 'the camera said nothing, and nothing is put into its mouth').toBeUndefined();
        expect(caseOf(one.code).steps.at(-1)).toMatchObject({ what: 'solved', proof: 'device' });
        await context.close();
    });

    test('a lost answer doubles nothing', async () => {
        const one = begun()[0];
        const { page, context } = await phone(one.position.lat, one.position.lon);
        await openField(page);
        await choose(page, [one.code]);
        await openVisit(page, one.code);
        // Each sending is tried three times by itself.
        const sendings = 3;
        let lost = 0;
        await page.route('**/api/v1/report-cases/*/note', async (route) => {
            if (lost++ < sendings) {
                await route.fetch();
                await route.abort('connectionreset');
            } else {
                await route.continue();
            }
        });
        const before = caseOf(one.code).notes.length;
        await page.locator('#note-words').fill('Chờ xe cẩu lúc 14 giờ');
        await page.getByRole('button', { name: 'Lưu ghi chú' }).click();
        await page.getByText('1 việc đang chờ gửi').waitFor();
        await page.getByRole('button', { name: 'Gửi ngay' }).click();
        await page.getByText('Đã gửi lúc').waitFor();
        expect(lost).toBeGreaterThan(sendings);
        expect(caseOf(one.code).notes.length).toBe(before + 1);
        await context.close();
    });

    test('what somebody else changed is shown, and goes out when the officer has seen it', async () => {
        const one = begun()[0];
        const { page, context } = await phone(one.position.lat, one.position.lon);
        await openField(page);
        await choose(page, [one.code]);
        await openVisit(page, one.code);
        await page.locator('#solve-reason').waitFor();
        await page.locator('#solve-reason').fill('Chỗ làm đã rào kín, không vào chụp được.');
        await page.locator('#solve-result').fill('Đã nhắc nhở chủ quán, ký cam kết.');
        caseOf(one.code).version += 1;
        caseOf(one.code).steps.push({
            what: 'moderated',
            at: new Date().toISOString(),
            officer: { id: '1', name: 'Nguyễn Thị Hường' }
        });
        await page.getByRole('button', { name: 'Báo đã xử lý xong' }).click();
        await page.getByText('Phản ánh đã thay đổi sau khi bạn xem').waitFor();
        await page.getByText('Duyệt nội dung công khai, Nguyễn Thị Hường').waitFor();
        expect(await audit(page)).toEqual([]);
        expect(caseOf(one.code).state).toBe('in_progress');
        await page.reload();
        await settled(page);
        await page.getByText('Đã nhắc nhở chủ quán, ký cam kết.').waitFor();
        await page.getByRole('button', { name: 'Vẫn gửi việc của tôi' }).click();
        await expect.poll(() => caseOf(one.code).state).toBe('solved');
        expect(caseOf(one.code).no_photo_reason).toBe('Chỗ làm đã rào kín, không vào chụp được.');
        await context.close();
    });

    test('a refusal brings back what was written, to be mended', async () => {
        const [one] = assigned();
        const { page, context } = await phone(one.position.lat + 0.002, one.position.lon);
        await openField(page);
        await choose(page, [one.code]);
        await openVisit(page, one.code);
        await page.getByRole('button', { name: 'Bắt đầu xử lý' }).click();
        // What is no JPEG only the server can read; it finds no position in it.
        await page.route('**/api/v1/report-photos', (route) => route.abort('connectionreset'));
        await page
            .locator('#photo-choose')
            .setInputFiles({ name: 'sau.png', mimeType: 'image/png', buffer: plainPicture(2) });
        await page.getByText('Máy chủ sẽ đọc vị trí trong ảnh khi gửi').waitFor();
        await page.locator('#solve-result').fill('Đã khơi thông cống, nước rút hết.');
        await page.unroute('**/api/v1/report-photos');
        await page.getByRole('button', { name: 'Báo đã xử lý xong' }).click();
        await page.getByRole('alert').getByText('Không ảnh nào được chụp trong vòng 30 m').waitFor();
        expect(await page.locator('#solve-result').inputValue()).toBe('Đã khơi thông cống, nước rút hết.');
        await page.locator('#solve-reason').fill('Máy ảnh không ghi vị trí, trời mưa to.');
        await page.getByRole('button', { name: 'Báo đã xử lý xong' }).click();
        await expect.poll(() => caseOf(one.code).state).toBe('solved');
        await context.close();
    });

    test('keeps nothing of a person, and signing out deletes all there is after asking', async () => {
        const one = cases().find(({ state }) => ['assigned', 'in_progress'].includes(state));
        Object.assign(one, {
            contact: { name: 'Trần Thị Mai', phone: '0905123418' },
            text: 'Gọi tôi 0905 123 418',
            shown_text: ''
        });
        const { page, context } = await phone();
        await openField(page);
        await choose(page, [one.code]);
        const kept = () =>
            page.evaluate(async () => {
                const names = (await indexedDB.databases()).map(({ name }) => name!);
                const name = names.find((each) => each.startsWith('ward-field-'));
                if (!name) return undefined;
                const database = await new Promise<IDBDatabase>((resolve) => {
                    const request = indexedDB.open(name);
                    request.onsuccess = () => resolve(request.result);
                });
                const all = await new Promise<unknown[]>((resolve) => {
                    const request = database.transaction('visits').objectStore('visits').getAll();
                    request.onsuccess = () => resolve(request.result as unknown[]);
                });
                database.close();
                return JSON.stringify([all, { ...localStorage }]);
            });
        const words = await kept();
        expect(words).toContain(one.code);
        expect(words).not.toMatch(/Trần Thị Mai|0905|csrf":"\w/);
        await page.route('**/api/v1/report-cases/*/note', (route) => route.abort('internetdisconnected'));
        await openVisit(page, one.code);
        await page.locator('#note-words').fill('Chưa gửi được');
        await page.getByRole('button', { name: 'Lưu ghi chú' }).click();
        await page.getByText('1 việc đang chờ gửi').waitFor();
        const asked: string[] = [];
        let answer = false;
        page.on('dialog', (dialog) => {
            asked.push(dialog.message());
            void (answer ? dialog.accept() : dialog.dismiss());
        });
        await page.getByRole('button', { name: 'Thêm', exact: true }).click();
        await page.getByRole('button', { name: 'Đăng xuất' }).last().click();
        await expect.poll(() => asked.length).toBe(1);
        expect(asked[0]).toContain('Còn 1 việc xử lý phản ánh chưa gửi được');
        expect(await kept()).toContain(one.code);
        answer = true;
        await page.getByRole('button', { name: 'Đăng xuất' }).last().click();
        await page.getByText('Bạn đã đăng xuất.').waitFor();
        await expect.poll(kept).toBeUndefined();
        expect(
            await page.evaluate(() => Object.keys(localStorage).filter((key) => /field|officer/.test(key)))
        ).toEqual([]);
        await context.close();
    });
});
