import { expect, test } from 'vitest';
import { figuresIn, measuresIn, mostOf } from './figures';
import { shapes } from './layers';

const box = { south: 0, west: 0, north: 0, east: 0 };
const area = (code: string, said: Record<string, number | boolean>) => ({
    said: { code, name: code, ...said },
    box
});
const things = [
    area('to-2', { reports_open_numerator: 1, reports_open_denominator: 10, dossiers_late_hidden: true }),
    area('to-3', { reports_open_hidden: true }),
    area('to-1', { reports_open_numerator: 6, reports_open_denominator: 12 })
];

test('a figure is a share of what it was counted of, the greatest first, those not told last', () => {
    const figures = figuresIn(things, 'reports_open');
    expect(figures.map(({ code, share }) => [code, share])).toEqual([
        ['to-1', 0.5],
        ['to-2', 0.1],
        ['to-3', undefined]
    ]);
    expect(mostOf(figures)).toBe(0.5);
});

test('a figure counted of nothing has no share', () => {
    const none = area('to-4', { reports_open_numerator: 0, reports_open_denominator: 0 });
    expect(figuresIn([none], 'reports_open')[0]!.share).toBeUndefined();
});

test('every figure there is can be chosen, even one that is told of no area', () => {
    expect(measuresIn(things)).toEqual(['reports_open', 'dossiers_late']);
});

test('no two states look the same to somebody who sees no colours', () => {
    const all = Object.values(shapes);
    expect(new Set(all.map(({ outline }) => outline)).size).toBe(all.length);
    expect(new Set(all.map(({ sign }) => sign)).size).toBe(all.length);
});
