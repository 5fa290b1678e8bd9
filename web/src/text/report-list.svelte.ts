// The sentences of the officers' list of reports, loaded with that page only.
import { Sentences } from './sentences.svelte';
import { listText } from './vi/report-list';

export const listWords = new Sentences(listText, async () => (await import('./en/report-list')).listText);
