import type { ReportBoardText } from '../vi/report-board';

export const reportBoardText: ReportBoardText = {
    title: 'Figures of reports',
    list: 'Reports to see to',
    by: 'Group by',
    bys: { category: 'Group', kind: 'Kind', agency: 'Agency' },
    of: (numerator: string, denominator: string) => `${numerator} of ${denominator} reports`,
    records: (name: string) => `Show reports: ${name}`,
    openRecords: 'Show reports',
    empty: 'There are no reports in this period.',
    figures: {
        received: 'Came in',
        open: 'Open',
        overdue_share: 'Overdue',
        taken_in_time_share: 'Received in time',
        solved: 'Solved',
        solved_in_time_share: 'Solved as promised',
        solved_with_photo_share: 'Shown by a photo',
        satisfied_share: 'Satisfied senders',
        reopened: 'Reopened',
        refused: 'Not taken up',
        forwarded: 'Forwarded',
        merged: 'Duplicates'
    },
    counted: {
        received: 'Reports that came in',
        taken: 'Reports received by an officer',
        taken_in_time: 'Reports received in time',
        solved: 'Reports solved',
        solved_in_time: 'Reports solved as promised',
        solved_with_photo: 'Reports solved and shown by a photo',
        refused: 'Reports not taken up',
        forwarded: 'Reports forwarded',
        merged: 'Duplicate reports',
        rated: 'Reports rated',
        satisfied: 'Reports with a satisfied sender',
        reopened: 'Reports reopened',
        open: 'Open reports',
        overdue: 'Overdue reports'
    },
    formulas: {
        received: 'Reports that came in within the period, by any way',
        open: 'Not solved, as of now',
        overdue_share: 'open past the promise / open, as of now',
        taken_in_time_share: 'received in time / received within the period',
        solved: 'Reported as solved within the period',
        solved_in_time_share: 'solved by the promise / solved within the period',
        solved_with_photo_share: 'with a photo taken there / solved within the period',
        satisfied_share: 'satisfied / rated within the period',
        reopened: 'Senders who asked to look again within the period',
        refused: 'Not taken up within the period, with a reason',
        forwarded: 'Given to the province, the police or others within the period',
        merged: 'Put into another report within the period'
    },
    error: {
        'report.board.not_permitted': 'Only dispatchers and leaders see the figures of reports.'
    }
};
