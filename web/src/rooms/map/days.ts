// Days as the time slider counts them: 0 is the earliest there is, the last is today.
const dayMs = 86_400_000;

export function addDays(day: string, days: number): string {
    return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
    return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}

/** A year back, or as far as anything has happened when that is known and longer ago; never after today. */
export function firstDayOf(since: string | undefined, today: string): string {
    const yearAgo = addDays(today, -365);
    return since !== undefined && since < yearAgo ? since : yearAgo;
}
