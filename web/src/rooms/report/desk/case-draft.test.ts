import { expect, test } from 'vitest';
import { CaseDraft } from './case-draft';

function memory(): Storage {
    const kept = new Map<string, string>();
    return {
        get length() {
            return kept.size;
        },
        key: (index: number) => [...kept.keys()][index] ?? null,
        getItem: (name: string) => kept.get(name) ?? null,
        setItem: (name: string, value: string) => void kept.set(name, value),
        removeItem: (name: string) => void kept.delete(name),
        clear: () => kept.clear()
    };
}

test('what was typed is there again after a reload, move by move, and only for who typed it', () => {
    const storage = memory();
    const empty = { reason: '', to: 'Công an phường' };
    const first = new CaseDraft('7', 'PA-1', storage);
    first.keep('forward', { reason: 'Không thuộc phường', to: 'Công an phường' }, empty);
    first.keep('note', { note: 'Gọi lại chiều nay' }, { note: '' });
    first.flush();
    const again = new CaseDraft('7', 'PA-1', storage);
    expect(again.of('forward', { reason: '', to: 'Sở Xây dựng' })).toEqual({
        reason: 'Không thuộc phường',
        to: 'Sở Xây dựng' // nobody touched it, so it follows the report
    });
    expect(again.of('note', { note: '' })).toEqual({ note: 'Gọi lại chiều nay' });
    expect(again.of('refuse', { reason: '' })).toEqual({ reason: '' });
    expect(new CaseDraft('8', 'PA-1', storage).of('note', { note: '' })).toEqual({ note: '' });
});

test('nothing stays behind once all is sent', () => {
    const storage = memory();
    const draft = new CaseDraft('7', 'PA-1', storage);
    draft.keep('note', { note: 'Đã gọi' }, { note: '' });
    draft.flush();
    expect(storage.length).toBe(1);
    draft.forget('note');
    expect(storage.length).toBe(0);
    draft.keep('note', { note: '' }, { note: '' });
    draft.flush();
    expect(storage.length).toBe(0);
});
