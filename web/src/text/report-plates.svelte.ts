// The sentences of plates, loaded with their page only.
import { explain } from './language.svelte';
import { Sentences } from './sentences.svelte';
import { reportPlatesText } from './vi/report-plates';
import { work } from './work.svelte';

export const reportPlates = new Sentences(
    reportPlatesText,
    async () => (await import('./en/report-plates')).reportPlatesText
);

/** What to tell who keeps the plates about something that failed. */
export function tellPlates(thrown: unknown): string {
    return explain(thrown, { ...work.text.error, ...reportPlates.text.error }, work.text.ending);
}
