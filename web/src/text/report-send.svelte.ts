// The sentences of sending a report, loaded with that journey only.
import { Sentences } from './sentences.svelte';
import { reportSendText } from './vi/report-send';

export const reportSend = new Sentences(
    reportSendText,
    async () => (await import('./en/report-send')).reportSendText
);
