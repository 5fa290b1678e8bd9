// The steps of a citizen's report, as journeys in several files take them.
import type { BrowserContext, Page } from 'playwright-core';
import { settled } from './harness.ts';
import { plainPicture } from './mock/picture.ts';

export const withPosition = {
    name: 'den-hong.png',
    mimeType: 'image/png',
    buffer: Buffer.concat([plainPicture(0), Buffer.from('Exif')])
};
export const withoutPosition = { name: 'rac.png', mimeType: 'image/png', buffer: plainPicture(1) };

export const chooser = (page: Page) => page.locator('#photo-choose');

export async function open(page: Page, address = '/phan-anh/gui'): Promise<void> {
    await page.goto(address);
    await settled(page);
    // The first screen answers before what waits has been looked up; drafts appear a moment later.
    await page.getByRole('heading', { level: 1 }).waitFor();
}

export async function chooseKind(page: Page, typed: string, name: RegExp): Promise<void> {
    await page.getByLabel('Tìm loại việc').fill(typed);
    await page.getByRole('button', { name }).first().click();
}

export async function standAt(
    context: BrowserContext,
    origin: string,
    latitude = 15.1203,
    longitude = 108.7903
): Promise<void> {
    await context.grantPermissions(['geolocation'], { origin });
    await context.setGeolocation({ latitude, longitude, accuracy: 8 });
}

/** Presses Tab until what is focused has this name. */
export async function tabTo(page: Page, name: string | RegExp, times = 1): Promise<void> {
    const tabsMax = 60;
    for (let pressed = 0, met = 0; pressed < tabsMax; ++pressed) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => {
            const here = document.activeElement as HTMLInputElement | null;
            const label = here?.labels?.[0]?.textContent ?? here?.ariaLabel ?? here?.textContent ?? '';
            return label.trim().replaceAll(/\s+/g, ' ');
        });
        const found = typeof name === 'string' ? focused.startsWith(name) : name.test(focused);
        if (found && ++met === times) {
            return;
        }
    }
    throw new Error(`no Tab leads to ${name}`);
}

/** Everything about a fallen tree, up to the last screen. */
export async function writeToTheEnd(page: Page, words: string, opening = true): Promise<void> {
    if (opening) {
        await open(page);
    }
    await chooser(page).setInputFiles(withPosition);
    await page.getByText('Gần 25 Lê Lợi, Tổ dân phố 4').waitFor();
    await chooseKind(page, 'cay nga', /Cây ngã đổ/);
    await page.locator('#text').fill(words);
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await headingIs(page, 'Kiểm tra và gửi');
}

/** Back to what was written, until it is kept. */
export async function chooserOnScreenTwo(page: Page): Promise<void> {
    await page.goBack();
    await headingIs(page, 'Việc gì, ở đâu');
    await page.locator('#text').waitFor();
}

export const headingIs = (page: Page, name: string) =>
    page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
