// The sentences of one report as officers handle it, loaded with that page only.
import { Sentences } from './sentences.svelte';
import { caseText } from './vi/report-case';

export const caseWords = new Sentences(caseText, async () => (await import('./en/report-case')).caseText);
