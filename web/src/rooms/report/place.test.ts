import { expect, test } from 'vitest';
import {
    boxAround,
    emptyLadder,
    isLadderEnough,
    ladderWords,
    metresBetween,
    readPoint,
    sameName,
    stepFrom
} from './place';

const square = { lat: 15.1205, lon: 108.7923 };
const away = (from: string, metres: number, direction: string) => `${metres} m ${direction} of ${from}`;

test('a step along the compass is as long as asked and goes where it says', () => {
    for (const direction of ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const) {
        expect(metresBetween(square, stepFrom(square, 100, direction))).toBeCloseTo(100, 0);
    }
    expect(stepFrom(square, 100, 'n').lat).toBeGreaterThan(square.lat);
    expect(stepFrom(square, 100, 'n').lon).toBe(square.lon);
    expect(stepFrom(square, 100, 'sw').lat).toBeLessThan(square.lat);
    expect(stepFrom(square, 100, 'sw').lon).toBeLessThan(square.lon);
});

test('a box around a place reaches as far to every side', () => {
    const [south, west, north, east] = boxAround(square, 400).split(',').map(Number);
    expect(metresBetween({ lat: south!, lon: square.lon }, { lat: north!, lon: square.lon })).toBeCloseTo(
        800,
        0
    );
    expect(metresBetween({ lat: square.lat, lon: west! }, { lat: square.lat, lon: east! })).toBeCloseTo(
        800,
        0
    );
});

test('the ladder is said from near to far, the steps first', () => {
    const ladder = { ...emptyLadder, neighbourhood: 'Tổ 4', street: 'Đường Lê Lợi', landmark: 'cổng chợ' };
    expect(ladderWords(ladder, away)).toBe('cổng chợ, Đường Lê Lợi, Tổ 4');
    expect(ladderWords({ ...ladder, direction: 'n', metres: '100' }, away)).toBe(
        '100 m n of cổng chợ, Đường Lê Lợi, Tổ 4'
    );
    expect(ladderWords({ ...ladder, metres: '100' }, away)).toBe('cổng chợ, Đường Lê Lợi, Tổ 4');
    expect(ladderWords(emptyLadder, away)).toBe('');
});

test('a neighbourhood alone is too wide to go to', () => {
    expect(isLadderEnough({ ...emptyLadder, neighbourhood: 'Tổ 4' })).toBe(false);
    expect(isLadderEnough({ ...emptyLadder, street: ' ' })).toBe(false);
    expect(isLadderEnough({ ...emptyLadder, landmark: 'cổng chợ' })).toBe(true);
});

test('a position in an address is read only when it is one', () => {
    expect(readPoint('15.1205,108.7923')).toEqual(square);
    expect(readPoint(' 15.1205 ; 108.7923 ')).toEqual(square);
    for (const wrong of [null, '', 'chợ', '15.1205', '95,108', '15,190', '15.1,108.7,3', '1e2,3']) {
        expect(readPoint(wrong), String(wrong)).toBeUndefined();
    }
});

test('a name is the same with and without marks, "số" and "đường"', () => {
    expect(sameName('Số 25 đường Lê Lợi', '25 le loi')).toBe(true);
    expect(sameName('Đường Lê Lợi', 'Lê Lai')).toBe(false);
    expect(sameName('', 'đường')).toBe(false);
});
