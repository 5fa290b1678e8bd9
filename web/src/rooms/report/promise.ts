// The day by which a report should be solved, told before it is sent. The server's own count is what binds.
import { clock, dateOf } from '#lib/format.ts';

const dayMs = 86_400_000;

export interface OfficeDays {
    days: { date: string; working: boolean }[];
    hours: { weekly: { weekday: string; sessions: { from: string; to: string }[] }[] };
}
/** What holds as long as nobody has told the ward's own. */
export const ordinaryDays: OfficeDays = { days: [], hours: { weekly: [] } };
const ordinaryClosing = '17:00';
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** The day on which the office has what comes in now: today until it closes, else the next working day. */
export function dayOfReceipt(now: Date, { days, hours }: OfficeDays): string {
    const today = dateOf(now);
    const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
    const working = days.find(({ date }) => date === today)?.working ?? (weekday > 0 && weekday < 6);
    const sessions = hours.weekly.find((one) => one.weekday === weekdays[weekday])?.sessions;
    const open = clock(now.toISOString()) < (sessions?.at(-1)?.to ?? ordinaryClosing);
    return working && open ? today : workingDayAfter(today, 1, days);
}

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
