import { expect, test } from 'vitest';
import { copyFrom, hoursOf, tidyClock, weekOf } from './hours';

const full = [
    { from: '07:00', to: '11:30' },
    { from: '13:30', to: '17:00' }
];
const hours: Parameters<typeof weekOf>[0] = {
    weekly: (['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const).map((weekday) => ({
        weekday,
        sessions: full
    })),
    intake_only: [{ weekday: 'saturday', sessions: [{ from: '07:30', to: '11:00' }] }],
    forward_same_day_until: '15:00',
    make_up_as: 'monday'
};

test('an ordinary week survives being typed: five days, Saturday morning for taking in, Sunday closed', () => {
    const week = weekOf(hours);
    expect(week.map((plan) => plan.kind)).toEqual([...Array(5).fill('working'), 'intake', 'closed']);
    expect(hoursOf(week, '15:00', 'monday')).toEqual(hours);
});

test('a half day is one session, in the morning or in the afternoon', () => {
    const halves = {
        ...hours,
        weekly: [
            { weekday: 'monday' as const, sessions: [full[0]!] },
            { weekday: 'friday' as const, sessions: [full[1]!] }
        ]
    };
    const week = weekOf(halves);
    expect(week[0]).toMatchObject({ morning: full[0], afternoon: { from: '', to: '' } });
    expect(week[4]).toMatchObject({ morning: { from: '', to: '' }, afternoon: full[1] });
    expect(hoursOf(week, '15:00', 'monday').weekly).toEqual(halves.weekly);
});

test('a day without a lunch break, or with a third session, is kept as it is', () => {
    const evening = [...full, { from: '18:00', to: '20:00' }];
    const odd = { ...hours, weekly: [{ weekday: 'monday' as const, sessions: evening }] };
    expect(hoursOf(weekOf(odd), '15:00', 'monday').weekly).toEqual(odd.weekly);
});

test('times are read as people write them', () => {
    expect(['7:00', '7h30', '0730', '17.00', 'trưa'].map(tidyClock)).toEqual([
        '07:00',
        '07:30',
        '07:30',
        '17:00',
        'trưa'
    ]);
});

test('a day is copied, not tied to the other', () => {
    const week = copyFrom(weekOf(hours), 4, 5);
    expect(week[5]).toMatchObject({ weekday: 'saturday', kind: 'working', afternoon: full[1] });
    week[5]!.morning.from = '08:00';
    expect(week[4]!.morning.from).toBe('07:00');
});
