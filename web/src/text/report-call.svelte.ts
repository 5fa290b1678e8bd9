// The sentences of the telephone desk, loaded with that page only.
import { Sentences } from './sentences.svelte';
import { callText } from './vi/report-call';

export const callWords = new Sentences(callText, async () => (await import('./en/report-call')).callText);
