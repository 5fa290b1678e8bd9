// Sentences of the last screen before a report is sent.
import type { ReportCheckText } from '../vi/report-check';

export const reportCheckText: ReportCheckText = {
    title: 'Check and send',
    what: 'What',
    where: 'Where',
    text: 'Description',
    photos: 'Photos',
    photoCount: (n: number) => (n === 0 ? 'No photo' : `${n} photos`),
    visible: 'Who sees it',
    public: 'Everybody, once the ward has looked at it; your name is never shown',
    private: 'Only the officers in charge',
    promise: 'The ward promises',
    change: 'Change',
    changeOf: (what: string) => `Change ${what}`,
    send: 'Send the report'
};
