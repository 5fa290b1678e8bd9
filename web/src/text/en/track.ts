import type { TrackText } from '../vi/track';

export const trackText: TrackText = {
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
};
