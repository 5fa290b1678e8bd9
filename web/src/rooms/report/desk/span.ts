// How far a date is, on the clock on the wall.
import type { Span } from '#lib/format.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const hoursPerDay = 24;
/** What is due within these hours is pressing, or worth an eye. */
const pressingHours = 8;
const watchHours = 48;

export function spanTo(instant: string, now: number): Span {
    const away = Date.parse(instant) - now;
    const total = Math.floor(Math.abs(away) / minuteMs);
    return {
        late: away < 0,
        days: Math.floor(total / 60 / hoursPerDay),
        hours: Math.floor(total / 60) % hoursPerDay,
        minutes: total % 60
    };
}

export function nearness(instant: string, now: number): 'late' | 'high' | 'watch' | 'calm' {
    const hours = (Date.parse(instant) - now) / hourMs;
    return hours < 0 ? 'late' : hours < pressingHours ? 'high' : hours < watchHours ? 'watch' : 'calm';
}
