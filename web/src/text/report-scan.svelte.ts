// The sentences about a plate that was scanned.
import { Sentences } from './sentences.svelte';
import { reportScanText } from './vi/report-scan';

export const reportScan = new Sentences(
    reportScanText,
    async () => (await import('./en/report-scan')).reportScanText
);
