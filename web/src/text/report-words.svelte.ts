// Words about reports that citizens' and officers' pages share.
import { Sentences } from './sentences.svelte';
import { reportWords } from './vi/report-words';

export const words = new Sentences(reportWords, async () => (await import('./en/report-words')).reportWords);
