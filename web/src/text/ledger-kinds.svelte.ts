// What the entries of the ledger say happened.
import { Sentences } from './sentences.svelte';
import { ledgerKinds } from './vi/ledger-kinds';

const kinds = new Sentences(ledgerKinds, async () => (await import('./en/ledger-kinds')).ledgerKinds);

/** The words for a kind; for one that came later its own name stands beside. */
export const wordsOfKind = (kind: string): string =>
    kinds.text.kinds[kind] ?? `${kinds.text.others} (${kind})`;

export const wordsOfSubject = (kind: string): string => kinds.text.subjects[kind] ?? kind;
