// What list of reports an address asks for, and the address of a list.
import type { CaseFilter, View } from './contract';

const words = ['counted', 'state', 'category', 'kind', 'agency', 'from', 'to'] as const;
const marks = ['over', 'overdue', 'moderation'] as const;

/** \param views those the reader may choose, the usual one first */
export function readFilter(search: Pick<URLSearchParams, 'get'>, views: View[]): CaseFilter {
    const view = views.find((one) => one === search.get('view')) ?? views[0];
    // Words the server does not know it refuses, as it does whoever writes them.
    const filter: Record<string, string | boolean> = view ? { view } : {};
    for (const name of words) {
        const value = search.get(name);
        if (value) {
            filter[name] = value;
        }
    }
    for (const name of marks) {
        if (search.get(name) === 'true') {
            filter[name] = true;
        }
    }
    return filter as CaseFilter;
}

export function writeFilter(filter: CaseFilter): string {
    const kept = Object.entries(filter).filter(([, value]) => value !== undefined && value !== false);
    return new URLSearchParams(kept.map(([name, value]) => [name, String(value)])).toString();
}

/** The filter with some members put in their place; an empty one is taken out. */
export function withFilter(
    filter: CaseFilter,
    change: { [Name in keyof CaseFilter]?: string | boolean | undefined }
): CaseFilter {
    const merged = { ...filter, ...change };
    return Object.fromEntries(
        Object.entries(merged).filter(([, value]) => value !== '' && value !== false && value !== undefined)
    ) as CaseFilter;
}
