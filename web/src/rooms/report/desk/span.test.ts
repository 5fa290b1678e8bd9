import { expect, test } from 'vitest';
import { nearness, spanTo } from './span';

const now = Date.parse('2026-11-23T03:00:00Z');

test('a date ahead and a date behind are as far as the clock says', () => {
    expect(spanTo('2026-11-25T05:30:00Z', now)).toEqual({ late: false, days: 2, hours: 2, minutes: 30 });
    expect(spanTo('2026-11-23T02:59:00Z', now)).toEqual({ late: true, days: 0, hours: 0, minutes: 1 });
});

test('what is near is pressing, and what is past is late', () => {
    const levels = ['T02:00', 'T10:00', 'T23:00'].map((time) => nearness(`2026-11-23${time}:00Z`, now));
    expect([...levels, nearness('2026-11-30T00:00:00Z', now)]).toEqual(['late', 'high', 'watch', 'calm']);
});
