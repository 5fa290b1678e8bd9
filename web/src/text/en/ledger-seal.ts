import type { SealText } from '../vi/ledger-seal';

export const sealText: SealText = {
    title: {
        dossier: 'The history of this dossier is sealed in the ledger',
        report: 'The history of this report is sealed in the ledger'
    },
    lead: 'Each of these is an entry of a public ledger. Anybody can check, on their own device, that the ward has not quietly changed or removed any.',
    list: 'Sealed entries',
    check: 'Check',
    checkOf: (what, at) => `Check the entry: ${what}, ${at}`,
    toLedger: 'What is the ledger?',
    more: (n) => `Show all ${n} entries`,
    line: (at, block, sealed, events) =>
        `History sealed up to ${at}, block ${block} (${sealed} of ${events} events)`,
    lineNone: (events) => `History not sealed yet (0 of ${events} events)`,
    waiting: (n) => `${n} waiting to be recorded`,
    unread: 'Whether the history is sealed could not be read.'
};
