// What a move on a dossier asks, loaded with its dialog only.
import type { AskText } from '../vi/ask';

export const askText: AskText = {
    absent: 'absent',
    reason: 'Reason',
    note: 'Note',
    officer: 'Assign to',
    step: 'Step',
    stage: 'Back to step',
    agency: 'Agency asked',
    outside: 'Agency outside the ward',
    question: 'What to give an opinion on',
    days: 'Working days to answer',
    answer: 'Answer',
    consultation: 'Which request',
    newDue: 'New promised day',
    newDueHint: 'Only once, and at least a day before the time limit.',
    askedBy: 'Who asked to stop',
    byCitizen: 'Applicant',
    byAgency: 'Agency',
    fees: 'What happens to fees paid',
    papers: 'What happens to papers',
    otherChannel: 'Why it is returned in another way than agreed',
    toName: 'Given to',
    channel: 'Returned by',
    missing: 'Papers asked for',
    handed: 'Papers received',
    number: 'Document number',
    summary: 'Summary',
    files: 'Result files'
};
