// How the check says no: one word for each thing that can be wrong, turned into a sentence by the page.
export const refusals = [
    'proof.malformed',
    'note.malformed',
    'checkpoint.malformed',
    'key.malformed',
    'policy.malformed',
    'entry.malformed',
    'entry.missing',
    'entry.other',
    'paper.event',
    'paper.salt',
    'paper.code',
    'path.index',
    'path.length',
    'path.root',
    'ward.origin',
    'ward.unsigned',
    'ward.signature',
    'witness.signature'
] as const;
export type Refusal = (typeof refusals)[number];

export class LedgerRefusal extends Error {
    constructor(
        readonly word: Refusal,
        /** Which line, name or key it is about, where that helps. */
        readonly about = ''
    ) {
        super(about ? `${word}: ${about}` : word);
        this.name = 'LedgerRefusal';
    }
}
