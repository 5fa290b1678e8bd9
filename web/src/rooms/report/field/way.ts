// How an officer gets from one report to the next.
import type { Point } from '../contract';
import { metresBetween } from '../place';

/**
 * The order of a round on foot or by motorbike: from where one stands to what is nearest, from there to what is nearest
 * next. What has no position comes last, as it stood.
 */
export function orderByWay<Item>(
    items: Item[],
    from: Point,
    positionOf: (item: Item) => Point | undefined
): Item[] {
    const left = items.filter((item) => positionOf(item) !== undefined);
    const nowhere = items.filter((item) => positionOf(item) === undefined);
    const way: Item[] = [];
    for (let here = from; left.length > 0;) {
        const distances = left.map((item) => metresBetween(here, positionOf(item)!));
        const [next] = left.splice(distances.indexOf(Math.min(...distances)), 1);
        way.push(next!);
        here = positionOf(next!)!;
    }
    return [...way, ...nowhere];
}

/** What opens the maps of this device at the point. Where no program for maps is known, the ward's own map. */
export function directionsLink(agent: string, { lat, lon }: Point, label: string): string {
    if (/Android/.test(agent)) {
        return `geo:${lat},${lon}?q=${lat},${lon}(${encodeURIComponent(label)})`;
    }
    if (/iPhone|iPad/.test(agent)) {
        return `maps://?daddr=${lat},${lon}&q=${encodeURIComponent(label)}`;
    }
    return `/ban-do?lat=${lat}&lon=${lon}&zoom=18&map=1`;
}

/** Moves one by `steps` within the list; at its ends it stays. */
export function moved<Item>(items: Item[], at: number, steps: number): Item[] {
    const to = Math.min(Math.max(at + steps, 0), items.length - 1);
    const rest = items.toSpliced(at, 1);
    return rest.toSpliced(to, 0, items[at]!);
}
