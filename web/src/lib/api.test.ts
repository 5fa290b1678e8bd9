// Goal: what leaves the page is right. Method: a fetch that only notes what it was asked.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiError, Attempt, byItself, client, onSignedOut, rememberCsrf, take } from './api';
import { PagedList } from './list.svelte';

let asked: { address: string; init: RequestInit & { headers: Record<string, string> } }[];
let answers: (() => Response)[];

beforeEach(() => {
    asked = [];
    answers = [];
    rememberCsrf('');
    vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
        asked.push({ address, init: init as (typeof asked)[number]['init'] });
        return (answers.shift() ?? (() => Response.json({ items: [] })))();
    });
});
afterEach(() => vi.unstubAllGlobals());

test('what a person asks and what the screen asks by itself can be told apart', async () => {
    const list = new PagedList((after) =>
        take(client.GET('/api/v1/officers', { params: { query: after ? { after } : {} } }))
    );
    await list.load();
    await byItself(() => list.load());
    await list.load();
    expect(asked.map(({ init }) => init.headers['X-Background'])).toEqual([undefined, '1', undefined]);
});

test('a screen that asks two things at once by itself marks both, and a failure leaves no mark behind', async () => {
    await byItself(() => Promise.all([client.GET('/api/v1/session'), client.GET('/api/v1/agencies')]));
    expect(asked.every(({ init }) => init.headers['X-Background'] === '1')).toBe(true);
    expect(() =>
        byItself(() => {
            throw new Error('broken');
        })
    ).toThrow();
    await client.GET('/api/v1/session');
    expect(asked.at(-1)!.init.headers['X-Background']).toBeUndefined();
});

test('addresses are filled in and escaped, and what is not given is left out', async () => {
    await client.GET('/api/v1/persons/{id}', { params: { path: { id: 'a/b?c' } } });
    await client.GET('/api/v1/officers', {
        params: { query: { query: 'Lê & Trần', agency: undefined as never, limit: 5 } }
    });
    expect(asked.map((one) => one.address)).toEqual([
        '/api/v1/persons/a%2Fb%3Fc',
        '/api/v1/officers?query=L%C3%AA+%26+Tr%E1%BA%A7n&limit=5'
    ]);
});

test('a writing request proves where it comes from and carries its key', async () => {
    rememberCsrf('word');
    const attempt = new Attempt('key');
    await client.POST('/api/v1/absences', {
        body: { officer_id: '1', substitute_id: '2', from: '2025-07-01', to: '2025-07-02', reason: 'Đi học' },
        params: { header: attempt.headers }
    });
    const { method, headers, body } = asked[0]!.init;
    expect([method, headers['X-CSRF-Token'], headers['Idempotency-Key'], headers['Content-Type']]).toEqual([
        'POST',
        'word',
        'key',
        'application/json'
    ]);
    expect(JSON.parse(body as string).reason).toBe('Đi học');
});

test('an answer without a body is no breakage, and a refusal keeps its code and field', async () => {
    answers = [
        () => new Response(null, { status: 204 }),
        () => Response.json({ code: 'staff.login.taken', field: '/login' }, { status: 409 })
    ];
    expect(await take(client.DELETE('/api/v1/session'))).toBeUndefined();
    const refusal = await client.GET('/api/v1/session').catch((thrown: unknown) => thrown);
    expect(refusal).toBeInstanceOf(ApiError);
    expect(refusal).toMatchObject({ code: 'staff.login.taken', status: 409, field: '/login' });
});

test('whoever must know hears that nobody is signed in any more', async () => {
    const heard = vi.fn();
    const stop = onSignedOut(heard);
    answers = [() => Response.json({ code: 'auth.needed' }, { status: 401 })];
    await client.GET('/api/v1/session').catch(() => {});
    stop();
    expect(heard).toHaveBeenCalledTimes(1);
});
