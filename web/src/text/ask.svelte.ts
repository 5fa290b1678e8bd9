// The questions of the moves on a dossier.
import { Sentences } from './sentences.svelte';
import { askText } from './vi/ask';

export const asking = new Sentences(askText, async () => (await import('./en/ask')).askText);
