// The sentences of the form without scripts, and of its answer.
import { Sentences } from './sentences.svelte';
import { reportFormText } from './vi/report-form';

export const reportForm = new Sentences(
    reportFormText,
    async () => (await import('./en/report-form')).reportFormText
);
