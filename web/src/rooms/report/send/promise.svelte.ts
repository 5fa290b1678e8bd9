// What the ward promises for a kind, worded before anything is sent.
import { count, dateOf, day } from '#lib/format.ts';
import { reportSend } from '#text/report-send.svelte.ts';
import { readCalendar } from '#rooms/unit/calls.ts';
import type { Kind } from '../contract';
import {
    dayAhead,
    dayOfReceipt,
    daysAhead,
    ordinaryDays,
    workingDayAfter,
    type OfficeDays
} from '../promise';

let calendar = $state.raw<OfficeDays>(ordinaryDays);
let knownDays = 0;

/** Asks for the days off as far ahead as `kind` needs them; without an answer, weekends alone are left out. */
export function learnDays(kind: Kind): void {
    const ahead = daysAhead(kind.solve_days);
    if (ahead <= knownDays) {
        return;
    }
    knownDays = ahead;
    const now = new Date();
    readCalendar(dateOf(now), dayAhead(now, ahead)).then(
        (told) => (calendar = told),
        () => (knownDays = 0)
    );
}

export function promiseOf(kind: Kind): string {
    const date = workingDayAfter(dayOfReceipt(new Date(), calendar), kind.solve_days, calendar.days);
    return reportSend.text.promise(count(kind.receive_hours), day(date));
}
