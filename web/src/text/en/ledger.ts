import { plural } from './plural';
import type { LedgerText } from '../vi/ledger';

export const ledgerText: LedgerText = {
    title: 'The ledger of the ward',
    lead: 'Everything the ward does with dossiers, reports and procedures becomes an entry of this ledger. Entries are put into blocks; each block has a root computed from all entries so far, signed by the ward and by independent witnesses. So anybody can prove what the ward recorded, and nobody can quietly change it.',
    privacy:
        'The ledger holds no personal data: what is private in an entry is only a seal, which the holder of the paper can open.',
    check: 'Check a receipt or a proof file',
    stoppedTitle: 'The ledger has stopped signing new blocks',
    stoppedSince: (block, at) =>
        `The last block is block ${block}, signed at ${at}. There has been no new block since.`,
    stoppedKept:
        'Nothing is lost: the ward works on, and all it does is recorded and waits. When signing goes on, it goes into blocks by itself, in the right order. Signed blocks and receipts that were given can be checked as before.',
    stoppedBehind:
        'The ledger has stopped so that nobody can replace the history that was signed: the ward must bring the right data back before it signs on. A proof file you have saved stays good and can be checked; keep it.',
    stoppedWhy: (why) => `Why: ${why}`,
    now: {
        title: 'How it stands',
        block: 'Newest block',
        none: 'No block yet',
        size: 'Entries sealed',
        waiting: 'Waiting for a block',
        waitingNone: 'Nothing waits',
        entries: (n) => `${n} entries`,
        signing: 'Signing',
        goingOn: (every) => `Going on, at most ${every} seconds after each event`,
        stopped: 'Stopped',
        quorum: 'Last time enough witnesses signed',
        quorumNone: 'Never so far',
        quorumNeeded: (needed, of) => `${needed} of ${of} needed`,
        noWitnesses: 'No witnesses yet',
        inBlock: (n) => `block ${n}`
    },
    ago: {
        now: 'just now',
        minutes: (n) => `${plural(n, 'minute')} ago`,
        hours: (n) => `${plural(n, 'hour')} ago`,
        days: (n) => `${plural(n, 'day')} ago`
    },
    witnesses: {
        title: 'Witnesses',
        lead: 'Independent servers of other bodies. Each signs only when a new block continues the old one.',
        none: 'The ward has asked no witness yet. Blocks are signed by the ward alone.',
        name: 'Name',
        state: 'State',
        size: 'Signed up to entry',
        at: 'At',
        states: {
            good: 'Signs everything',
            behind: 'Is behind',
            away: 'Cannot be reached',
            refuses: 'Refuses'
        }
    },
    growth: {
        title: 'How the ledger grows',
        chart: (days, entries) => `${entries} entries in the last ${plural(days, 'day')}, one bar a day`,
        table: 'Show the figures',
        date: 'Day',
        entries: 'Entries',
        blocks: 'Blocks',
        most: (n) => `${n} entries a day at most`,
        none: 'No entry yet.'
    },
    search: {
        title: 'Find a dossier by its code',
        lead: 'Enter the code and the last 4 digits as in tracking, to see the sealed entries of the dossier.',
        code: 'Code of the dossier',
        codeEmpty: 'Enter the code printed on the appointment slip.',
        digits: 'Last 4 digits',
        digitsHint: 'Of the phone number or identity paper.',
        digitsWrong: 'Enter exactly 4 digits.',
        button: 'Find entries',
        none: 'The ledger has no entry of this dossier yet.'
    },
    blocks: {
        title: 'Blocks',
        none: 'No block yet.',
        number: 'Block',
        at: 'Signed at',
        added: 'Added',
        size: 'Entries in all',
        root: 'Root',
        by: 'Signed by',
        ward: 'The ward',
        witnessed: (n, enough) =>
            n === 0
                ? 'The ward'
                : `The ward and ${n === 1 ? '1 witness' : `${n} witnesses`}${enough ? '' : ' (not enough)'}`
    },
    entries: {
        title: 'Newest entries',
        none: 'No entry yet.',
        index: 'Entry',
        what: 'What',
        at: 'Happened at',
        block: 'Block'
    },
    files: {
        title: 'For those who check deeper',
        lead: 'The ledger follows the open standard C2SP tlog-tiles; anybody can fetch it and check it with their own software.',
        key: 'Public key',
        fingerprint: 'Fingerprint of the key (to compare with the one printed at the centre)',
        policy: 'Keys and witnesses (policy)',
        checkpoint: 'Newest signed block (checkpoint)'
    },
    block: {
        title: (n) => `Block ${n}`,
        back: 'To the ledger',
        at: 'Signed at',
        added: 'Entries added',
        size: 'Entries in all',
        root: 'Root',
        state: 'Grade',
        recorded: 'Recorded',
        witnessed: (n, of) => `Witnessed ${n}/${of}`,
        signers: 'Who signed it, checked on this device',
        ward: 'The ward (key of the ledger)',
        right: 'Signature is right',
        wrong: 'Signature is wrong',
        missing: 'Has not signed',
        signedAt: (at) => `at ${at}`,
        entries: 'Entries of the block',
        noEntries: 'This block adds no entry.',
        note: 'The signed text of the block, word for word',
        before: 'Block before',
        after: 'Block after'
    },
    entry: {
        title: (n) => `Entry ${n}`,
        what: 'What',
        subject: 'About',
        subjectHidden: 'sealed; the code on the paper opens it',
        at: 'Happened at',
        sealedAt: 'Sealed at',
        agency: 'Code of the office',
        by: 'Done by',
        data: 'Content',
        hidden: 'sealed',
        event: 'Number of the event',
        block: 'Block',
        raw: 'The entry, word for word',
        rawHint: 'This is all that the ledger makes public about it.',
        check: 'Check on this device',
        proof: 'Download the proof file'
    },
    error: {
        'ledger.block': 'There is no block of this number.',
        'ledger.entry': 'There is no entry of this number.'
    }
};
