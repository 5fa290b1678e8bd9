// Who signed a block, each signature checked here.
import { keyKinds, parseNote, wordOf } from '../verify/note';
import { parsePolicy } from '../verify/policy';

export interface Signer {
    /** '' for the ward itself. */
    name: string;
    state: 'right' | 'wrong' | 'missing';
    seconds: number | undefined;
}

/** The ward first, by its key of the log that the note names, then the witnesses of the policy in its order. \throws LedgerRefusal for what is no note or policy */
export async function signersOf(noteText: string, policyText: string): Promise<Signer[]> {
    const note = parseNote(noteText);
    const policy = await parsePolicy(policyText);
    const asked = [
        ...policy.logs
            .filter(({ kind, name }) => kind === keyKinds.ed25519 && note.text.startsWith(`${name}\n`))
            .slice(0, 1)
            .map((key) => ({ name: '', key })),
        ...policy.witnesses
    ];
    return Promise.all(
        asked.map(async ({ name, key }) => {
            const word = await wordOf(note, key);
            const state = word === undefined ? 'missing' : word.right ? 'right' : 'wrong';
            return { name, state, seconds: word?.seconds } as const;
        })
    );
}
