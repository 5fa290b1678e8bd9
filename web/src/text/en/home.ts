import type { HomeText } from '../vi/home';

export const homeText: HomeText = {
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
    }
};
