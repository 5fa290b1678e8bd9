import type { StopText } from '../vi/ledger-stop';

export const stopText: StopText = {
    why: {
        key_missing: 'The server no longer has the key that signed the blocks before.',
        key_differs: 'The key on the server is not the one that signed the blocks before.',
        origin_differs: 'The ledger was begun under another name.',
        state_missing: 'The server has lost its note of the last signed block.',
        state_ahead: 'The data on the server are older than the last signed block.',
        state_differs: 'The data on the server differ from the last signed block.',
        state_unwritten: 'The server cannot keep its note of the block to be signed.',
        event_missing: 'A fact that waits for its place is gone from the data, or has lost its seal.',
        held_elsewhere: 'Another server has the right to sign.'
    },
    other: (code) => `The server says ${code}.`
};
