// The office hours between the server's lists of sessions and a week of mornings and afternoons as people type it.
import type { Calendar } from './calls';

type Hours = Calendar['hours'];
type Session = Hours['weekly'][number]['sessions'][number];

export const weekdays = [
    'monday',
    'tuesday',
    'wednesday',
    'thursday',
    'friday',
    'saturday',
    'sunday'
] as const;
/** A day the office works, one on which it only takes in, or one it is closed. */
export const kindsOfDay = ['working', 'intake', 'closed'] as const;
type DayKind = (typeof kindsOfDay)[number];

export interface DayPlan {
    weekday: (typeof weekdays)[number];
    kind: DayKind;
    morning: Session;
    afternoon: Session;
    /** Sessions beyond two, which this form keeps as they are. */
    more: Session[];
}

const noon = '12:00';

function planOf(weekday: DayPlan['weekday'], kind: DayKind, sessions: Session[]): DayPlan {
    const none = { from: '', to: '' };
    const [first, second, ...more] = sessions;
    const startsLate = first !== undefined && second === undefined && first.from >= noon;
    return {
        weekday,
        kind,
        morning: { ...(startsLate ? none : (first ?? none)) },
        afternoon: { ...(startsLate ? first : (second ?? none)) },
        more
    };
}

export function weekOf(hours: Hours): DayPlan[] {
    return weekdays.map((weekday) => {
        const on = (days: Hours['weekly']) => days.find((one) => one.weekday === weekday)?.sessions ?? [];
        const working = on(hours.weekly);
        const intake = on(hours.intake_only);
        return working.length > 0
            ? planOf(weekday, 'working', working)
            : planOf(weekday, intake.length > 0 ? 'intake' : 'closed', intake);
    });
}

/** 7:00, 7h30 and 0730 are what 07:00 and 07:30 are; anything else stays for the server to refuse. */
export function tidyClock(typed: string): string {
    const found = /^(\d{1,2})\s*[:h.]\s*(\d{2})$/.exec(typed.trim()) ?? /^(\d{2})(\d{2})$/.exec(typed.trim());
    return found ? `${found[1]!.padStart(2, '0')}:${found[2]}` : typed.trim();
}

export function hoursOf(week: DayPlan[], until: string, makeUpAs: string): Hours {
    const days = (kind: DayKind) =>
        week
            .filter((plan) => plan.kind === kind)
            .map(({ weekday, morning, afternoon, more }) => ({
                weekday,
                sessions: [morning, afternoon, ...more]
                    .filter((session) => session.from.trim() !== '' || session.to.trim() !== '')
                    .map(({ from, to }) => ({ from: tidyClock(from), to: tidyClock(to) }))
            }))
            .filter((day) => day.sessions.length > 0);
    return {
        weekly: days('working'),
        intake_only: days('intake'),
        forward_same_day_until: tidyClock(until),
        make_up_as: makeUpAs as NonNullable<Hours['make_up_as']>
    };
}

/** The week with the day at `to` worked like the day at `from`. */
export function copyFrom(week: DayPlan[], from: number, to: number): DayPlan[] {
    const { kind, morning, afternoon, more } = week[from]!;
    return week.map((plan, index) =>
        index === to
            ? { ...plan, kind, morning: { ...morning }, afternoon: { ...afternoon }, more: [...more] }
            : plan
    );
}
