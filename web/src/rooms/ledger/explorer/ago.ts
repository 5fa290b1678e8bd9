// How long ago something was, in the one unit that says it best.
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

export interface AgoWords {
    now: string;
    minutes: (n: number) => string;
    hours: (n: number) => string;
    days: (n: number) => string;
}

export function ago(instant: string, now: number, words: AgoWords): string {
    const ms = Math.max(0, now - Date.parse(instant));
    if (ms < minuteMs) {
        return words.now;
    }
    if (ms < hourMs) {
        return words.minutes(Math.floor(ms / minuteMs));
    }
    return ms < 2 * dayMs ? words.hours(Math.floor(ms / hourMs)) : words.days(Math.floor(ms / dayMs));
}
