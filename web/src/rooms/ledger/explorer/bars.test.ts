import { expect, test } from 'vitest';
import { barsOf } from './bars';

test('days without entries leave a gap, and the tallest bar fills the height', () => {
    const { bars, days } = barsOf(
        [
            { date: '2026-10-31', entries: 5 },
            { date: '2026-11-01', entries: 0 },
            { date: '2026-11-04', entries: 1000 },
            { date: '2026-11-05', entries: 1 }
        ],
        600,
        100
    );
    expect(days).toBe(6);
    expect(bars.map(({ x }) => Math.round(x))).toEqual([10, 110, 410, 510]);
    expect(bars.map(({ height }) => height)).toEqual([2, 0, 100, 2]);
    expect(Math.round(bars[0]!.width)).toBe(80);
});

test('a ledger that is empty has no bars', () => {
    expect(barsOf([], 600, 100)).toEqual({ bars: [], days: 0 });
});
