import { expect, test } from 'vitest';
import type { Procedure } from './calls';
import { changeOf, emptyProcedure, stageShares, whole } from './edit';

const read = {
    ...emptyProcedure('ho-tich', '2025-07-01'),
    id: '7',
    code: '1.001193',
    version: 3,
    valid_from: '2025-07-01',
    source: 'own',
    field_name: 'Hộ tịch',
    work_field: 'justice',
    marks: [],
    ready: true
} as Procedure;

test('only what an officer may change is sent back, with the version that was seen', () => {
    const change = changeOf(read, '2025-11-24');
    expect(Object.keys(change).toSorted()).toEqual(Object.keys(emptyProcedure('', '')).toSorted());
    expect([change.version, change.valid_from]).toEqual([3, '2025-11-24']);
});

test('a version that begins later is not changed from an earlier day', () => {
    expect(changeOf({ ...read, valid_from: '2026-01-01' }, '2025-11-24').valid_from).toBe('2026-01-01');
});

test('steps side by side count their share once', () => {
    expect(
        stageShares([
            { stage: 1, share: 60 },
            { stage: 2, share: 40 },
            { stage: 2, share: 40 }
        ])
    ).toBe(100);
    expect(stageShares([])).toBe(0);
});

test('amounts are read with points, spaces and signs of money in them', () => {
    expect(['25.000', '1 250 000 đ', '', 'không'].map(whole)).toEqual([25_000, 1_250_000, 0, 0]);
});
