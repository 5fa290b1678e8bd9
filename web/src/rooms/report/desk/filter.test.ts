import { describe, expect, test } from 'vitest';
import { readFilter, withFilter, writeFilter } from './filter';

const asked = (words: string) => new URLSearchParams(words);

describe('the list an address asks for', () => {
    test('is the usual view where none is named, or one that the reader may not see', () => {
        expect(readFilter(asked(''), ['ward', 'mine'])).toEqual({ view: 'ward' });
        expect(readFilter(asked('view=ward'), ['mine', 'agency'])).toEqual({ view: 'mine' });
        expect(readFilter(asked('view=agency'), ['mine', 'agency'])).toEqual({ view: 'agency' });
        expect(readFilter(asked(''), [])).toEqual({});
    });

    test('is the list behind a figure, as the board names it', () => {
        const words = 'view=ward&counted=solved_in_time&from=2026-11-01&to=2026-11-23&category=sanitation';
        const filter = readFilter(asked(words), ['ward']);
        expect(filter).toEqual({
            view: 'ward',
            counted: 'solved_in_time',
            category: 'sanitation',
            from: '2026-11-01',
            to: '2026-11-23'
        });
        expect(readFilter(asked(writeFilter(filter)), ['ward'])).toEqual(filter);
    });

    test('takes what it does not know for nothing', () => {
        expect(readFilter(asked('overdue=1&over=true&limit=9'), ['mine'])).toEqual({
            view: 'mine',
            over: true
        });
    });

    test('loses what is chosen away', () => {
        const filter = withFilter(
            { view: 'ward', overdue: true, state: 'new' },
            { overdue: false, state: '' }
        );
        expect(filter).toEqual({ view: 'ward' });
        expect(writeFilter(withFilter(filter, { moderation: true }))).toBe('view=ward&moderation=true');
    });
});
