import { beforeEach, expect, test, vi } from 'vitest';
import { draftPlace, forgetDrafts } from './draft';

class Shelf implements Storage {
    kept = new Map<string, string>();
    full = false;
    get length() {
        return this.kept.size;
    }
    clear() {
        this.kept.clear();
    }
    getItem(key: string) {
        return this.kept.get(key) ?? null;
    }
    key(index: number) {
        return [...this.kept.keys()][index] ?? null;
    }
    removeItem(key: string) {
        this.kept.delete(key);
    }
    setItem(key: string, value: string) {
        if (this.full) {
            throw new DOMException('full', 'QuotaExceededError');
        }
        this.kept.set(key, value);
    }
}

let shelf: Shelf;
beforeEach(() => {
    vi.useFakeTimers();
    shelf = new Shelf();
});

test('a draft is found again after a reload', () => {
    draftPlace<{ name: string }>('intake:1', undefined, undefined, shelf).write({ name: 'Lan' });
    vi.runAllTimers();
    const again = draftPlace<{ name: string }>('intake:1', undefined, undefined, shelf);
    expect(again.read()?.content).toEqual({ name: 'Lan' });
});

test('leaving the page loses nothing that was typed a moment ago', () => {
    const place = draftPlace<string>('intake:1', undefined, undefined, shelf);
    place.write('Lan Anh');
    place.flush();
    expect(place.read()?.content).toBe('Lan Anh');
});

test('fast typing is written once, with the last word', () => {
    const saved = vi.fn();
    const place = draftPlace<string>('intake:1', saved, undefined, shelf);
    place.write('L');
    place.write('La');
    place.write('Lan');
    vi.runAllTimers();
    expect(saved).toHaveBeenCalledTimes(1);
    expect(place.read()?.content).toBe('Lan');
});

test('a finished draft does not come back, even when a saving was still waiting', () => {
    const place = draftPlace<string>('intake:1', undefined, undefined, shelf);
    place.write('Lan');
    place.clear();
    vi.runAllTimers();
    expect(place.read()).toBeUndefined();
});

test('a full browser is told, not hidden', () => {
    const failed = vi.fn();
    shelf.full = true;
    draftPlace<string>('intake:1', undefined, failed, shelf).write('Lan');
    vi.runAllTimers();
    expect(failed).toHaveBeenCalledOnce();
});

test('broken kept text is thrown away instead of breaking the page', () => {
    shelf.setItem('ward-draft:intake:1', '{');
    expect(draftPlace<string>('intake:1', undefined, undefined, shelf).read()).toBeUndefined();
    expect(shelf.length).toBe(0);
});

test('signing out forgets drafts and nothing else', () => {
    shelf.setItem('ward-draft:a', '1');
    shelf.setItem('ward-draft:b', '1');
    shelf.setItem('language', 'en');
    forgetDrafts(shelf);
    expect([...shelf.kept.keys()]).toEqual(['language']);
});
