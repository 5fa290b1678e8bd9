import type { PublicText } from '../vi/public';

export const publicText: PublicText = {
    language: { name: 'English', other: 'Tiếng Việt', switchTo: 'Chuyển sang tiếng Việt' },
    office: {
        ward: 'Nghĩa Lộ Ward',
        province: 'Quảng Ngãi Province',
        centre: 'Public Administration Service Centre',
        product: 'Smart Nghĩa Lộ'
    },
    layout: {
        skip: 'Skip to main content',
        menu: 'Site menu',
        home: 'Home',
        procedures: 'Procedures',
        track: 'Track a dossier',
        officers: 'For officers',
        hours: 'Opening hours',
        weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
        hoursAnd: ' and ',
        intakeOnly: '(dossiers are taken in only)',
        privacy: 'This site uses no tracking cookies and shows no personal data.',
        offline: 'The connection is lost. What you typed is still on this device.',
        title: (page: string) => `${page} – Nghĩa Lộ Ward`
    },
    state: {
        nothing: 'Nothing found.',
        found: (n: number) => (n === 1 ? '1 result' : `${n} results`),
        loading: 'Loading…',
        request: 'Request number',
        retry: 'Try again',
        more: 'Show more',
        close: 'Close',
        cancel: 'Cancel',
        back: 'Back',
        optional: '(optional)',
        errorTitle: 'That did not work',
        errorSummary: 'Please check these answers',
        notFoundTitle: 'Page not found',
        notFound: 'The address may be mistyped, or the page is gone.',
        unexpected: 'This page ran into a problem. Please reload; if it stays, tell the Centre.'
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
    procedures: {
        title: 'Procedures',
        lead: 'Every procedure the Centre receives, with papers, time and fees.',
        search: 'Find a procedure',
        searchHint: 'Type a name or an everyday word, with or without tone marks.',
        field: 'Field',
        allFields: 'All fields',
        found: (shown: number, more: boolean) => (more ? `First ${shown} procedures` : `${shown} procedures`),
        none: 'No procedure found',
        noneHint: 'Try a shorter word, or call the Centre.',
        code: 'Procedure code',
        immediate: 'While you wait',
        online: { full: 'Fully online', partial: 'Partly online', none: 'In person' },
        bring: 'What to bring',
        bringNote: 'Originals shown for comparison are given back at once.',
        originals: (n: number) => (n === 1 ? '1 original' : `${n} originals`),
        copies: (n: number) => (n === 1 ? '1 copy' : `${n} copies`),
        need: { always: 'Required', case: 'If it applies', show: 'To show' },
        time: 'How long it takes',
        lateReceipt: 'Dossiers received after 15:00 are returned on the next working day.',
        fee: 'Fees',
        free: 'Free of charge',
        where: 'Where to file',
        result: 'What you receive',
        steps: 'How it is handled',
        legal: 'Legal basis',
        forms: 'Forms',
        channel: {
            any: '',
            counter: 'At the Centre',
            post: 'By public post',
            online: 'National Public Service Portal',
            vneid: 'VNeID application'
        },
        unit: {
            working_hour: 'working hours',
            working_day: 'working days',
            day: 'days',
            month: 'months'
        },
        sameDay: 'The same working day',
        copyPages: (first: string, pages: number, after: string, most: string) =>
            `${first} a page for the first ${pages}, then ${after}${most ? `; ${most} a copy at most` : ''}`,
        perItem: (amount: string) => `${amount} each`,
        validFrom: (date: string) => `In force from ${date}`,
        print: 'Print this page',
        allOf: 'All procedures'
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
    },
    dossierState: {
        registered: 'Registered',
        accepted: 'Accepted',
        not_accepted: 'Not accepted',
        in_process: 'In process',
        supplement_asked: 'Waiting for papers',
        payment_asked: 'Waiting for payment',
        withdrawn: 'Withdrawn',
        stopped: 'Stopped',
        decided: 'Decided',
        returned: 'Result returned'
    },
    event: {
        'dossier.received': 'Dossier received',
        'dossier.accepted': 'Accepted, receipt given',
        'dossier.registered': 'Dossier recorded',
        'dossier.refused': 'Not accepted',
        'dossier.forwarded': 'Sent to the handling office',
        'dossier.assigned': 'Officer assigned',
        'dossier.step_done': 'A step was finished',
        'dossier.step.finished': 'A step was finished',
        'dossier.sent_back': 'Sent back one step',
        'dossier.consulted': 'Opinion asked',
        'dossier.consultation_answered': 'Opinion received',
        'dossier.supplement_asked': 'Papers asked for',
        'dossier.supplement_received': 'Papers received',
        'dossier.payment_asked': 'Payment asked',
        'dossier.payment_made': 'Payment made',
        'dossier.extended': 'Apology and new date',
        'dossier.stopped': 'Handling stopped',
        'dossier.withdrawn': 'Withdrawn',
        'dossier.signed': 'Result signed',
        'dossier.decided': 'Result ready',
        'dossier.returned': 'Result returned',
        'dossier.read': 'Dossier read',
        'person.unmasked': 'Full number shown',
        'person.read': 'Applicant read',
        'file.read': 'Attachment opened',
        'dossier.form_printed': 'Form printed'
    },
    rows: { up: 'Move up', down: 'Move down', remove: 'Remove' },
    error: {
        offline: 'The server cannot be reached. Check the connection and try again.',
        broken: 'The server could not answer. Please try again in a few minutes.',
        'request.too_many': 'Too many tries. Please wait a few minutes.',
        'tracking.not_found': 'No dossier matches both the code and the 4 digits. Please check your receipt.',
        'procedure.not_found': 'There is no procedure with this code, or it was withdrawn.'
    }
};
