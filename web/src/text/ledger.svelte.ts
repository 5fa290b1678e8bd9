// The sentences of the public ledger, loaded with its pages only.
import { explain } from './language.svelte';
import { Sentences } from './sentences.svelte';
import { ledgerText } from './vi/ledger';

export const ledgerWords = new Sentences(ledgerText, async () => (await import('./en/ledger')).ledgerText);

export const tellLedger = (thrown: unknown): string => explain(thrown, ledgerWords.text.error);
