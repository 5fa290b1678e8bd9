import { expect, test } from 'vitest';
import { dayOfReceipt, ordinaryDays, workingDayAfter } from './promise';

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

test('what comes in after closing, or while nobody works, is there on the next working day', () => {
    const at = (moment: string) => new Date(`${moment}+07:00`);
    expect(dayOfReceipt(at('2026-11-23T06:00'), ordinaryDays)).toBe('2026-11-23');
    expect(dayOfReceipt(at('2026-11-23T16:59'), ordinaryDays)).toBe('2026-11-23');
    expect(dayOfReceipt(at('2026-11-23T17:00'), ordinaryDays)).toBe('2026-11-24');
    expect(dayOfReceipt(at('2026-11-28T09:00'), ordinaryDays)).toBe('2026-11-30');
    const ward = {
        days: [{ date: '2026-11-24', working: false }],
        hours: { weekly: [{ weekday: 'monday', sessions: [{ from: '07:00', to: '11:30' }] }] }
    };
    expect(dayOfReceipt(at('2026-11-23T11:29'), ward)).toBe('2026-11-23');
    expect(dayOfReceipt(at('2026-11-23T12:00'), ward)).toBe('2026-11-25');
});
