// Goal: a draft reaches the server once, whatever breaks on the way. Method: a line that breaks at every step in turn.
import { beforeEach, expect, test } from 'vitest';
import { ApiError } from '#lib/api.ts';
import type { NewReport, Receipt, StoredPhoto } from '../contract';
import { memoryKeep, type Keep } from '../outbox/keep';
import { isFinal, newPhoto } from '../outbox/photo';
import { deliver, type Line } from './deliver';
import { newDraft, type Draft } from './draft';

const away = (from: string) => from;
const offline = () => new ApiError('offline', 0, undefined);

let keep: Keep<Draft>;
let draft: Draft;
/** What the server has, by key: the same key never makes a second one. */
let received: Map<string, NewReport>;
let photos: Map<string, StoredPhoto>;
/** Steps of the line still to fail: before the server hears of it, or after, when only the answer is lost. */
let breaks: ('before' | 'after' | undefined)[];

beforeEach(async () => {
    keep = memoryKeep();
    received = new Map();
    photos = new Map();
    breaks = [];
    draft = {
        ...newDraft(),
        state: 'waiting',
        photos: [newPhoto('a.jpg', new Blob(['a'])), newPhoto('b.jpg', new Blob(['b']))]
    };
    draft.content = { ...draft.content, kind: 'lamp_out', kindName: 'Đèn', near: 'chợ', placeFrom: 'plate' };
    await keep.put(draft);
});

async function step<Answer>(happen: () => Answer): Promise<Answer> {
    const broken = breaks.shift();
    if (broken === 'before') throw offline();
    const answer = happen();
    if (broken === 'after') throw offline();
    return answer;
}

const line: Line = {
    storePhoto: (_photo, key) =>
        step(() => {
            const stored = { id: `p-${key}`, key: `k-${key}`, width: 1, height: 1, at: '', problems: [] };
            photos.set(key, stored);
            return stored;
        }),
    createReport: (body, key) =>
        step(() => {
            if (!received.has(key)) received.set(key, body);
            return { code: 'PA-1', follow_key: key } as Receipt;
        })
};

test('a draft goes out with its photographs, and only its receipt stays', async () => {
    const sent = await deliver(draft.id, keep, line, away);
    expect(sent?.state).toBe('sent');
    expect(sent?.receipt?.code).toBe('PA-1');
    expect(sent?.photos.some(({ bytes }) => bytes)).toBe(false);
    const [body] = received.values();
    expect(body).toMatchObject({ kind: 'lamp_out', text: '', place: 'chợ' });
    expect(body!.photos).toEqual(draft.photos.map(({ key }) => ({ id: `p-${key}`, key: `k-${key}` })));
});

test.each([
    ['before', 0],
    ['after', 0],
    ['before', 1],
    ['after', 1],
    ['before', 2],
    ['after', 2]
] as const)('a line that breaks %s step %d loses nothing and doubles nothing', async (when, at) => {
    breaks = [undefined, undefined, undefined];
    breaks[at] = when;
    expect((await deliver(draft.id, keep, line, away))?.state).toBe('waiting');
    breaks = [];
    expect((await deliver(draft.id, keep, line, away))?.state).toBe('sent');
    expect(received.size).toBe(1);
    expect(photos.size).toBe(2);
});

test('what was tried once is tried again word for word', async () => {
    breaks = [undefined, undefined, 'after'];
    await deliver(draft.id, keep, line, away);
    const kept = (await keep.get(draft.id))!;
    await keep.put({ ...kept, content: { ...kept.content, text: 'something else' } });
    const tried = { ...kept.body };
    await deliver(draft.id, keep, line, away);
    expect([...received.values()]).toEqual([tried]);
});

test('a draft already sent, or still being written, is not sent', async () => {
    await deliver(draft.id, keep, line, away);
    await deliver(draft.id, keep, line, away);
    const other = { ...newDraft(), content: draft.content };
    await keep.put(other);
    await deliver(other.id, keep, line, away);
    expect(received.size).toBe(1);
});

test('a refusal brings the draft back to its sender under a new key', async () => {
    const refusing = {
        ...line,
        createReport: () => Promise.reject(new ApiError('report.text.long', 422, '/text'))
    };
    const back = await deliver(draft.id, keep, refusing, away);
    expect(back?.state).toBe('editing');
    expect(back?.refusal).toEqual({ code: 'report.text.long', field: '/text' });
    expect(back?.key).not.toBe(draft.key);
    expect(back?.body).toBeUndefined();
    expect(back?.photos.every(({ stored }) => stored)).toBe(true);
});

test('photographs the server has put away are sent anew', async () => {
    const forgetful = {
        ...line,
        createReport: () => Promise.reject(new ApiError('photo.unknown', 422, '/photos'))
    };
    const back = await deliver(draft.id, keep, forgetful, away);
    expect(back?.photos.every(({ stored, bytes }) => !stored && bytes)).toBe(true);
    await keep.put({ ...back!, state: 'waiting' });
    expect((await deliver(draft.id, keep, line, away))?.state).toBe('sent');
});

test('a photograph its sender knows to be refused stays behind', async () => {
    await keep.put({
        ...draft,
        photos: draft.photos.map((one, at) => (at === 0 ? { ...one, refusal: 'photo.type' } : one))
    });
    expect((await deliver(draft.id, keep, line, away))?.state).toBe('sent');
    expect([...photos.keys()]).toEqual([draft.photos[1]!.key]);
});

test.each([
    [0, false],
    [408, false],
    [429, false],
    [500, false],
    [503, false],
    [413, true],
    [422, true]
])('an answer of %d is final: %s', (status, final) => {
    expect(isFinal(new ApiError('code', status, undefined))).toBe(final);
});
