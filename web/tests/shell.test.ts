// Goal: what surrounds every page keeps its word. Method: look at what Chromium draws with and what leaves it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vietnameseLetters } from '../tools/font.ts';
import { openHouse, real, settled, visit, type House } from './harness.ts';

let house: House;
beforeAll(async () => {
    house = await openHouse();
});
afterAll(() => house.close());

test('every letter of Vietnamese is drawn with our own font, in both weights, whole or with a loose tone', async () => {
    const { page, context } = await visit(house);
    await page.goto('/');
    await settled(page);
    const signs = [...vietnameseLetters, ...'₫“”‘’–—…×§°'].join('');
    await page.evaluate((words) => {
        for (const [name, text] of [
            ['plain', words],
            ['loose', words.normalize('NFD')]
        ]) {
            document.body.insertAdjacentHTML(
                'beforeend',
                `<p class="probe ${name}"></p><p class="probe ${name}"><b></b></p>`
            );
            document.querySelectorAll(`.probe.${name}`).forEach((one) => {
                (one.querySelector('b') ?? one).textContent = text!;
            });
        }
    }, signs);
    await page.evaluate(async () => {
        await Promise.all(
            ['400', '600'].map((weight) => document.fonts.load(`${weight} 1rem "Be Vietnam Pro"`))
        );
    });
    const line = await context.newCDPSession(page);
    await line.send('DOM.enable');
    await line.send('CSS.enable');
    const { root } = await line.send('DOM.getDocument');
    const { nodeIds } = await line.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: '.probe' });
    expect(nodeIds.length).toBe(4);
    for (const nodeId of nodeIds) {
        const { fonts } = await line.send('CSS.getPlatformFontsForNode', { nodeId });
        const drawn = fonts.map((font) => [font.familyName.replace(/ SemiBold$/, ''), font.isCustomFont]);
        expect(drawn).toEqual([['Be Vietnam Pro', true]]);
    }
    await context.close();
});

describe.skipIf(real)('a screen left alone', () => {
    test('says of its own refreshes that nobody asked for them, and of a click that somebody did', async () => {
        const { page, context } = await visit(house, 1440, true);
        const asked: (string | undefined)[] = [];
        page.on('request', (request) => {
            if (new URL(request.url()).pathname === '/api/v1/work') {
                asked.push(request.headers()['x-background']);
            }
        });
        await page.goto('/work');
        await page.getByText('Đang cập nhật trực tiếp').waitFor();
        await settled(page);
        expect(asked).toEqual([undefined]);
        const refreshed = page.waitForResponse('**/api/v1/work?*');
        house.mock!.ward.announce('dossier.decided', '1');
        await refreshed;
        expect(asked).toEqual([undefined, '1']);
        await page.getByRole('tab', { name: 'Đơn vị' }).click();
        await expect.poll(() => asked.length).toBe(3);
        expect(asked[2]).toBeUndefined();
        await context.close();
    });

    test.each(['/work/board', '/work/dossiers/'])('%s refreshes itself in the background', async (path) => {
        const { page, context } = await visit(house, 1440, true);
        const id = house.mock!.ward.dossiers[0].id;
        const api = path === '/work/board' ? '/api/v1/board' : `/api/v1/dossiers/${id}`;
        const asked: (string | undefined)[] = [];
        page.on('request', (request) => {
            if (new URL(request.url()).pathname.startsWith(api)) {
                asked.push(request.headers()['x-background']);
            }
        });
        await page.goto(path === '/work/board' ? path : path + id);
        await page.getByText('Đang cập nhật trực tiếp').waitFor();
        await settled(page);
        const before = asked.length;
        expect(before).toBeGreaterThan(0);
        expect(asked.every((one) => one === undefined)).toBe(true);
        house.mock!.ward.announce('dossier.step_finished', id);
        await expect.poll(() => asked.length, { timeout: 8_000 }).toBe(before * 2);
        expect(asked.slice(before).every((one) => one === '1')).toBe(true);
        await context.close();
    });
});
