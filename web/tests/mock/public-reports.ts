// The reports everybody may see, as they are asked for and as they stood on a day; and enough of them to fill a map.
import { holds, type Place } from '../../src/rooms/map/view.ts';
import { hourMs, type Any } from './house.ts';
import { categories } from './report-kinds.ts';

export interface PublicReport {
    code: string;
    kind: string;
    category: string;
    state: string;
    position: Place;
    place: string;
    received_at: string;
    solve_by: string;
    overdue: boolean;
}

/** As reports stood at the end of a day: what came later is not there, and nothing younger than a week is solved. */
function onDay(reports: PublicReport[], day: string): PublicReport[] {
    const end = Date.parse(`${day}T24:00:00+07:00`);
    return reports
        .filter((one) => Date.parse(one.received_at) < end)
        .map((one) => ({
            ...one,
            state: end - Date.parse(one.received_at) < 7 * 24 * hourMs ? 'received' : one.state,
            overdue: one.overdue && Date.parse(one.solve_by) < end
        }));
}

export function publicReports(reports: Any[], query: URLSearchParams): PublicReport[] {
    const shown: PublicReport[] = reports.filter((one) => one.public && one.moderated && one.position);
    const day = query.get('day');
    const [south, west, north, east] = (query.get('box') ?? '-90,-180,90,180').split(',').map(Number);
    const box = { south: south!, west: west!, north: north!, east: east! };
    const has = (one: PublicReport, name: 'category' | 'state') =>
        !query.get(name) || one[name] === query.get(name);
    return (day ? onDay(shown, day) : shown)
        .filter((one) => has(one, 'category') && has(one, 'state') && holds(box, one.position))
        .filter((one) => query.get('overdue') !== 'true' || one.overdue);
}

const statesInTurn = ['new', 'received', 'assigned', 'in_progress', 'published', 'solved', 'forwarded'];

/** Seventy reports over seventy days, one a day, on a path that fills the ward without chance. */
export function spreadReports(): Any[] {
    const kinds = categories
        .filter(({ code }) => code !== 'crime_prevention')
        .flatMap(({ code, kinds }) => kinds.map((kind) => ({ code: kind.code, category: code })));
    return Array.from({ length: 70 }, (_, index) => {
        const { code: kind, category } = kinds[index % kinds.length]!;
        const received = Date.now() - index * 24 * hourMs - hourMs;
        const state = statesInTurn[index % statesInTurn.length]!;
        const open = ['new', 'received', 'assigned', 'in_progress'].includes(state);
        return {
            code: `PA-2511${String((index % 28) + 1).padStart(2, '0')}-${String(index + 1).padStart(4, '0')}`,
            public: true,
            moderated: true,
            kind_name: kind,
            photos: [],
            steps: [],
            kind,
            category,
            state,
            position: {
                lat: Number((15.118 + (((index * 37) % 71) - 35) / 1850).toFixed(4)),
                lon: Number((108.7815 + (((index * 23) % 71) - 35) / 1650).toFixed(4))
            },
            place: `Gần số ${index + 3} đường Lê Lợi, Tổ ${(index % 12) + 1}`,
            received_at: new Date(received).toISOString(),
            solve_by: new Date(received + 15 * 24 * hourMs).toISOString(),
            overdue: open && index > 15
        };
    });
}
