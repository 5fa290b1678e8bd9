// Sentences of the form without scripts, and of its answer.
import type { ReportFormText } from '../vi/report-form';

export const reportFormText: ReportFormText = {
    title: 'Send a report (plain form)',
    lead: 'This form works in every browser, with scripts or without.',
    kind: 'What is it',
    kindChoose: 'Choose what it is',
    kindPrivate: 'not public',
    place: 'Where',
    placeHint: 'Street, house number or landmark, neighbourhood. For example: in front of 25 Lê Lợi street.',
    photo: 'Photo',
    photoHint: 'One JPEG, PNG, HEIC or WebP picture.',
    send: 'Send the report',
    privateNote: 'Crime prevention is never public. If it is happening now, call 113.',
    wrong: {
        'loi-noi-dung': 'The kind, the place or the description is missing. Nothing was sent.',
        'loi-anh': 'The picture cannot be read or is too large. Nothing was sent.',
        'loi-nhieu': 'Many reports came from your network just now. Wait some minutes and send again.',
        'loi-khac': 'The server could not take the report. Try again in some minutes.'
    },
    wrongBack: 'Press your browser’s Back button to change it; what you wrote is still there.',
    doneTitle: 'The ward has your report',
    doneText: 'Write down the code and the link to follow it. Only you have this link.'
};
