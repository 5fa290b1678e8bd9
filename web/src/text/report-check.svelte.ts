// The sentences of the last screen before a report is sent.
import { Sentences } from './sentences.svelte';
import { reportCheckText } from './vi/report-check';

export const reportCheck = new Sentences(
    reportCheckText,
    async () => (await import('./en/report-check')).reportCheckText
);
