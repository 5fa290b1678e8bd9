// The sentences of the rules of routing, loaded with their page only.
import { explain } from './language.svelte';
import { Sentences } from './sentences.svelte';
import { reportRoutingText } from './vi/report-routing';
import { work } from './work.svelte';

export const reportRouting = new Sentences(
    reportRoutingText,
    async () => (await import('./en/report-routing')).reportRoutingText
);

/** What to tell who keeps the rules about something that failed. */
export function tellRouting(thrown: unknown): string {
    return explain(thrown, { ...work.text.error, ...reportRouting.text.error }, work.text.ending);
}
