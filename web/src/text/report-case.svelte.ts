// The sentences of one report as officers handle it, loaded with that page only.
import { tellDesk } from './report-desk.svelte';
import { Sentences } from './sentences.svelte';
import { caseText } from './vi/report-case';

export const caseWords = new Sentences(caseText, async () => (await import('./en/report-case')).caseText);

export const tellCase = (thrown: unknown): string => tellDesk(thrown, caseWords.text.error);
