// How far away something is, by when it is due, and what is said of what was done there.
import { count, moment } from '#lib/format.ts';
import { reportField } from '#text/report-field.svelte.ts';
import type { Point } from '../contract';
import { metresBetween } from '../place';
import { isWritten, type Deed } from './deed';
import type { FieldReport } from './visit';

/** "350 m", "1,4 km"; to the ten metres a phone knows. */
export function distance(from: Point, to: Point): string {
    const metres = metresBetween(from, to);
    const { metres: near, kilometres: far } = reportField.text;
    return metres < 1_000
        ? near(count(Math.round(metres / 10) * 10))
        : far(count(Math.round(metres / 100) / 10));
}

export const placeOf = ({ address, place }: FieldReport): string =>
    [place, address].filter(Boolean).join(', ') || reportField.text.noPlace;

export function dueOf(
    { dueAt, solveBy }: Pick<FieldReport, 'dueAt' | 'solveBy'>,
    now: number
): { words: string; late: boolean } {
    const by = dueAt ?? solveBy;
    const late = Date.parse(by) < now;
    return { words: late ? reportField.text.dueLate(moment(by)) : reportField.text.due(moment(by)), late };
}

/** The one thing about its deeds that an officer must know, the most pressing first. */
export function badgeOf(deeds: Deed[]): 'clash' | 'refused' | 'waiting' | 'editing' | '' {
    if (deeds.some(({ state }) => state === 'clash')) {
        return 'clash';
    }
    if (deeds.some(({ state, refusal }) => state === 'editing' && refusal)) {
        return 'refused';
    }
    if (deeds.some(({ state }) => state === 'waiting')) {
        return 'waiting';
    }
    return deeds.some((deed) => deed.state === 'editing' && isWritten(deed)) ? 'editing' : '';
}
