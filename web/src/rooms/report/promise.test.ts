import { expect, test } from 'vitest';
import { workingDayAfter } from './promise';

test('working days leave out weekends', () => {
    expect(workingDayAfter('2026-11-23', 1)).toBe('2026-11-24');
    expect(workingDayAfter('2026-11-27', 1)).toBe('2026-11-30');
    expect(workingDayAfter('2026-11-23', 15)).toBe('2026-12-14');
});

test('working days follow the calendar where it tells: holidays are left out, made-up Saturdays count', () => {
    const calendar = [
        { date: '2026-11-24', working: false },
        { date: '2026-11-28', working: true }
    ];
    expect(workingDayAfter('2026-11-23', 1, calendar)).toBe('2026-11-25');
    expect(workingDayAfter('2026-11-27', 1, calendar)).toBe('2026-11-28');
});
