import type { CheckText } from '../vi/ledger-check';

export const checkText: CheckText = {
    title: 'Check a receipt',
    lead: "This page checks, on your own device, that something was recorded in the ward's ledger and has not been changed. No account is needed.",
    toLedger: 'To the ledger',
    asking: 'Fetching the proof…',
    waitingTitle: 'Waiting to go into a block',
    waiting: 'The ward has received this. The page asks again every second until it is in a block.',
    waitingStopped: (at) =>
        `This is recorded and not lost, but the ledger does not sign at present: its last block was signed at ${at}. When signing goes on, this goes into a block by itself; you may open this page again later.`,
    good: 'It matches: this is in the ledger',
    goodPaper: 'It matches: this paper is in the ledger',
    bad: 'It does not match',
    badAt: (step, title) => `Wrong at step ${step}: ${title}.`,
    badWhat:
        'Do not rely on this receipt. Keep the paper and the proof file, take a picture of the screen, and tell the centre or a witness.',
    recorded: 'Recorded',
    witnessed: (by, of) => `Witnessed ${by}/${of}`,
    recordedHint: (by, needed) =>
        `So far ${by} witnesses have signed, ${needed} are needed. The page asks again; what is recorded does not get lost.`,
    noWitnesses: 'This ledger has no witnesses yet.',
    took: (ms) => `Checked in ${ms} milliseconds, on this device.`,
    fromDevice: (at) =>
        `No line at the moment: the proof and the keys are those this device has kept since ${at}. The check holds all the same.`,
    stepsTitle: 'What was checked',
    states: { good: 'Matches', bad: 'Does not match', open: 'Not enough yet', none: 'Not checked' },
    steps: {
        paper: {
            title: 'This paper is that entry',
            good: (code) => `The seal on the paper opens the closed part of the entry: it is about ${code}.`,
            none: 'Without the seal of a paper only the entry is checked, not a paper.'
        },
        entry: {
            title: 'The entry is in the block',
            good: (index, size) =>
                `Entry ${index} leads exactly to the root of the block of ${size} entries. One letter changed would give another root.`
        },
        ward: {
            title: 'The block is signed by the ward',
            good: (origin) => `The signature belongs to the key of the ledger ${origin}.`
        },
        witnesses: {
            title: 'The witnesses signed it too',
            good: (by, of, names) => `${by} of ${of} witnesses signed this same block: ${names}.`,
            open: (by, of, needed) => `${by} of ${of} witnesses signed; ${needed} are needed.`,
            none: 'This ledger asks for no witnesses.'
        }
    },
    refusals: {
        'proof.malformed': 'This is no proof file (.tlog-proof), or it is damaged.',
        'note.malformed': 'The signatures of the block are not in the right form.',
        'checkpoint.malformed': 'The size and root of the block are not in the right form.',
        'key.malformed': 'The published key is not in the right form.',
        'policy.malformed': 'The published list of keys and witnesses is not in the right form.',
        'entry.malformed': 'The entry is not in the form it has to have.',
        'entry.missing': 'The proof file does not hold the entry.',
        'entry.other': 'The entry in the proof is not the one the ward told for this receipt.',
        'paper.event': 'The proof is about something else than the paper.',
        'paper.salt': 'The seal on the paper is too short. Scan the QR again.',
        'paper.code':
            'The seal or the code on the paper does not open this entry: it is about something else.',
        'path.index': 'The number of the entry is beyond the end of the block.',
        'path.length': 'The path from the entry to the root is too short or too long.',
        'path.root': 'The entry leads to another root than that of the block.',
        'ward.origin': 'The block belongs to another ledger.',
        'ward.unsigned': "The block is not signed with the ward's key.",
        'ward.signature': "The ward's signature does not belong to what the block says.",
        'witness.signature': "A witness's signature does not belong to what the block says."
    },
    about: (what) => `Signed by: ${what}.`,
    entryTitle: 'What the entry says',
    what: 'What',
    code: 'Code',
    at: 'Happened at',
    sealedAt: 'Sealed at',
    index: 'Entry',
    inBlock: 'In a block of',
    entries: (n) => `${n} entries`,
    block: (n) => `Block ${n}`,
    witnessAt: 'Witnessed at',
    key: 'Key of the ledger',
    provedTitle: 'What is proved',
    proved: [
        'The ward recorded exactly this, before the witnesses signed.',
        'Since then nobody can change, move or remove the entry without being found out.',
        'Everybody who looks at the ledger sees the same, as long as enough witnesses are honest.'
    ],
    provedRecorded: [
        'The ward recorded exactly this, and signed the block that holds it.',
        'If the ward changes or drops the entry, the proof in your hands shows it.'
    ],
    notProvedTitle: 'What is not proved',
    notProved: [
        'That what the ward recorded is true: the ledger only tells what was recorded and that it was not changed.',
        "That the keys are the ward's: the page takes the key the ward itself publishes. To be sure, compare its fingerprint with the one printed at the centre, another channel of the ward, or ask a witness."
    ],
    fingerprint: 'Fingerprint of the key',
    keyChangedTitle: 'The key of the ledger is another than before',
    keyChanged: (at) =>
        `This device has kept the key of the ledger since ${at}, and another one is published now. The key only changes when the ward announces it. Compare the fingerprint before you trust it.`,
    keyBefore: 'Kept',
    keyNow: 'Published now',
    keyTake: 'I have compared it, use the new key',
    save: 'Save the proof file',
    saveHint: "The file can be checked years later, even when the ward's pages are gone.",
    print: 'Print the result',
    otherTitle: 'Check a saved proof file',
    otherHint: 'Choose a .tlog-proof file or drop it here. It is not sent anywhere.',
    choose: 'Choose a file',
    qrHint: "Have a paper with a QR? Scan it with your phone's camera: this page opens and checks by itself.",
    fileName: (name) => `File: ${name}`,
    needKeys:
        'This device does not have the keys of the ledger yet. Open this page once with a line; afterwards it checks without one too.',
    error: {
        'ledger.event': 'The ledger has no such event. Look at the QR on the paper again.',
        'ledger.entry': 'The ledger has no entry of this number.'
    }
};
