// The day by which a report should be solved, told before it is sent. The server's own count is what binds.
import { dateOf } from '#lib/format.ts';

const dayMs = 86_400_000;

/** How far ahead the calendar must be known to count `days` working days. */
export const daysAhead = (days: number): number => Math.ceil(days * 2) + 14;

/**
 * The last of `days` working days after `today` (2026-11-23). Days the calendar does not tell are working days from
 * Monday to Friday.
 */
export function workingDayAfter(
    today: string,
    days: number,
    calendar: { date: string; working: boolean }[] = []
): string {
    const told = new Map(calendar.map((one) => [one.date, one.working]));
    let at = Date.parse(`${today}T00:00:00Z`);
    for (let left = days; left > 0;) {
        at += dayMs;
        const date = new Date(at).toISOString().slice(0, 10);
        const weekday = new Date(at).getUTCDay();
        left -= (told.get(date) ?? (weekday > 0 && weekday < 6)) ? 1 : 0;
    }
    return new Date(at).toISOString().slice(0, 10);
}

export const dayAhead = (from: Date, days: number): string => dateOf(new Date(from.getTime() + days * dayMs));
