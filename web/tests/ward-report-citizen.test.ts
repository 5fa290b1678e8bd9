// Goal: whoever sees something wrong reports it without an account, follows it, and has the last word; nobody else learns
// who it was. Method: every way to report, in a real browser on the demo ward behind a real server; what officers do in
// between is done by the same API.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../src/lib/format.ts';
import { audit, openHouse, real, settled, visit, type House } from './harness.ts';
import { chooseKind, chooser, headingIs, open, standAt } from './report-steps.ts';
import {
    begin,
    fileReport,
    finish,
    handle,
    listPublic,
    photograph,
    readCase,
    readPublic,
    show,
    solved,
    somewhere
} from './ward-reports.ts';
import { freshName, freshPhone, leader, Staff, tabTo, type Officer } from './ward.ts';

let house: House;
let officer: Officer;
beforeAll(async () => {
    house = await openHouse();
    if (real) {
        officer = await new Staff(house).as(leader);
    }
});
afterAll(() => house.close());

/** The code and the key that the last page of the journey shows. */
async function receipt(page: Page): Promise<{ code: string; key: string }> {
    await headingIs(page, 'Phường đã nhận phản ánh');
    const link = new URL((await page.locator('.link a').getAttribute('href'))!);
    return { code: link.pathname.split('/').at(-1)!, key: link.hash.slice(1) };
}

async function send(page: Page): Promise<{ code: string; key: string }> {
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await headingIs(page, 'Kiểm tra và gửi');
    await page.getByRole('button', { name: 'Gửi phản ánh' }).click();
    return receipt(page);
}

describe.runIf(real)('a report', () => {
    test('begins with a photograph that knows its place, and who it was is asked afterwards', async () => {
        const { page, context, complaints } = await visit(house, 390);
        const at = somewhere();
        const picture = await photograph(house, at);
        await open(page);
        const began = performance.now();
        await chooser(page).setInputFiles(picture);
        await page.getByText('Lấy từ ảnh').waitFor();
        await chooseKind(page, 'den duong khong', /Đèn đường không sáng/);
        expect(await audit(page)).toEqual([]);
        const promised = (await page.locator('.promise').textContent())!.match(/\d\d\/\d\d\/\d{4}/)![0];
        const { code, key } = await send(page);
        console.log(
            `From the tap to the code on the real server: ${Math.round(performance.now() - began)} ms`
        );
        expect(await audit(page)).toEqual([]);
        const own = await readPublic(house, code, key);
        expect(own).toMatchObject({ kind: 'lamp_out', own: true, public: true, state: 'new' });
        expect(own.position!.lat).toBeCloseTo(at.lat, 4);
        expect(own.position!.lon).toBeCloseTo(at.lon, 4);
        expect(own.photos.length).toBe(1);
        expect(day(own.solve_by)).toBe(promised);

        const [name, phone] = [freshName(), freshPhone()];
        await page.getByLabel('Họ và tên').fill(name);
        await page.getByLabel('Số điện thoại').fill(phone);
        await page.getByRole('button', { name: 'Lưu cách liên hệ' }).click();
        await page.getByText('Đã lưu. Cảm ơn bạn.').waitFor();
        expect((await readCase(officer, code)).contact).toMatchObject({ name, phone });

        await show(officer, code);
        const other = await visit(house, 1440);
        await other.page.goto(`/phan-anh/${code}`);
        await settled(other.page);
        await other.page.getByRole('img', { name: /trước khi xử lý/ }).waitFor();
        const told = (await other.page.locator('body').textContent())!;
        expect(told).not.toContain(name);
        expect(told).not.toContain(phone);
        expect(await other.page.getByText('Dành cho người gửi').count()).toBe(0);
        expect(await audit(other.page)).toEqual([]);
        expect(complaints).toEqual([]);
        await other.context.close();
        await context.close();
    });

    test('begins with the place the phone tells; one like it near by is joined instead', async () => {
        const at = somewhere();
        const first = await fileReport(house, { kind: 'tree_dangerous', position: at, text: 'Cây mục gốc.' });
        await show(officer, first.code);
        const { page, context } = await visit(house, 390);
        await standAt(context, house.url, at.lat, at.lon);
        await open(page);
        await page.getByRole('button', { name: 'Không có ảnh, tiếp tục' }).click();
        await page.getByRole('button', { name: 'Dùng vị trí của tôi' }).click();
        await page.getByText('Vị trí hiện tại của bạn').waitFor();
        await chooseKind(page, 'cay xanh co nguy', /Cây xanh có nguy cơ gãy, đổ/);
        await page.getByRole('heading', { name: 'Có phải việc này không?' }).waitFor();
        await page.getByText('Cây mục gốc.').waitFor();
        expect(await audit(page)).toEqual([]);
        await page.getByRole('button', { name: `Tôi cũng gặp việc ${first.code}` }).click();
        await page.getByText(`Phản ánh ${first.code} có 1 người cùng gặp.`).waitFor();
        expect((await readPublic(house, first.code)).supporters).toBe(1);
        await page.getByRole('link', { name: 'Xem phản ánh' }).click();
        await page.getByText('Bạn đang theo dõi phản ánh này.').waitFor();
        expect(await page.getByRole('button', { name: 'Tôi cũng gặp việc này' }).count()).toBe(0);
        expect(await page.getByText('Dành cho người gửi').count()).toBe(0);
        await context.close();
    });

    test('needs no map, no photograph and no mouse', async () => {
        const { page, context } = await visit(house, 390);
        await open(page);
        const press = async (name: string) => {
            await tabTo(page, page.getByRole('button', { name, exact: true }));
            await page.keyboard.press('Enter');
        };
        await press('Không có ảnh, tiếp tục');
        await headingIs(page, 'Việc gì, ở đâu');
        await press('Ghi nơi xảy ra');
        await tabTo(page, page.getByLabel('Tên đường'));
        const found = page.waitForResponse('**/api/v1/map/find?**');
        await page.keyboard.type('le loi');
        await found;
        await tabTo(page, page.getByLabel('Về phía'));
        await page.keyboard.press('ArrowDown'); // north is the first
        await tabTo(page, page.getByLabel('Cách mốc khoảng (mét)'));
        await page.keyboard.type('100');
        await page.getByText('Cách đường Lê Lợi khoảng 100 m về phía bắc').waitFor();
        await tabTo(page, page.getByLabel('Tìm loại việc'));
        await page.keyboard.type('o ga');
        await tabTo(page, page.getByRole('button', { name: /Đường hư hỏng, ổ gà/ }));
        await page.keyboard.press('Enter');
        await tabTo(page, page.locator('#text'));
        await page.keyboard.type('Ổ gà sâu, buổi tối không thấy.');
        await press('Tiếp tục');
        await headingIs(page, 'Kiểm tra và gửi');
        await press('Gửi phản ánh');
        const { code, key } = await receipt(page);
        const own = await readPublic(house, code, key);
        expect(own.place).toBe('cách đường Lê Lợi khoảng 100 m về phía bắc');
        const [street] = await officer
            .get<{ items: { position: { lat: number; lon: number } }[] }>('/api/v1/map/find?query=Lê Lợi')
            .then(({ items }) => items);
        expect(own.position!.lat).toBeGreaterThan(street!.position.lat);
        expect(own.position!.lon).toBeCloseTo(street!.position.lon, 4);
        await context.close();
    });

    test('goes by a plain form where no script runs, and what is wrong is said there', async () => {
        const context = await house.browser.newContext({
            baseURL: house.url,
            javaScriptEnabled: false,
            viewport: { width: 390, height: 844 }
        });
        const page = await context.newPage();
        const fill = async () => {
            await page.getByLabel('Loại việc').selectOption('bin_full');
            await page.getByLabel('Nơi xảy ra').fill('Trước số 25 đường Lê Lợi');
            await page.getByLabel('Mô tả').fill('Thùng rác đầy <b>hai</b> ngày nay');
        };
        await page.goto('/phan-anh/gui-don-gian');
        await fill();
        await page
            .locator('#photo')
            .setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no') });
        await page.getByRole('button', { name: 'Gửi phản ánh' }).click();
        await page.getByText('Không đọc được tệp ảnh').waitFor();
        await page.goto('/phan-anh/gui-don-gian');
        await fill();
        await page.locator('#photo').setInputFiles(await photograph(house, somewhere()));
        await page.getByRole('button', { name: 'Gửi phản ánh' }).click();
        await page.getByRole('heading', { level: 1, name: 'Phường đã nhận phản ánh' }).waitFor();
        const link = new URL((await page.locator('main a[href*="#"]').getAttribute('href'))!, house.url);
        const code = (await page.locator('.code').textContent())!;
        expect(link.pathname).toBe(`/phan-anh/${code}`);
        const own = await readPublic(house, code, link.hash.slice(1));
        expect(own).toMatchObject({ kind: 'bin_full', text: 'Thùng rác đầy <b>hai</b> ngày nay' });
        expect(own.photos.length).toBe(1);
        await context.close();
    });

    test('written without a line leaves by itself when it is back, once, though the answer gets lost', async () => {
        const kind = 'public_toilet';
        const known = (await listPublic(house, `kind=${kind}`)).length;
        const { page, context } = await visit(house, 390);
        await standAt(context, house.url, 15.1203, 108.7903);
        await open(page);
        await page.getByRole('button', { name: 'Không có ảnh, tiếp tục' }).click();
        await page.getByRole('button', { name: 'Dùng vị trí của tôi' }).click();
        await page.getByText('Vị trí hiện tại của bạn').waitFor();
        await chooseKind(page, 've sinh cong', /Nhà vệ sinh công cộng/);
        await page.locator('#text').fill('Vòi nước hỏng, chảy suốt ngày.');
        await page.getByRole('button', { name: 'Tiếp tục' }).click();
        await headingIs(page, 'Kiểm tra và gửi');
        await context.setOffline(true);
        await page.getByRole('button', { name: 'Gửi phản ánh' }).click();
        await headingIs(page, 'Đang chờ mạng – sẽ tự gửi');
        expect(await audit(page)).toEqual([]);
        expect((await listPublic(house, `kind=${kind}`)).length).toBe(known);
        let lost = 0;
        await page.route('**/api/v1/reports', async (route) => {
            if (route.request().method() === 'POST' && lost++ === 0) {
                await route.fetch();
                await route.abort('connectionreset');
            } else {
                await route.continue();
            }
        });
        await context.setOffline(false);
        const { code, key } = await receipt(page);
        expect(lost).toBeGreaterThan(1);
        expect((await listPublic(house, `kind=${kind}`)).length).toBe(known + 1);
        expect((await readPublic(house, code, key)).text).toBe('Vòi nước hỏng, chảy suốt ngày.');
        await context.close();
    });

    test('of a crime is seen by its sender alone', async () => {
        const { code, follow_key } = await fileReport(house, {
            kind: 'theft',
            answers: [{ code: 'when', value: 'Tối qua' }]
        });
        const { page, context } = await visit(house, 390);
        await page.goto(`/phan-anh/${code}`);
        await page.getByText('Không có phản ánh công khai nào mang mã này').waitFor();
        await page.goto(`/phan-anh/${code}#${follow_key}`);
        await page.getByText('Phản ánh này không công khai.').waitFor();
        expect(await page.getByRole('button', { name: 'Tôi cũng gặp việc này' }).count()).toBe(0);
        expect((await listPublic(house, '')).some((one) => one.code === code)).toBe(false);
        expect(await audit(page)).toEqual([]);
        await context.close();
    });
});

describe.runIf(real)('a follow link', () => {
    test('shows the result, takes the rating, and reopens what is not done', async () => {
        const { code, follow_key } = await fileReport(house);
        await finish(officer, code);
        const { page, context, complaints } = await visit(house, 390);
        await page.goto(`/phan-anh/${code}#${follow_key}`);
        await settled(page);
        await page.getByRole('heading', { name: 'Kết quả' }).waitFor();
        await page.getByText(solved.result).waitFor();
        await page.getByText(`Không có ảnh sau khi xử lý: ${solved.no_photo_reason}`).waitFor();
        const steps = page.getByRole('list', { name: 'Diễn biến' }).getByRole('listitem');
        expect(await steps.locator('.title').allTextContents()).toEqual([
            'Công bố kết quả',
            'Xử lý xong',
            'Bắt đầu xử lý',
            'Giao đơn vị xử lý',
            'Phường tiếp nhận',
            'Người dân gửi phản ánh'
        ]);
        await page.getByLabel('Chưa hài lòng').check();
        await page.getByLabel('Ý kiến thêm').fill('Mới vá đã bong');
        await page.getByRole('button', { name: 'Gửi đánh giá' }).click();
        await page.getByText('Đánh giá đã được ghi nhận').waitFor();
        expect(await audit(page)).toEqual([]);
        await page.getByLabel('Vì sao cần xem lại').fill('Mưa một trận là bong hết nhựa');
        await page.getByRole('button', { name: 'Đề nghị xem lại' }).click();
        await page.getByText('Đã chuyển lại cho đơn vị xử lý.').waitFor();
        await page.getByText('Người dân đề nghị xem lại').waitFor();
        expect(await page.getByLabel('Vì sao cần xem lại').count()).toBe(0);
        expect(await readCase(officer, code)).toMatchObject({
            state: 'assigned',
            satisfied: false,
            rating_comment: 'Mới vá đã bong',
            reopen_reason: 'Mưa một trận là bong hết nhựa'
        });
        expect(complaints).toEqual([]);
        await context.close();
    });

    test('says why a promise was moved, whom it was passed to, what it was merged into, why nothing is done', async () => {
        const [late, sent, twin, refused] = await Promise.all([0, 1, 2, 3].map(() => fileReport(house)));
        await begin(officer, late!.code);
        await handle(officer, late!.code, 'extend', { days: 5, reason: 'Chờ nhựa nguội về kho của phường.' });
        await handle(officer, sent!.code, 'forward', {
            to: 'Sở Xây dựng',
            reason: 'Tuyến đường này do tỉnh quản lý.'
        });
        await handle(officer, twin!.code, 'merge', { into: late!.code });
        await handle(officer, refused!.code, 'refuse', { reason: 'Đoạn này đang thi công đúng giấy phép.' });
        const { page, context } = await visit(house, 1440);
        const wanted: [string, (string | RegExp)[]][] = [
            [late!.code, [/Gia hạn ngày \d\d\/\d\d\/\d{4}/, 'Chờ nhựa nguội về kho của phường.']],
            [sent!.code, ['Phường đã chuyển tới:', 'Sở Xây dựng', 'Tuyến đường này do tỉnh quản lý.']],
            [twin!.code, [`Theo dõi tiếp tại phản ánh ${late!.code}`]],
            [refused!.code, ['Vì sao phường không tiếp nhận', 'Đoạn này đang thi công đúng giấy phép.']]
        ];
        for (const [code, words] of wanted) {
            await page.goto(`/phan-anh/${code}`);
            await settled(page);
            for (const one of words) {
                await page.getByText(one).first().waitFor();
            }
            expect(await audit(page)).toEqual([]);
        }
        await page.goto(`/phan-anh/${twin!.code}`);
        await page.getByRole('link', { name: `Theo dõi tiếp tại phản ánh ${late!.code}` }).click();
        await page.waitForURL(`**/phan-anh/${late!.code}`);
        await page.getByText('Chờ nhựa nguội về kho của phường.').waitFor();
        await context.close();
    });
});

describe.runIf(real)('the list', () => {
    test('holds what the API says, by group and state, and the address keeps the choice', async () => {
        const one = await fileReport(house, { kind: 'drain_blocked', text: 'Cống tắc.' });
        await show(officer, one.code);
        const { page, context } = await visit(house, 390);
        await page.goto('/phan-anh');
        await settled(page);
        expect(await audit(page)).toEqual([]);
        await page.getByLabel('Nhóm việc').selectOption('sanitation');
        await page.getByLabel('Tình trạng').selectOption('new');
        const codes = () => page.locator('tbody .code').allTextContents();
        const wanted = (await listPublic(house, 'category=sanitation&state=new')).map(({ code }) => code);
        expect(wanted).toContain(one.code);
        await expect.poll(codes).toEqual(wanted.slice(0, 20));
        expect(new URL(page.url()).search).toBe('?category=sanitation&state=new');
        await page.reload();
        await settled(page);
        await expect.poll(codes).toEqual(wanted.slice(0, 20));
        const row = page.getByRole('row', { name: new RegExp(one.code) });
        await row.getByRole('link').click();
        await page.getByText('Cống tắc.').waitFor();
        await context.close();
    });
});
