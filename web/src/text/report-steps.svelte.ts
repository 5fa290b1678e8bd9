// What happened to a report, as officers read it.
import { Sentences } from './sentences.svelte';
import { stepText } from './vi/report-steps';

export const steps = new Sentences(stepText, async () => (await import('./en/report-steps')).stepText);
