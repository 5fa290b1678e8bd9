// Goal: when the ledger cannot go on, a citizen reads that nothing is lost and since when nothing is signed, whoever looks
// after the ward reads why and what to do, and once that is done it goes on by itself. Method: a real ward of this test's
// own, robbed of its key and of its note of what it signed while the server is down, as a careless move of files does it.
import { renameSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Tracking } from '../src/rooms/dossier/calls.ts';
import { moment } from '../src/lib/format.ts';
import type { Ledger } from '../src/rooms/ledger/contract.ts';
import { receiptLink } from '../src/rooms/ledger/receipt/address.ts';
import { audit, openHouse, settled, visit, type House } from './harness.ts';
import { OwnWard, program } from './own-ward.ts';
import { pension, officer, takeIn, type Officer, type TakenIn } from './ward.ts';

const signedMsMax = 10_000;
let ward: OwnWard;
let house: House;
let counter: Officer;
let admin: Officer;
/** Taken in while all was well. */
let before: TakenIn;

const ledger = () => counter.get<Ledger>('/api/v1/ledger');

/** Where the QR of the citizen's paper leads: the proof of its newest fact. */
async function receiptOf(taken: TakenIn): Promise<string> {
    const digits = taken.phone.slice(-4);
    const { seals } = await counter.get<Tracking>(`/api/v1/tracking?code=${taken.code}&digits=${digits}`);
    const newest = seals.at(-1)!;
    return receiptLink(newest.event, newest.salt, newest.subject ?? taken.code);
}

async function until(what: (now: Ledger) => boolean): Promise<Ledger> {
    let now = await ledger();
    for (const end = Date.now() + signedMsMax; !what(now) && Date.now() < end; now = await ledger()) {
        await new Promise((done) => setTimeout(done, 50));
    }
    expect(what(now), JSON.stringify(now)).toBe(true);
    return now;
}

/** It fits, and axe has nothing to say. */
async function looksRight(page: Page, width: number): Promise<void> {
    expect(await audit(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
}

/** What everybody reads while nothing is signed; `why` as a sentence. */
async function citizenReads(why: string, waiting: TakenIn): Promise<void> {
    const { block } = await ledger();
    for (const width of [390, 1440]) {
        const { page, context, complaints } = await visit(house, width);
        await page.goto('/so-cai');
        const alert = page.getByRole('alert');
        await alert.getByRole('heading', { name: 'Sổ cái đã ngừng ký khối mới' }).waitFor();
        await alert
            .getByText(`Khối cuối cùng là khối ${block!.number}, ký lúc ${moment(block!.at)}`)
            .waitFor();
        await alert.getByText('Không có gì bị mất').waitFor();
        await alert.getByText(`Lý do: ${why}`).waitFor();
        await settled(page);
        await looksRight(page, width);
        // The old paper is worth what it was.
        await page.goto(await receiptOf(before));
        await page.getByRole('heading', { name: 'Khớp: giấy này nằm trong sổ cái' }).waitFor();
        // The new one is told what it waits for.
        await page.goto(await receiptOf(waiting));
        await page.getByText('sổ cái đang ngừng ký').waitFor();
        await looksRight(page, width);
        expect(complaints).toEqual([]);
        await context.close();
    }
}

/** What whoever looks after the ward reads; `todo` is its first words. */
async function adminReads(why: string, todo: string): Promise<void> {
    const { page } = admin;
    for (const width of [390, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto('/work/admin/health');
        await page.getByText('Có sự cố cần xử lý ngay').waitFor();
        const finding = page.getByRole('listitem').filter({ hasText: 'Sổ cái đã ngừng ký khối' });
        await finding.getByText(why).waitFor();
        await finding.getByText(todo).waitFor();
        await looksRight(page, width);
    }
    expect(admin.complaints).toEqual([]);
}

/** Signs again, and the paper that waited is proved on a page that was opened before. */
async function goesOn(page: Page): Promise<void> {
    await until(({ signing, waiting }) => signing === 'going_on' && waiting === 0);
    await page.getByRole('heading', { name: 'Khớp: giấy này nằm trong sổ cái' }).waitFor();
    await page.goto('/so-cai');
    await page.getByText('Đang ký, chậm nhất').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(ward.command('ledger', 'verify')).toContain('Everything is as it was recorded.');
}

describe.runIf(program)('a ledger that cannot go on', () => {
    beforeAll(async () => {
        ward = await OwnWard.make();
        await ward.start();
        house = await openHouse(ward.url);
        counter = await officer(house, 'ngoc.ltb', 1440, ward.password);
        admin = await officer(house, 'bao.nq', 1440, ward.password);
        before = await takeIn(counter, pension);
        await until(({ signing, waiting }) => signing === 'going_on' && waiting === 0);
    });
    afterAll(async () => {
        await house?.close();
        await ward?.remove();
    });

    test('for want of its key says so to everybody, and goes on as soon as the key is back', async () => {
        const key = ward.ledgerFile('key');
        await ward.stop();
        renameSync(key, `${key}.elsewhere`);
        await ward.start();
        await until(({ stopped_why }) => stopped_why === 'key_missing');
        const taken = await takeIn(counter, pension);
        await citizenReads('Máy chủ không còn khoá đã ký các khối trước.', taken);
        await adminReads('Máy chủ không còn khoá', 'Chép lại tệp “key” đã cất riêng');
        expect(ward.log()).toContain('put the file `key` back');

        const { page, context } = await visit(house, 390);
        await page.goto(await receiptOf(taken));
        await page.getByText('sổ cái đang ngừng ký').waitFor();
        renameSync(`${key}.elsewhere`, key); // while it serves
        await goesOn(page);
        await context.close();
    });

    test('for want of what it signed last says so, and goes on once that is adopted', async () => {
        await ward.stop();
        rmSync(ward.ledgerFile('signed.json'));
        await ward.start();
        await until(({ stopped_why }) => stopped_why === 'state_missing');
        const taken = await takeIn(counter, pension);
        await citizenReads('Máy chủ mất bản ghi về khối đã ký gần nhất.', taken);
        await adminReads('Máy chủ mất bản ghi', 'chạy lệnh “smartward ledger adopt”');

        const { page, context } = await visit(house, 390);
        await page.goto(await receiptOf(taken));
        await page.getByText('sổ cái đang ngừng ký').waitFor();
        await ward.stop();
        expect(ward.command('ledger', 'adopt')).toContain('now counts as what was signed last');
        await ward.start();
        await goesOn(page);
        await context.close();
    });
});
