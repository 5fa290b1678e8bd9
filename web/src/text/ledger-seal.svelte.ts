// The sentences about seals on other pages.
import { Sentences } from './sentences.svelte';
import { sealText } from './vi/ledger-seal';

export const sealWords = new Sentences(sealText, async () => (await import('./en/ledger-seal')).sealText);
