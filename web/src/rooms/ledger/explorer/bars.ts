// Where the bars of the growth stand: one place for every day of the calendar, also for those on which nothing happened;
// a young ledger stands at the end of a month.
const dayMs = 86_400_000;
const gapShare = 0.2;
const heightMin = 2;
const daysMin = 30;

export interface Bar {
    date: string;
    entries: number;
    x: number;
    width: number;
    height: number;
}

export function barsOf(
    days: { date: string; entries: number }[],
    width: number,
    height: number
): { bars: Bar[]; days: number; from: string } {
    if (days.length === 0) {
        return { bars: [], days: 0, from: '' };
    }
    const numbers = days.map(({ date }) => Math.round(Date.parse(`${date}T00:00:00Z`) / dayMs));
    const last = Math.max(...numbers);
    const span = Math.max(daysMin, last - Math.min(...numbers) + 1);
    const first = last - span + 1;
    const most = Math.max(1, ...days.map(({ entries }) => entries));
    const step = width / span;
    const bars = days.map(({ date, entries }, index) => ({
        date,
        entries,
        x: (numbers[index]! - first) * step + (step * gapShare) / 2,
        width: step * (1 - gapShare),
        height: entries === 0 ? 0 : Math.max(heightMin, (entries / most) * height)
    }));
    return { bars, days: span, from: new Date(first * dayMs).toISOString().slice(0, 10) };
}
