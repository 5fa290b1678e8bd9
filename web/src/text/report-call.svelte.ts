// The sentences of the telephone desk, loaded with that page only.
import { tellDesk } from './report-desk.svelte';
import { Sentences } from './sentences.svelte';
import { callText } from './vi/report-call';

export const callWords = new Sentences(callText, async () => (await import('./en/report-call')).callText);

export const tellCall = (thrown: unknown): string => tellDesk(thrown, callWords.text.error);
