// Goal: what was done outside reaches the server once and in order, and what clashes is never lost. Method: a line that
// breaks before or after each step, in front of a report that knows versions and keys as the server's do.
import { beforeEach, expect, test } from 'vitest';
import { ApiError } from '#lib/api.ts';
import type { Case, MovedCase } from '../desk/contract';
import { memoryKeep, type Keep } from '../outbox/keep';
import { newPhoto } from '../outbox/photo';
import { newDeed, type Deed } from './deed';
import { deliverDeed, sendAgain, type FieldLine } from './deliver';

const me = '7';
let keep: Keep<Deed>;
let found: Case;
/** What the server did, in order. */
let did: string[];
let breaks: ('before' | 'after' | undefined)[];
/** What was answered to each key. */
let answered: Map<string, { body: string; answer: MovedCase }>;

beforeEach(() => {
    keep = memoryKeep();
    did = [];
    breaks = [];
    answered = new Map();
    found = {
        code: 'PA-1',
        state: 'assigned',
        version: 5,
        notes: [],
        steps: [],
        moves: [],
        result: ''
    } as object as Case;
});

async function step<Answer>(happen: () => Answer): Promise<Answer> {
    const broken = breaks.shift();
    if (broken === 'before') throw new ApiError('offline', 0, undefined);
    const answer = happen();
    if (broken === 'after') throw new ApiError('offline', 0, undefined);
    return answer;
}

function change(what: string, officer: string, set: Partial<Case> = {}): void {
    did.push(what);
    found = { ...found, ...set, version: found.version + 1, officer: { id: officer, name: '' } };
}

const line: FieldLine = {
    storePhoto: (_photo, key) =>
        step(() => ({ id: `p-${key}`, key: `k-${key}`, width: 1, height: 1, at: '', problems: [] })),
    move: (_code, what, body, key) =>
        step((): MovedCase => {
            const known = answered.get(key);
            if (known && known.body !== JSON.stringify(body)) {
                throw new ApiError('request.idempotency_key.reused', 422, undefined);
            }
            if (known) return known.answer;
            const { version, result, text } = body as { version: number; result: string; text: string };
            if (version !== found.version) throw new ApiError('report.changed', 409, '/version');
            const officer = { id: me, name: '' };
            change(what, me, {
                ...(what === 'start' ? { state: 'in_progress' } : {}),
                ...(what === 'solve' ? { state: 'solved', result } : {}),
                ...(what === 'note' ? { notes: [...found.notes, { at: '', officer, text }] } : {})
            });
            const answer = { code: found.code, state: found.state, solve_by: '', version: found.version };
            answered.set(key, { body: JSON.stringify(body), answer });
            return answer;
        }),
    read: () => step(() => found)
};

async function given(what: Deed['what'], givenAt: number, words = ''): Promise<Deed> {
    const deed: Deed = { ...newDeed('PA-1', what, found.version), state: 'waiting', givenAt, words };
    await keep.put(deed);
    return deed;
}

const send = (deed: Deed) => deliverDeed(deed.id, keep, line, me);

test('start, note and solution leave in their order, each seeing the one before', async () => {
    const deeds = [
        await given('start', 1),
        await given('note', 2, 'Đã rào lại'),
        await given('solve', 3, 'Đã thay bóng đèn')
    ];
    // The last one first: it waits for its turn.
    expect((await send(deeds[2]!))?.state).toBe('waiting');
    for (const deed of deeds) {
        expect((await send(deed))?.state).toBe('sent');
    }
    expect(did).toEqual(['start', 'note', 'solve']);
    expect(found.version).toBe(8);
});

test.each(['start', 'note', 'solve'] as const)('a lost answer to %s doubles nothing', async (what) => {
    const deed = await given(what, 1, 'Đã thay  bóng đèn ');
    breaks = ['after'];
    expect((await send(deed))?.state).toBe('waiting');
    const next = { ...(await given('note', 2, 'Xong')), seen: 5 };
    await keep.put(next);
    expect((await send(deed))?.state).toBe('sent');
    expect((await send(next))?.state).toBe('sent');
    expect(did).toEqual([what, 'note']);
});

test.each(['start', 'note', 'solve'] as const)('a line that breaks before %s loses nothing', async (what) => {
    const deed = await given(what, 1, 'Đã thay bóng đèn');
    breaks = ['before'];
    expect((await send(deed))?.state).toBe('waiting');
    expect((await send(deed))?.state).toBe('sent');
    expect(did).toEqual([what]);
});

test('photographs are sent once each, and only then the deed', async () => {
    const deed = await given('solve', 1, 'Đã thay bóng đèn');
    const photos = [newPhoto('a', new Blob(['a'])), newPhoto('b', new Blob(['b']))];
    await keep.put({ ...deed, photos });
    breaks = [undefined, 'before'];
    expect((await send(deed))?.state).toBe('waiting');
    expect((await keep.get(deed.id))?.photos.map(({ stored }) => stored !== undefined)).toEqual([
        true,
        false
    ]);
    const sent = await send(deed);
    expect(sent?.state).toBe('sent');
    expect(sent?.photos.some(({ bytes }) => bytes)).toBe(false);
});

test('what somebody else changed meanwhile is shown, kept, and sent only when the officer says so', async () => {
    const deeds = [await given('solve', 1, 'Đã thay bóng đèn'), await given('note', 2, 'Xong')];
    change('assigned', '9', { steps: [{ what: 'assigned', at: '2026-11-23T02:00:00Z' }] });
    const clash = await send(deeds[0]!);
    expect(clash?.state).toBe('clash');
    expect(clash?.words).toBe('Đã thay bóng đèn');
    expect(clash?.news).toMatchObject({ version: 6, what: 'assigned' });
    expect((await send(deeds[1]!))?.state).toBe('waiting');
    await sendAgain(clash!, keep);
    for (const deed of deeds) {
        expect((await send(deed))?.state).toBe('sent');
    }
    expect(did).toEqual(['assigned', 'solve', 'note']);
});

test('a lost answer is found again although others have changed the report since', async () => {
    const deed = await given('note', 1, 'Xong');
    breaks = ['after'];
    expect((await send(deed))?.state).toBe('waiting');
    change('moderated', '9');
    expect((await send(deed))?.state).toBe('sent');
    expect(did).toEqual(['note', 'moderated']);
});

test('what the server has in other words already is shown before it is sent as another deed', async () => {
    const deed = await given('note', 1, 'Xong');
    breaks = ['after'];
    await send(deed);
    await keep.put({ ...deed, words: 'Xong rồi' });
    const clash = await send(deed);
    expect(clash).toMatchObject({ state: 'clash', words: 'Xong rồi' });
    await sendAgain(clash!, keep);
    expect((await send(deed))?.state).toBe('sent');
    expect(found.notes.map(({ text }) => text)).toEqual(['Xong', 'Xong rồi']);
});

test('where the phone says that it stood goes with its photograph', async () => {
    const device = { lat: 15.1203, lon: 108.7903, accuracy_m: 8, at: '2026-11-23T02:00:00Z' };
    const deed = await given('solve', 1, 'Đã thay bóng đèn');
    const photos = [{ ...newPhoto('a', new Blob(['a'])), device }, newPhoto('b', new Blob(['b']))];
    await keep.put({ ...deed, photos });
    await send(deed);
    const sent = JSON.parse(answered.get(deed.key)!.body) as { photos: object[] };
    expect(sent.photos).toEqual([
        { id: `p-${photos[0]!.key}`, key: `k-${photos[0]!.key}`, device },
        { id: `p-${photos[1]!.key}`, key: `k-${photos[1]!.key}` }
    ]);
});

test('the same words of somebody else are not taken for a deed that was never sent', async () => {
    const deed = await given('solve', 1, 'Đã thay bóng đèn');
    change('solve', '9', { state: 'solved', result: 'Đã thay bóng đèn' });
    expect((await send(deed))?.state).toBe('clash');
});

test('a start that somebody already made for this officer is done', async () => {
    const deed = await given('start', 1);
    change('start', me, { state: 'in_progress' });
    expect((await send(deed))?.state).toBe('sent');
    expect(did).toEqual(['start']);
});

test('news that cannot be read leave the deed waiting', async () => {
    const deed = await given('note', 1, 'Xong');
    change('moderated', '9');
    breaks = [undefined, 'before'];
    expect((await send(deed))?.state).toBe('waiting');
    expect((await send(deed))?.state).toBe('clash');
});

test.each([
    [422, 'report.evidence.far', 'editing'],
    [409, 'report.move.not_allowed', 'editing'],
    [403, 'report.move.not_permitted', 'editing'],
    [401, 'session.none', 'waiting'],
    [503, 'broken', 'waiting']
])('an answer of %d leaves it %s', async (status, code, state) => {
    const deed = await given('solve', 1, 'Đã thay bóng đèn');
    const refusing = { ...line, move: () => Promise.reject(new ApiError(code, status, undefined)) };
    const after = await deliverDeed(deed.id, keep, refusing, me);
    expect(after).toMatchObject({
        state,
        words: 'Đã thay bóng đèn',
        refusal: { code }
    });
});

test('photographs the server has put away are sent anew', async () => {
    const deed = await given('solve', 1, 'Đã thay bóng đèn');
    await keep.put({ ...deed, photos: [newPhoto('a', new Blob(['a']))] });
    const forgetful = {
        ...line,
        move: () => Promise.reject(new ApiError('photo.unknown', 422, '/photos/0'))
    };
    const back = await deliverDeed(deed.id, keep, forgetful, me);
    expect(back?.photos[0]).not.toHaveProperty('stored');
    await keep.put({ ...back!, state: 'waiting' });
    expect((await send(deed))?.state).toBe('sent');
});
