import { expect, test } from 'vitest';
import { barsOf } from './bars';

test('days without entries leave a gap, and the tallest bar fills the height', () => {
    const { bars, days, from } = barsOf(
        [
            { date: '2026-09-26', entries: 5 },
            { date: '2026-09-27', entries: 0 },
            { date: '2026-10-30', entries: 1000 },
            { date: '2026-11-04', entries: 1 }
        ],
        4000,
        100
    );
    expect([days, from]).toEqual([40, '2026-09-26']);
    expect(bars.map(({ x }) => Math.round(x))).toEqual([10, 110, 3410, 3910]);
    expect(bars.map(({ height }) => height)).toEqual([2, 0, 100, 2]);
    expect(Math.round(bars[0]!.width)).toBe(80);
});

test('a ledger of one day stands at the end of a month', () => {
    const { bars, days, from } = barsOf([{ date: '2026-11-24', entries: 86 }], 600, 100);
    expect([days, from]).toEqual([30, '2026-10-26']);
    expect(bars.map(({ x, width }) => [Math.round(x), Math.round(width)])).toEqual([[582, 16]]);
});

test('a ledger that is empty has no bars', () => {
    expect(barsOf([], 600, 100)).toEqual({ bars: [], days: 0, from: '' });
});
