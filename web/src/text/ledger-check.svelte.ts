// The sentences of checking a receipt, loaded with that page only.
import { explain } from './language.svelte';
import { Sentences } from './sentences.svelte';
import { checkText } from './vi/ledger-check';

export const checkWords = new Sentences(checkText, async () => (await import('./en/ledger-check')).checkText);

export const tellCheck = (thrown: unknown): string => explain(thrown, checkWords.text.error);
