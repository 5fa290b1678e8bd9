// Which rule takes which report: the server's own choice, told before anything is saved, and what in a list of rules
// contradicts itself.
import type { Got } from '#lib/api.ts';
import type { Category, Point } from '../contract';
import { kindOf } from '../kinds';

export type Routing = Got<'/api/v1/report-routing'>;
export type ShownRule = Routing['rules'][number];
export type Box = NonNullable<ShownRule['area']>;

const contains = (box: Box, { lat, lon }: Point): boolean =>
    lat >= box.south && lat <= box.north && lon >= box.west && lon <= box.east;

const containsBox = (outer: Box, inner: Box): boolean =>
    contains(outer, { lat: inner.south, lon: inner.west }) &&
    contains(outer, { lat: inner.north, lon: inner.east });

const meet = (one: Box, other: Box): boolean =>
    one.south < other.north && other.south < one.north && one.west < other.east && other.west < one.east;

/** How closely a rule speaks of something: its kind before its category, its area before everywhere. */
const closeness = ({ kind, category, area }: ShownRule): number =>
    (kind ? 4 : 0) + (category ? 2 : 0) + (area ? 1 : 0);

/** The place in the list of the rule that takes a report of this kind there; nothing when none does. */
export function ruleFor(
    rules: ShownRule[],
    kind: string,
    category: string,
    position: Point | undefined
): number | undefined {
    let closest: number | undefined;
    rules.forEach((rule, index) => {
        const fits =
            (!rule.kind || rule.kind === kind) &&
            (!rule.category || rule.category === category) &&
            (!rule.area || (position !== undefined && contains(rule.area, position)));
        if (fits && (closest === undefined || closeness(rule) > closeness(rules[closest]!))) {
            closest = index;
        }
    });
    return closest;
}

export type Warning =
    /** Another rule takes whatever this one speaks of. */
    | { is: 'never'; by: number }
    /** Where both areas meet, the earlier one counts. */
    | { is: 'overlap'; with: number }
    | { is: 'kindGone' | 'contradiction' };

/** What is wrong with the rule at `index`. */
export function warningsOf(rules: ShownRule[], index: number, categories: Category[]): Warning[] {
    const rule = rules[index]!;
    const found = rule.kind ? kindOf(categories, rule.kind) : undefined;
    if (rule.kind && !found) {
        return [{ is: 'kindGone' }];
    }
    const category = rule.category ?? found?.category.code;
    if (found && category !== found.category.code) {
        return [{ is: 'contradiction' }];
    }
    const covers = (other: ShownRule): boolean =>
        (!other.kind || other.kind === rule.kind) &&
        (!other.category || other.category === category) &&
        (!other.area || (rule.area !== undefined && containsBox(other.area, rule.area)));
    const by = rules.findIndex((other, place) => {
        const goesFirst =
            place < index ? closeness(other) >= closeness(rule) : closeness(other) > closeness(rule);
        return place !== index && goesFirst && covers(other);
    });
    if (by >= 0) {
        return [{ is: 'never', by }];
    }
    return rules.flatMap((other, place): Warning[] => {
        const alike = other.kind === rule.kind && other.category === rule.category;
        const elsewhere = other.agency_id !== rule.agency_id || other.officer_id !== rule.officer_id;
        const both = rule.area && other.area && meet(rule.area, other.area);
        return place < index && alike && elsewhere && both ? [{ is: 'overlap', with: place }] : [];
    });
}

/** The rule at `from` goes one place up (-1) or down (1). */
export function moved<Rule>(rules: Rule[], from: number, by: -1 | 1): Rule[] {
    const next = [...rules];
    const [rule] = next.splice(from, 1);
    next.splice(from + by, 0, rule!);
    return next;
}

const metresPerDegree = 111_195;
const metresEastPerDegree = ({ lat }: Point): number => metresPerDegree * Math.cos((lat * Math.PI) / 180);
const sixDecimals = (value: number): number => Number(value.toFixed(6));

/** The box that holds every point within so many metres. */
export function boxAround(centre: Point, metres: number): Box {
    const [up, aside] = [metres / metresPerDegree, metres / metresEastPerDegree(centre)];
    return rounded({
        south: centre.lat - up,
        west: centre.lon - aside,
        north: centre.lat + up,
        east: centre.lon + aside
    });
}

export const rounded = ({ south, west, north, east }: Box): Box => ({
    south: sixDecimals(south),
    west: sixDecimals(west),
    north: sixDecimals(north),
    east: sixDecimals(east)
});

export const middleOf = ({ south, west, north, east }: Box): Point => ({
    lat: (south + north) / 2,
    lon: (west + east) / 2
});

/** How wide and how high, in whole metres. */
export function sizeOf(box: Box): { across: number; down: number } {
    const across = (box.east - box.west) * metresEastPerDegree(middleOf(box));
    return { across: Math.round(across), down: Math.round((box.north - box.south) * metresPerDegree) };
}

const hairDegrees = 0.000_002;
/** The same area, but for what rounding does. */
export const sameBox = (one: Box, other: Box): boolean =>
    (['south', 'west', 'north', 'east'] as const).every(
        (side) => Math.abs(one[side] - other[side]) < hairDegrees
    );
