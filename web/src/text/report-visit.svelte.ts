// The sentences of one stop in the field, and of choosing the stops.
import { Sentences } from './sentences.svelte';
import { reportVisitText } from './vi/report-visit';

export const reportVisit = new Sentences(
    reportVisitText,
    async () => (await import('./en/report-visit')).reportVisitText
);
