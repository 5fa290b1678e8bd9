import { expect, test } from 'vitest';
import type { Calendar } from './calls';
import { openingsOf } from './opening';

const usual = [
    { from: '07:00', to: '11:30' },
    { from: '13:30', to: '17:00' }
];
const week = (days: string[], sessions = usual) =>
    days.map((weekday) => ({ weekday, sessions })) as Calendar['hours']['weekly'];
const hours = (weekly: Calendar['hours']['weekly'], intake: Calendar['hours']['weekly'] = []) => ({
    weekly,
    intake_only: intake,
    forward_same_day_until: '15:00'
});

test('days on end with the same hours are said once', () => {
    expect(openingsOf(hours(week(['monday', 'tuesday', 'wednesday', 'thursday', 'friday'])))).toEqual([
        { first: 0, last: 4, sessions: ['07:00–11:30', '13:30–17:00'], intake: false }
    ]);
});

test('a morning on Saturday for taking in, and a Friday of its own, are said apart', () => {
    const morning = [{ from: '07:30', to: '11:30' }];
    expect(
        openingsOf(
            hours(
                [...week(['monday', 'tuesday', 'wednesday', 'thursday']), ...week(['friday'], morning)],
                week(['saturday'], morning)
            )
        )
    ).toEqual([
        { first: 0, last: 3, sessions: ['07:00–11:30', '13:30–17:00'], intake: false },
        { first: 4, last: 4, sessions: ['07:30–11:30'], intake: false },
        { first: 5, last: 5, sessions: ['07:30–11:30'], intake: true }
    ]);
});

test('a closed day between two ends the stretch', () => {
    expect(openingsOf(hours(week(['monday', 'wednesday']))).map(({ first, last }) => [first, last])).toEqual([
        [0, 0],
        [2, 2]
    ]);
});
