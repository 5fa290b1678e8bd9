import type { CitizenText } from '../vi/citizen';

export const citizenText: CitizenText = {
    places: { reports: 'Reports', map: 'Map', openData: 'Open data' },
    sendReport: {
        title: 'Something wrong near you?',
        text: 'A lamp out, a pothole, dumped rubbish, a fallen tree… Take a photo; the ward receives it within 8 working hours and tells you the result.',
        button: 'Send a report'
    },
    home: {
        title: 'Public services of the ward',
        lead: 'Know what to bring, how long it takes and what it costs – and where your dossier is now.',
        searchLabel: 'What do you need?',
        searchHint:
            'For example: birth registration, certified copy. Vietnamese without tone marks works too.',
        searchButton: 'Find a procedure',
        trackTitle: 'Where is my dossier?',
        trackText: 'Enter the code on your receipt and the last 4 digits of your phone or ID number.',
        trackButton: 'Track a dossier',
        often: 'Often asked for',
        fields: 'Browse by field',
        promiseTitle: 'Our promise',
        promises: [
            {
                title: 'Told once, in full',
                text: 'If papers are missing, the Centre tells you everything at once, in writing.'
            },
            {
                title: 'A date that is kept',
                text: 'The date follows the rules. If we are late we apologise in writing and set one new date at most.'
            },
            {
                title: 'Wherever you live',
                text: 'You may file at the Centre regardless of where you are registered.'
            }
        ],
        visitTitle: 'Visit the Centre'
    },
    track: {
        title: 'Track a dossier',
        lead: 'No account needed. This page shows nobody’s name or address.',
        code: 'Dossier code',
        codeHint: 'Printed under the QR code of your receipt, for example H48.21-250701-0001.',
        digits: 'Last 4 digits',
        digitsHint: 'Of the phone or ID number given in the dossier.',
        button: 'Show dossier',
        again: 'Track another',
        codeEmpty: 'Enter the dossier code printed on your receipt.',
        digitsWrong: 'Enter exactly 4 digits.',
        received: 'Received',
        due: 'Result promised',
        dueBefore: (date: string) => `First promised: ${date}`,
        where: 'Now with',
        nobodyNow: 'Finished',
        steps: 'Steps',
        stepDone: 'done',
        stepNow: 'in progress',
        stepNext: 'to come',
        history: 'What happened',
        place: 'Where to collect',
        waiting: {
            supplement: 'The dossier waits for papers from you. This time does not count.',
            payment: 'The dossier waits for your payment.',
            decided: 'The result is ready. Please collect it with your receipt.'
        }
    }
};
