// The ward's week in as few lines as people would say it in: days on end with the same hours are one.
import type { Calendar } from './calls';
import { weekOf } from './hours';

export interface Opening {
    /** Places in the week, Monday 0; the same when it is one day. */
    first: number;
    last: number;
    /** "07:00–11:30" */
    sessions: string[];
    /** Only dossiers are taken in. */
    intake: boolean;
}

export function openingsOf(hours: Calendar['hours']): Opening[] {
    const openings: Opening[] = [];
    for (const [index, plan] of weekOf(hours).entries()) {
        const sessions = [plan.morning, plan.afternoon, ...plan.more]
            .filter((one) => one.from !== '')
            .map((one) => `${one.from}–${one.to}`);
        const intake = plan.kind === 'intake';
        const before = openings.at(-1);
        if (
            before?.last === index - 1 &&
            before.intake === intake &&
            `${before.sessions}` === `${sessions}`
        ) {
            before.last = index;
        } else if (sessions.length > 0) {
            openings.push({ first: index, last: index, sessions, intake });
        }
    }
    return openings;
}
