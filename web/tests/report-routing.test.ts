// Goal: who leads says by rules who gets which report, and sees beforehand what a rule does. Method: Chromium against the
// stand-in server, by mouse and by keyboard.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { audit, openHouse, real, settled, visit, type House } from './harness.ts';

let house: House;
let first: unknown;
beforeAll(async () => {
    house = await openHouse();
    first = house.mock && structuredClone(routing());
});
afterAll(() => house.close());
beforeEach(() => {
    if (house.mock) {
        Object.assign(routing(), structuredClone(first));
    }
});
const routing = () => house.mock!.ward.routing;
const rowOf = (page: Page, number: number) => page.locator('tbody tr').nth(number - 1);

async function openRules(width = 1440): Promise<Awaited<ReturnType<typeof visit>>> {
    const opened = await visit(house, width, true);
    await opened.page.goto('/work/reports/routing');
    await settled(opened.page);
    await opened.page.getByRole('heading', { name: 'Quy tắc giao phản ánh' }).waitFor();
    return opened;
}

describe.skipIf(real)('rules of routing', () => {
    test('stand in their order with what they contradict, and the list of reports leads to them', async () => {
        const { page, context } = await visit(house, 1440, true);
        await page.goto('/work/reports');
        await page.getByRole('link', { name: 'Quy tắc giao' }).click();
        await page.getByRole('heading', { name: 'Quy tắc giao phản ánh' }).waitFor();
        await rowOf(page, 1).getByText('Đèn đường không sáng').waitFor();
        await rowOf(page, 2).getByText('Toàn phường').waitFor();
        expect(await page.getByText('Không bao giờ được dùng').count()).toBe(0);
        // The wide rule before the narrow one is no contradiction, two alike are.
        routing().rules.push({ ...routing().rules[1] });
        await page.reload();
        await rowOf(page, 5).getByText('Không bao giờ được dùng: quy tắc 2 đã nhận hết').waitFor();
        expect(await audit(page)).toEqual([]);
        await context.close();
    });

    test('a rule is added around a place, without a map, and takes what it says', async () => {
        const { page, context } = await openRules(390);
        await page.getByRole('button', { name: 'Thêm quy tắc' }).click();
        await page.getByRole('button', { name: 'Lưu quy tắc' }).click();
        await page.getByRole('alert').getByText('Hãy chọn đơn vị xử lý.').waitFor();
        await page.locator('#rule-category').selectOption('traffic_safety');
        await page.locator('#rule-kind').selectOption('pothole');
        await page.getByText('Quanh một nơi').click();
        await page.locator('#rule-place').fill('le loi');
        await page.locator('[role=option]').first().click();
        await page
            .getByText(/^Quanh /)
            .last()
            .waitFor();
        await page.locator('#rule-metres').selectOption('300');
        await page.getByText('Rộng 600 m, cao 600 m.').waitFor();
        await page.locator('#rule-agency').selectOption({ index: 2 });
        expect(await audit(page)).toEqual([]);
        await page.getByRole('button', { name: 'Lưu quy tắc' }).click();
        await page.getByText('Đã lưu quy tắc.').waitFor();
        expect(routing().rules.length).toBe(5);
        expect(routing().rules[4]).toMatchObject({ kind: 'pothole' });
        expect(routing().rules[4].category).toBeUndefined();
        await rowOf(page, 5).getByText('Khung 600 × 600 m').waitFor();
        await page.locator('#try-kind').selectOption('pothole');
        await page.getByText('Không có quy tắc nào nói đến').waitFor();
        await page.locator('#try-place').fill('le loi');
        await page.locator('[role=option]').first().click();
        await page.getByText('Theo quy tắc 5:').waitFor();
        await context.close();
    });

    test('a rule for a neighbourhood is known by its name when it is opened again', async () => {
        const { page, context } = await openRules();
        await page.getByRole('button', { name: 'Sửa quy tắc 3' }).click();
        await page.getByText('Một tổ dân phố').click();
        await page.locator('#rule-neighbourhood').selectOption({ index: 1 });
        const name = await page.locator('#rule-neighbourhood option').nth(1).innerText();
        await page.getByRole('button', { name: 'Lưu quy tắc' }).click();
        await rowOf(page, 3).getByText(name).waitFor();
        await page.getByRole('button', { name: 'Sửa quy tắc 3' }).click();
        expect(await page.locator('#rule-neighbourhood').inputValue()).not.toBe('');
        await context.close();
    });

    test('rules change places by keyboard, and one is removed after a question', async () => {
        const { page, context } = await openRules();
        const up = page.getByRole('button', { name: 'Đưa quy tắc 2 lên trên' });
        await up.focus();
        await page.keyboard.press('Enter');
        await page.getByText('Quy tắc nay đứng thứ 1.').waitFor();
        expect(routing().rules[0].area).toBeUndefined();
        await page.getByRole('button', { name: 'Sửa quy tắc 1' }).click();
        await page.getByRole('button', { name: 'Bỏ quy tắc' }).click();
        expect(routing().rules.length).toBe(4);
        await page.getByRole('alert').getByRole('button', { name: 'Bỏ quy tắc' }).click();
        await page.getByText('Đã bỏ quy tắc.').waitFor();
        expect(routing().rules.length).toBe(3);
        await context.close();
    });

    test('what somebody else saved meanwhile is shown, and what was typed stays', async () => {
        const { page, context } = await openRules();
        await page.getByRole('button', { name: 'Thêm quy tắc' }).click();
        await page.locator('#rule-category').selectOption('urban_order');
        await page.locator('#rule-agency').selectOption({ index: 1 });
        routing().rules.splice(0, 2);
        routing().version += 1;
        await page.getByRole('button', { name: 'Lưu quy tắc' }).click();
        await page.getByRole('alert').getByText('Người khác vừa sửa các quy tắc.').waitFor();
        expect(routing().rules.length).toBe(2);
        expect(await page.locator('#rule-category').inputValue()).toBe('urban_order');
        await page.getByRole('button', { name: 'Lưu quy tắc' }).click();
        await page.getByText('Đã lưu quy tắc.').waitFor();
        expect(routing().rules.map(({ category }: { category: string }) => category)).toEqual([
            'sanitation',
            'sanitation',
            'urban_order'
        ]);
        await context.close();
    });

    test('a rule that stands elsewhere meanwhile is changed, and not the one in its old place', async () => {
        const { page, context } = await openRules();
        await page.getByRole('button', { name: 'Sửa quy tắc 3' }).click();
        await page.locator('#rule-kind').selectOption({ index: 1 });
        const kind = await page.locator('#rule-kind').inputValue();
        routing().rules.splice(0, 1);
        routing().version += 1;
        await page.getByRole('button', { name: 'Lưu quy tắc' }).click();
        await page.getByRole('heading', { name: 'Sửa quy tắc 2' }).waitFor();
        await page.getByRole('button', { name: 'Lưu quy tắc' }).click();
        await page.getByText('Đã lưu quy tắc.').waitFor();
        expect(routing().rules.map((one: { kind?: string }) => one.kind)).toEqual([
            'lamp_out',
            kind,
            undefined
        ]);
        await context.close();
    });

    test('an officer beyond the first fifty of an agency is found by name', async () => {
        const { page, context } = await openRules();
        const officer = (id: number, name: string) => ({
            id: `${id}`,
            name,
            title: 'Công chức',
            active: true
        });
        await page.route('**/api/v1/officers?*', (route) => {
            const typed = new URL(route.request().url()).searchParams.get('query');
            const items = typed
                ? [officer(77, 'Vũ Thị Yến')]
                : Array.from({ length: 50 }, (_, index) => officer(index + 1, `Cán bộ ${index + 1}`));
            return route.fulfill({ json: { items, ...(typed ? {} : { next: '50' }) } });
        });
        await page.getByRole('button', { name: 'Sửa quy tắc 2' }).click();
        await page.getByLabel('Tìm cán bộ').fill('yen');
        await page.locator('#rule-officer option', { hasText: 'Vũ Thị Yến' }).waitFor({ state: 'attached' });
        await page.locator('#rule-officer').selectOption('77');
        await page.getByLabel('Tìm cán bộ').fill('');
        await page.locator('#rule-officer option', { hasText: 'Cán bộ 50' }).waitFor({ state: 'attached' });
        expect(await page.locator('#rule-officer').inputValue(), 'whoever is chosen stays').toBe('77');
        expect(await audit(page)).toEqual([]);
        await page.getByRole('button', { name: 'Lưu quy tắc' }).click();
        await page.getByText('Đã lưu quy tắc.').waitFor();
        expect(routing().rules[1].officer_id).toBe('77');
        await context.close();
    });
});
