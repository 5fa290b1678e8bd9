import { expect, test } from 'vitest';
import { addDays, daysBetween, firstDayOf } from './days';

test('days are counted over months, leap years and back', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
    expect(daysBetween('2026-01-01', '2027-01-01')).toBe(365);
    expect(daysBetween('2028-01-01', '2029-01-01')).toBe(366);
});

test('the slider reaches a year back, and further where more has happened', () => {
    expect(firstDayOf(undefined, '2026-07-15')).toBe('2025-07-15');
    expect(firstDayOf('2026-07-01', '2026-07-15')).toBe('2025-07-15');
    expect(firstDayOf('2024-01-01', '2026-07-15')).toBe('2024-01-01');
});
