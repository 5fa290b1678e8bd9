// The sentences about reports that anybody reads: the list, one report, its sender's say.
import { explain } from './language.svelte';
import { Sentences } from './sentences.svelte';
import { reportText } from './vi/report';

export const report = new Sentences(reportText, async () => (await import('./en/report')).reportText);

/** What to tell a citizen about something that failed. */
export function tellCitizen(thrown: unknown): string {
    return explain(thrown, report.text.error);
}
