// Why the ledger signs no blocks, in the reader's language.
import { Sentences } from './sentences.svelte';
import { stopText } from './vi/ledger-stop';

export const stopWords = new Sentences(stopText, async () => (await import('./en/ledger-stop')).stopText);
