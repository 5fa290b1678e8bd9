// The demo ward behind a real server: its officers, its dossiers, and the papers it prints. What a journey is
// about it does by hand in the browser; what must only be there beforehand is made here, by the same API.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIRequestContext, APIResponse, Locator, Page } from 'playwright-core';
import type { components } from '../src/api/schema.d.ts';
import { login as leader, password, visit, type House, type Visit } from './harness.ts';

/** Whatever takes longer than this on a small machine has gone wrong. */
const waitMs = 12_000;

type Schemas = components['schemas'];
export type DossierView = Schemas['DossierView'];
export type Moved = Schemas['Moved'];

/** Whoever administers and leads the demo ward: sees every dossier, signs none. */
export { leader };

/** A procedure of the demo catalogue with one handling agency and steps in sequence. */
export const pension = '1.014027';
/** One where two agencies of the ward are asked at the same time. */
export const parallel = '2.000424';
/** One without review: handled, signed, issued. */
export const registerCopy = '2.000908';
/** One that is ready the same day. */
export const certification = '2.000815';

export interface Officer extends Visit {
    login: string;
    /** Asks the API in this officer's name. */
    get<Answer>(path: string): Promise<Answer>;
    send<Answer>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Answer>;
}

async function answerOf<Answer>(path: string, answer: APIResponse): Promise<Answer> {
    if (!answer.ok()) {
        throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    }
    return (answer.status() === 204 ? undefined : await answer.json()) as Answer;
}

/** A browser in which this officer is signed in. */
export async function officer(
    house: House,
    login: string,
    width = 1440,
    secret = password
): Promise<Officer> {
    const opened = await visit(house, width);
    opened.context.setDefaultTimeout(waitMs);
    const request: APIRequestContext = opened.context.request;
    const session = await answerOf<{ csrf: string }>(
        '/api/v1/sessions',
        await request.post('/api/v1/sessions', { data: { login, password: secret } })
    );
    return {
        ...opened,
        login,
        get: async (path) => answerOf(path, await request.get(path)),
        send: async (method, path, body) =>
            answerOf(
                path,
                await request.fetch(path, {
                    method,
                    ...(body === undefined ? {} : { data: body }),
                    headers: { 'X-CSRF-Token': session.csrf, 'Idempotency-Key': crypto.randomUUID() }
                })
            )
    };
}

/** A number nobody in this ward has yet, so that a journey may run again on the same ward. */
export function freshPhone(): string {
    return `09${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;
}

const surnames = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ'];
const middles = ['Thị Ngọc', 'Văn', 'Thị Kim', 'Quốc', 'Thị Thanh', 'Hữu', 'Minh', 'Thị Bích'];
const given = ['Phượng', 'Khánh', 'Tường', 'Duyên', 'Quỳnh', 'Nghĩa', 'Thuỷ', 'Ưng', 'Ánh', 'Đạt', 'Yến'];

function oneOf(words: string[]): string {
    return words[Math.floor(Math.random() * words.length)]!;
}

/** A name with every kind of diacritic that nobody else here bears. */
export function freshName(): string {
    return [oneOf(surnames), oneOf(middles), oneOf(given), oneOf(given), oneOf(given)].join(' ');
}

/** Takes in a dossier of a new person. */
export async function takeIn(
    by: Officer,
    procedure: string,
    more: object = {},
    name = freshName()
): Promise<TakenIn> {
    const phone = freshPhone();
    const person = await by.send<{ id: string }>('POST', '/api/v1/persons', {
        kind: 'citizen',
        name,
        phone,
        address: 'Tổ dân phố 3, phường Nghĩa Lộ'
    });
    const known = await by.get<Schemas['Procedure']>(`/api/v1/procedures/${procedure}`);
    const dossier = await by.send<Moved>('POST', '/api/v1/dossiers', {
        procedure_code: procedure,
        channel: 'counter',
        applicant_id: person.id,
        content: known.short_name,
        components: known.components.map(({ code }) => ({ code, originals: 1 })),
        receive_result: 'counter',
        outcome: 'accept',
        ...more
    });
    return { ...dossier, phone, name, procedure: known.name };
}

export interface TakenIn extends Moved {
    phone: string;
    name: string;
    procedure: string;
}

export async function read(by: Officer, id: string): Promise<DossierView> {
    return by.get(`/api/v1/dossiers/${id}`);
}

/** The page of a dossier, in this officer's browser, with what may be done on it. */
export async function open(by: Officer, id: string): Promise<Page> {
    await by.page.goto(`/work/dossiers/${id}`);
    await by.page.getByRole('heading', { name: 'Việc có thể làm' }).waitFor();
    return by.page;
}

/** One move by the API; the version is the one that stands now. */
export async function move(by: Officer, id: string, name: string, body: object = {}): Promise<Moved> {
    const { version } = await read(by, id);
    return by.send('POST', `/api/v1/dossiers/${id}/${name}`, { version, ...body });
}

/** Signs each officer in once and remembers the browser. */
export class Staff {
    #known = new Map<string, Promise<Officer>>();
    #logins: Map<string, string> | undefined;

    constructor(readonly house: House) {}

    as(login: string): Promise<Officer> {
        const known = this.#known.get(login) ?? officer(this.house, login);
        this.#known.set(login, known);
        return known;
    }

    /** Whoever holds the open step of this kind. */
    async holderOf(id: string, kind: string): Promise<Officer> {
        const all = await this.as(leader);
        const step = (await read(all, id)).steps.find((one) => one.state === 'open' && one.kind === kind);
        if (!step?.officer) {
            throw new Error(`nobody holds an open step "${kind}" of ${id}`);
        }
        this.#logins ??= await this.#listLogins(all);
        return this.as(this.#logins.get(step.officer.id)!);
    }

    async #listLogins(all: Officer): Promise<Map<string, string>> {
        const logins = new Map<string, string>();
        for (let next: string | undefined = ''; next !== undefined;) {
            const page: { items: { id: string; login?: string }[]; next?: string } = await all.get(
                `/api/v1/officers?limit=100${next ? `&after=${next}` : ''}`
            );
            page.items.forEach(({ id, login }) => logins.set(id, login ?? ''));
            next = page.next;
        }
        return logins;
    }

    /** Does the open step of this kind by the API, whoever holds it. */
    async finish(id: string, kind: string, body: object = {}): Promise<void> {
        const by = await this.holderOf(id, kind);
        const step = (await read(by, id)).steps.find((one) => one.state === 'open' && one.kind === kind);
        await move(by, id, 'finish-step', { step_id: step!.id, ...body });
    }
}

/** Goes on by Tab until `wanted` has the focus: whoever has no mouse must get there too. */
export async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await wanted.first().waitFor();
    for (let pressed = 0; pressed < 90; ++pressed) {
        if (await wanted.first().evaluate((element) => element === document.activeElement)) {
            return;
        }
        await page.keyboard.press(key);
    }
    throw new Error(`the keyboard does not reach ${String(wanted)}`);
}

/**
 * The text of a PDF as selecting and copying gives it, and what a phone reads from its QR codes: the one that leads on,
 * and the seal, which leads to the proof in the ledger.
 */
export async function readPdf(
    by: Officer,
    path: string
): Promise<{ text: string; qr: string; seal: string }> {
    const answer = await by.context.request.get(path);
    if (!answer.ok() || answer.headers()['content-type'] !== 'application/pdf') {
        throw new Error(`${path}: ${answer.status()} ${answer.headers()['content-type'] ?? ''}`);
    }
    const folder = mkdtempSync(join(tmpdir(), 'ward-form-'));
    try {
        const pdf = join(folder, 'form.pdf');
        writeFileSync(pdf, await answer.body());
        // As it is read across the page, and cell by cell.
        const text = ['-layout', '-nopgbrk']
            .map((way) => execFileSync('pdftotext', [way, pdf, '-'], { encoding: 'utf8' }))
            .join(' ');
        execFileSync('pdftoppm', ['-png', '-singlefile', '-r', '200', pdf, join(folder, 'form')]);
        let codes: string[] = [];
        try {
            codes = execFileSync('zbarimg', ['--quiet', '--raw', join(folder, 'form.png')], {
                encoding: 'utf8',
                stdio: ['ignore', 'pipe', 'ignore']
            })
                .trim()
                .split('\n');
        } catch {
            // No code on this form.
        }
        const isSeal = (code: string) => code.includes('/so-cai/');
        return {
            text: text.replaceAll(/\s+/g, ' '),
            qr: codes.find((code) => !isSeal(code)) ?? '',
            seal: codes.find(isSeal) ?? ''
        };
    } finally {
        rmSync(folder, { recursive: true });
    }
}
