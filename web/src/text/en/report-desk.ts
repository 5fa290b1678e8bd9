import type { Span } from '#lib/format.ts';
import type { DeskText } from '../vi/report-desk';

function span({ days, hours, minutes }: Span): string {
    const parts = [
        days > 0 ? `${days} d` : '',
        hours > 0 && days < 3 ? `${hours} h` : '',
        days === 0 && hours < 2 && minutes > 0 ? `${minutes} min` : ''
    ].filter(Boolean);
    return parts.join(' ') || 'under 1 min';
}

export const deskText: DeskText = {
    left: (to: Span) => (to.late ? `${span(to)} late` : `${span(to)} left`),
    urgency: { urgent: 'Urgent', normal: '', complex: 'Complex' },
    reopened: 'Reopened',
    waits: 'To be moderated',
    secret: 'Not public',
    noAgency: 'No agency yet',
    nobody: 'Nobody yet',
    noPlace: 'No place given',
    next: {
        new: 'Receive',
        received: 'Assign',
        assigned: 'Solve',
        in_progress: 'Solve',
        solved: 'Publish'
    },
    by: (what: string, date: string) => `${what} by ${date}`,
    allWork: 'Back to what is to be seen to',
    error: {
        'report.move.not_allowed': 'The state of the report does not allow this.',
        'report.note': 'Write the note, in at most 1,000 characters.',
        'report.unknown': 'There is no such report, or it is not within your reach.',
        'report.changed': 'Somebody else has just changed this report. Look at it again, then go on.',
        'report.move.not_permitted': 'This is not yours to do with the report.',
        'report.view.not_permitted': 'Only dispatchers and leaders see the reports of the whole ward.'
    }
};
