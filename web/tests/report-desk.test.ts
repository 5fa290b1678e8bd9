// Goal: an officer handles reports quickly and loses nothing. Method: the officers' pages in a browser against the
// stand-in server, with clashes, refusals, reloads and lost answers brought about.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { audit, openHouse, real, settled, visit, type House } from './harness.ts';
import { tabTo } from './ward.ts';
import { withoutPosition, withPosition } from './report-steps.ts';

let house: House;
beforeAll(async () => {
    house = await openHouse();
});
afterAll(() => house.close());

const known = (code: string) => house.mock!.ward.cases.find((one) => one.code === code);
const lamp = 'PA-261123-0101';
const tree = 'PA-261123-0103';
const dumping = 'PA-261123-0104';
const pothole = 'PA-261123-0105';
const noise = 'PA-261123-0106';
const drain = 'PA-261123-0107';
const pavement = 'PA-261123-0108';

async function open(code: string, width = 1440) {
    const visited = await visit(house, width, true);
    await visited.page.goto(`/work/reports/${code}`);
    await settled(visited.page);
    return visited;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const confirm = (page: Page, name: string) =>
    page.getByRole('dialog').getByRole('button', { name, exact: true }).click();

describe.skipIf(real)('the list of work', () => {
    test('is filtered by a click on a count, and the address keeps the filter', async () => {
        const { page, context } = await visit(house, 1440, true);
        await page.goto('/work/reports');
        await settled(page);
        const rows = page.locator('tbody tr');
        const all = await rows.count();
        const dates = await page.locator('tbody tr td:first-child .under').allTextContents();
        const sortable = dates.map((one) => one.trim().replace(/(.{5}) (..)\/(..)\/(....)/, '$4$3$2$1'));
        expect(sortable).toEqual(sortable.toSorted());
        await page.getByRole('button', { name: /Quá hạn/ }).click();
        await expect.poll(() => rows.filter({ hasNotText: /quá \d/ }).count()).toBe(0);
        expect(await rows.count()).toBeGreaterThan(0);
        expect(await rows.count()).toBeLessThan(all);
        await page.waitForURL('**/work/reports?view=ward&overdue=true');
        await page.reload();
        await settled(page);
        expect(await page.getByRole('button', { name: /Quá hạn/ }).getAttribute('aria-pressed')).toBe('true');
        await page.getByLabel('Nhóm việc').selectOption('crime_prevention');
        await page.getByText('Không có phản ánh nào như vậy').waitFor();
        await press(page, 'Bỏ lọc');
        await expect.poll(() => rows.count()).toBe(all);
        await page.getByLabel('Xem việc đã kết thúc').check();
        await page.getByText('Quảng cáo, rao vặt trái phép').waitFor();
        await context.close();
    });

    test('is walked with the arrows, and shows what others do without being asked', async () => {
        const { page, context } = await visit(house, 1440, true);
        await page.goto('/work/reports');
        await settled(page);
        await page.getByText('Đang cập nhật trực tiếp').waitFor();
        await page.locator('[data-row]').first().focus();
        await page.keyboard.press('ArrowDown');
        const second = await page.locator('[data-row]').nth(1).getAttribute('data-row');
        expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['row'])).toBe(
            second
        );
        const name = known(noise).kind_name;
        known(noise).kind_name = 'Tiếng ồn từ quán hát';
        house.mock!.ward.announce('report.received', noise);
        await page.getByText('Tiếng ồn từ quán hát').waitFor();
        known(noise).kind_name = name;
        await page.locator('[data-row]').first().focus();
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: 'Việc có thể làm' }).waitFor();
        await context.close();
    });
});

describe.skipIf(real)('one report', () => {
    test('marks what may tell who somebody is, shows the contact, and offers the moves of the server', async () => {
        const { page, context, complaints } = await open(lamp);
        expect(await page.locator('mark').allTextContents()).toEqual([
            expect.stringContaining('Nguyễn Văn Bình'),
            expect.stringContaining('0905 123 418')
        ]);
        await page.getByRole('link', { name: '0905123418' }).waitFor();
        const map = await page.getByRole('link', { name: 'Xem trên bản đồ' }).getAttribute('href');
        expect(map).toMatch(/^\/ban-do\?lat=15\.12\d*&lon=108\.79\d*&zoom=18&map=1$/);
        const acts = page.locator('section', { has: page.locator('#acts') }).getByRole('button');
        expect((await acts.allTextContents()).map((one) => one.trim())).toEqual([
            'Tiếp nhận',
            'Duyệt nội dung',
            'Không tiếp nhận',
            'Chuyển cơ quan khác',
            'Gộp phản ánh trùng'
        ]);
        await page.getByRole('button', { name: /Phóng to ảnh 1/ }).click();
        await page.keyboard.press('ArrowRight');
        await page.getByRole('dialog', { name: /Ảnh 2/ }).waitFor();
        expect(await audit(page)).toEqual([]);
        expect(complaints).toEqual([]);
        await context.close();
    });

    test('keeps a reason over a refusal and a reload, and forgets it once it is sent', async () => {
        const { page, context } = await open(dumping);
        await press(page, 'Không tiếp nhận');
        await page.getByLabel('Lý do').fill('ngắn');
        await confirm(page, 'Không tiếp nhận');
        await page.getByRole('alert').getByText('ít nhất 10 ký tự').waitFor();
        expect(await audit(page)).toEqual([]);
        await page.getByLabel('Lý do').fill('Bãi này là nơi tập kết tạm của phường, có biển báo.');
        await page.reload();
        await settled(page);
        await press(page, 'Không tiếp nhận');
        expect(await page.getByLabel('Lý do').inputValue()).toContain('nơi tập kết tạm');
        await confirm(page, 'Không tiếp nhận');
        await page.getByText('Đã ghi nhận không tiếp nhận.').waitFor();
        await page.getByText('Lý do không tiếp nhận').waitFor();
        expect(known(dumping).state).toBe('refused');
        const kept = await page.evaluate(() => Object.keys(localStorage).join());
        expect(kept).not.toContain(dumping);
        await context.close();
    });

    test('is told to have changed under the officer’s hands, and nothing is overwritten or lost', async () => {
        const { page, context } = await open(noise);
        await press(page, 'Chuyển cơ quan khác');
        await page.getByLabel('Chuyển đến').fill('Công an phường');
        await page.getByLabel('Lý do').fill('Gây rối trật tự ban đêm thuộc thẩm quyền công an.');
        known(noise).version += 1;
        await confirm(page, 'Chuyển cơ quan khác');
        await page.getByRole('alert').getByText('Người khác vừa thay đổi phản ánh này').waitFor();
        expect(known(noise).state).toBe('in_progress');
        expect(await page.getByLabel('Chuyển đến').inputValue()).toBe('Công an phường');
        await confirm(page, 'Chuyển cơ quan khác');
        await page.getByText('Đã chuyển.').waitFor();
        expect(known(noise)).toMatchObject({ state: 'forwarded', forwarded_to: 'Công an phường' });
        await context.close();
    });

    test('closes a question that others have made idle, and says why', async () => {
        const { page, context } = await open('PA-261123-0110');
        await page.getByText('Đang cập nhật trực tiếp').waitFor();
        await press(page, 'Gia hạn');
        await page.getByLabel('Lý do').fill('Chờ thiết bị thay thế về kho');
        Object.assign(known('PA-261123-0110'), { extended_at: new Date().toISOString(), version: 99 });
        // What happens to another report is none of its business.
        let read = 0;
        page.on('request', (request) => (read += /report-cases\/[^/]+$/.test(request.url()) ? 1 : 0));
        house.mock!.ward.announce('report.extended', known(pothole).id);
        await page.waitForTimeout(1_000);
        expect(read).toBe(0);
        house.mock!.ward.announce('report.extended', known('PA-261123-0110').id);
        await page.getByText('việc đó không còn làm được').waitFor();
        await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
        await context.close();
    });

    test('goes from received to published with evidence, looked at before it is shown', async () => {
        known(pothole).position = { lat: 15.1203, lon: 108.7903 }; // where the photograph below was taken
        const { page, context, complaints } = await open(pothole);
        await press(page, 'Giao xử lý');
        await page.getByLabel('Đơn vị xử lý').selectOption({ label: 'Phòng Kinh tế, Hạ tầng và Đô thị' });
        expect(await audit(page)).toEqual([]);
        await confirm(page, 'Giao xử lý');
        await page.getByText('Đã giao xử lý.').waitFor();
        await press(page, 'Bắt đầu xử lý');
        await page.getByText('Đã bắt đầu xử lý.').waitFor();
        await press(page, 'Báo xử lý xong');
        await page.getByLabel('Kết quả xử lý').fill('Đã vá 6 m² mặt đường bằng bê tông nhựa nguội.');
        await confirm(page, 'Báo xử lý xong');
        await page.getByRole('alert').getByText('ảnh chụp tại chỗ').first().waitFor();
        await page.locator('#ask-photos-file').setInputFiles(withoutPosition);
        await page.getByText('Ảnh không ghi vị trí').waitFor();
        await confirm(page, 'Báo xử lý xong');
        await page.getByRole('alert').getByText('trong vòng 30 m').first().waitFor();
        await page.locator('#ask-photos-file').setInputFiles(withPosition);
        await page.getByText('den-hong.png').waitFor();
        await page
            .getByText(/cách nơi phản ánh \d+/)
            .last()
            .waitFor();
        expect(await audit(page)).toEqual([]);
        await confirm(page, 'Báo xử lý xong');
        await page.getByText('Đã báo xử lý xong.').waitFor();
        expect(known(pothole).photos.length).toBe(3);
        // What was taken afterwards waits to be looked at, and comes before publishing.
        await press(page, 'Duyệt nội dung');
        await page.getByRole('dialog').getByRole('group', { name: /Ảnh 2/ }).getByLabel('Ẩn').check();
        await confirm(page, 'Duyệt nội dung');
        await page.getByText('Đã lưu phần duyệt nội dung.').waitFor();
        await press(page, 'Công bố kết quả');
        const preview = page.getByRole('region', { name: 'Người dân sẽ đọc thấy' });
        await preview.getByText('Đã vá 6 m²').waitFor();
        expect(await preview.getByRole('img').count()).toBe(2);
        expect(await audit(page)).toEqual([]);
        await confirm(page, 'Công bố kết quả');
        await page.getByText('Đã công bố kết quả.').waitFor();
        expect(known(pothole).state).toBe('published');
        expect(complaints).toEqual([]);
        await context.close();
    });

    test('is moderated with the proposed text, and what nobody has looked at is not published', async () => {
        const { page, context } = await open(lamp, 390);
        await press(page, 'Duyệt nội dung');
        const shown = page.getByLabel('Người khác đọc thấy');
        expect(await shown.inputValue()).not.toMatch(/0905|Nguyễn Văn Bình/);
        await shown.fill(`${await shown.inputValue()} (đã che)`);
        expect(await audit(page)).toEqual([]);
        await confirm(page, 'Duyệt nội dung');
        await page.getByText('Đã lưu phần duyệt nội dung.').waitFor();
        expect(known(lamp)).toMatchObject({ text_state: 'shown', public: true });
        expect(known(lamp).shown_text).toMatch(/\*\*\*.*\(đã che\)$/);
        await page.goto(`/work/reports/${drain}`);
        await settled(page);
        await press(page, 'Công bố kết quả');
        await page.getByText('Hãy duyệt nội dung trước khi công bố.').waitFor();
        await confirm(page, 'Công bố kết quả');
        await page.getByRole('alert').getByText('Phần chữ chưa được duyệt').waitFor();
        expect(known(drain).state).toBe('solved');
        await context.close();
    });

    test('goes back to who solved it with a reason, and takes notes that only officers read', async () => {
        const { page, context } = await open(pavement);
        await page.getByLabel('Thêm ghi chú').fill('Cần ảnh vỉa hè sau 17 giờ.');
        known(pavement).version += 1;
        await press(page, 'Lưu ghi chú');
        await page.getByText('Cần ảnh vỉa hè sau 17 giờ.').waitFor();
        await press(page, 'Giao xử lý lại');
        await confirm(page, 'Giao xử lý lại');
        await page.getByRole('alert').getByText('ít nhất 10 ký tự').waitFor();
        await page.getByLabel('Vì sao giao lại').fill('Chưa có ảnh chứng minh vỉa hè đã thông thoáng.');
        await confirm(page, 'Giao xử lý lại');
        await page.getByText('Đã giao xử lý.').waitFor();
        expect(known(pavement).state).toBe('assigned');
        await context.close();
    });

    test('is put into a duplicate near by', async () => {
        const { page, context } = await open(lamp);
        await page.getByRole('button', { name: `Gộp vào ${tree}` }).click();
        expect(await page.getByLabel('Gộp vào phản ánh có mã').inputValue()).toBe(tree);
        await confirm(page, 'Gộp phản ánh trùng');
        await page.getByText('Đã gộp.').waitFor();
        await page.getByRole('link', { name: tree }).waitFor();
        expect(known(lamp).merged_into).toBe(tree);
        await context.close();
    });

    test('that does not exist is told in words', async () => {
        const { page, context } = await open('PA-000000-0000');
        await page.getByText('Không có phản ánh này').waitFor();
        expect(await audit(page)).toEqual([]);
        await context.close();
    });
});

describe.skipIf(real)('the telephone desk', () => {
    test('takes a call with the keyboard alone, once however often the answer gets lost', async () => {
        const { page, context, complaints } = await visit(house, 1440, true);
        await page.goto('/work/reports');
        await settled(page);
        await page.keyboard.press('t');
        await page.getByRole('heading', { level: 1, name: 'Ghi phản ánh qua điện thoại' }).waitFor();
        await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('call-text');
        await page.keyboard.type('Mấy bóng đèn trước nhà văn hóa tổ 5 tắt bốn đêm rồi.');
        await page.keyboard.press('Tab');
        await page.keyboard.type('den duong');
        await page.getByRole('option', { name: /Đèn đường không sáng/ }).waitFor();
        await page.keyboard.press('Enter');
        await page.getByText('xử lý trong 7 ngày làm việc').waitFor();
        await page.keyboard.type('4');
        await page.keyboard.press('Tab');
        await page.keyboard.type('le loi');
        await page.getByRole('option', { name: /Đường Lê Lợi/ }).waitFor();
        await page.keyboard.press('Enter');
        await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('call-words');
        await page.keyboard.type('đối diện nhà văn hóa tổ 5');
        await page.keyboard.press('Enter'); // too early: nothing is sent yet
        await page.keyboard.press('Tab');
        await page.keyboard.type('Trần Thị Mai');
        await page.keyboard.press('Control+Enter');
        await page.getByRole('alert').getByText('10 chữ số').waitFor();
        expect(await audit(page)).toEqual([]);
        await tabTo(page, page.getByLabel('Số điện thoại'));
        await page.keyboard.type('0905 123 418');
        await page.reload();
        await page.getByText('Đã mở lại nội dung đang ghi dở.').waitFor();
        expect(await page.getByLabel('Số điện thoại').inputValue()).toBe('0905 123 418');
        let lost = 0;
        await page.route('**/api/v1/report-cases', async (route) => {
            if (lost++ === 0) {
                await route.fetch();
                await route.abort('connectionreset');
            } else {
                await route.continue();
            }
        });
        const before = house.mock!.ward.cases.length;
        await page.keyboard.press('Control+Enter');
        await page.getByRole('heading', { name: 'Đọc cho người gọi' }).waitFor();
        await page.getByText(/Phường hẹn xử lý xong chậm nhất ngày \d\d\/\d\d\/\d{4}/).waitFor();
        expect(lost).toBe(2);
        expect(house.mock!.ward.cases.length).toBe(before + 1);
        expect(house.mock!.ward.cases[0].sent).toMatchObject({
            kind: 'lamp_out',
            address: 'Đường Lê Lợi',
            place: 'đối diện nhà văn hóa tổ 5',
            answers: [{ code: 'nights', value: '4' }],
            contact: { name: 'Trần Thị Mai', phone: '0905123418' }
        });
        expect(await audit(page)).toEqual([]);
        await tabTo(page, page.getByRole('button', { name: 'Ghi cuộc gọi tiếp theo' }));
        await page.keyboard.press('Enter');
        expect(await page.getByLabel('Người gọi nói gì').inputValue()).toBe('');
        expect(complaints).toEqual([]);
        await context.close();
    });

    test('proposes what is reported already, and stands the caller behind it', async () => {
        const { page, context } = await visit(house, 1440, true);
        await page.goto('/work/reports/new');
        await settled(page);
        const open = house.mock!.ward.reports.find(
            (one) => one.position && one.public && one.moderated && one.state === 'in_progress'
        );
        await page.route('**/api/v1/map/find?*', (route) =>
            route.fulfill({
                json: {
                    items: [
                        {
                            kind: 'place',
                            name: 'Chợ Nghĩa Lộ',
                            detail: '',
                            position: open.position,
                            whole: true
                        }
                    ]
                }
            })
        );
        await page.getByLabel('Người gọi nói gì').fill('Hàng quán lấn ra đường');
        await page.locator('#call-kind').fill('lan chiem');
        await page.getByRole('option', { name: /Lấn chiếm vỉa hè/ }).click();
        await page.locator('#call-place').fill('cho');
        await page.getByRole('option', { name: /Chợ Nghĩa Lộ/ }).click();
        const before = open.supporters;
        const join = page.getByRole('button', { name: `Cùng việc này: ${open.code}` });
        await join.waitFor();
        expect(await audit(page)).toEqual([]);
        await join.click();
        await page.getByText(`Đã ghi nhận người gọi cùng gặp việc ${open.code}`).waitFor();
        expect(open.supporters).toBe(before + 1);
        await context.close();
    });
});

describe.skipIf(real)('the board of reports', () => {
    test('gives every share its denominator and leads to the records it was counted from', async () => {
        const { page, context } = await visit(house, 1440, true);
        await page.goto('/work/reports/board');
        await settled(page);
        await page.getByText('88 trên 96 phản ánh').first().waitFor();
        await page.getByRole('tab', { name: 'Đơn vị' }).click();
        await page.getByRole('rowheader', { name: 'Chưa giao đơn vị' }).waitFor();
        await page.getByRole('link', { name: /Phòng Kinh tế.*Đang mở/ }).click();
        await page.getByRole('heading', { level: 1, name: 'Các phản ánh đứng sau một số liệu' }).waitFor();
        await page.getByText(/^Phản ánh đang mở, tính đến lúc này/).waitFor();
        expect(page.url()).toMatch(/counted=open&from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d&agency=14$/);
        await page.getByRole('link', { name: 'Về danh sách cần xử lý' }).click();
        await page.getByRole('heading', { level: 1, name: 'Phản ánh cần xử lý' }).waitFor();
        await page.goto('/work/reports/board');
        await settled(page);
        await page.getByLabel('Từ ngày').fill('01/12/2030');
        await page.getByRole('alert').getByText('Ngày đầu phải trước ngày cuối.').waitFor();
        await context.close();
    });
});
