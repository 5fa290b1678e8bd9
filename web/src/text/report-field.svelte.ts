// The sentences of field work, loaded with its page only.
import { Sentences } from './sentences.svelte';
import { reportFieldText } from './vi/report-field';

export const reportField = new Sentences(
    reportFieldText,
    async () => (await import('./en/report-field')).reportFieldText
);
