import { describe, expect, test } from 'vitest';
import { bytes, count, dateOf, day, fold, moment, money, percent, readDay, workingSpan } from './format';

describe('days and times', () => {
    test('an instant is shown on the clock of Viet Nam, whatever the machine’s zone', () => {
        expect(moment('2025-07-01T17:30:00.000Z')).toBe('00:30 02/07/2025');
        expect(day('2025-07-01T16:59:59.000Z')).toBe('01/07/2025');
    });
    test('a calendar date is never shifted', () => {
        expect(day('2025-07-01')).toBe('01/07/2025');
    });
    test('the office day changes at midnight in Viet Nam', () => {
        expect(dateOf(new Date('2025-07-01T16:59:00Z'))).toBe('2025-07-01');
        expect(dateOf(new Date('2025-07-01T17:00:00Z'))).toBe('2025-07-02');
    });
    test.each([
        ['1/7/2025', '2025-07-01'],
        ['01072025', '2025-07-01'],
        ['01-07-2025', '2025-07-01'],
        ['2025-07-01', '2025-07-01'],
        ['29/02/2024', '2024-02-29'],
        ['29/02/2025', undefined],
        ['31/04/2025', undefined],
        ['7/2025', undefined],
        ['hôm nay', undefined]
    ])('a typed day %s is read as %s', (typed, expected) => {
        expect(readDay(typed)).toBe(expected);
    });
});

describe('figures', () => {
    test('thousands are parted by a point, decimals by a comma', () => {
        expect(count(1234567)).toBe('1.234.567');
        expect(count(-1234.5)).toBe('−1.234,5');
        expect(money(15000)).toBe('15.000 đ');
        expect(percent(0.9846)).toBe('98,5 %');
    });
    test('sizes are told in units people know', () => {
        expect(bytes(900)).toBe('900 B');
        expect(bytes(1536 * 1024)).toBe('1,5 MB');
    });
    test('working minutes become working days of eight hours', () => {
        expect(workingSpan(2 * 480 + 3 * 60 + 5)).toEqual({ late: false, days: 2, hours: 3, minutes: 5 });
        expect(workingSpan(-90)).toEqual({ late: true, days: 0, hours: 1, minutes: 30 });
    });
});

test('folding forgets tone marks, horns and the stroke of đ', () => {
    expect(fold('Đăng ký KHAI SINH, Hộ tịch, Nghĩa Lộ')).toBe('dang ky khai sinh, ho tich, nghia lo');
});
