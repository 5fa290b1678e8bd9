import type { ListText } from '../vi/report-list';

export const listText: ListText = {
    title: 'Reports to see to',
    views: { mine: 'Mine', agency: 'My agency', ward: 'Whole ward' },
    view: 'Scope',
    call: 'Type a report from the phone',
    board: 'Figures of reports',
    field: 'Field work',
    routing: 'Rules for giving out',
    plates: 'QR plates',
    counts: 'Quick filters',
    open: 'Not finished',
    overdue: 'Overdue',
    moderation: 'To be moderated',
    filter: 'Filter the list',
    over: 'Show what is over',
    columns: {
        due: 'Next step',
        what: 'Report',
        where: 'Place',
        state: 'State',
        who: 'Held by',
        received: 'Received'
    },
    ended: 'Over',
    label: 'Reports to see to',
    empty: 'No report is waiting',
    emptyText: 'New reports appear here by themselves.',
    noneSuch: 'There is no such report',
    noneSuchText: 'Try fewer filters.',
    clear: 'Clear filters',
    changed: 'The list has just changed',
    counted: 'The reports behind a figure',
    countedLine: (figure: string, from: string, to: string) =>
        from && to ? `${figure}, from ${from} to ${to}` : figure,
    countedNow: (figure: string) => `${figure}, as of now`,
    backToBoard: 'Back to the figures'
};
