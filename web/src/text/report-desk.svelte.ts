// The sentences of the officers' pages of reports, loaded with these pages only.
import { explain } from './language.svelte';
import { report } from './report.svelte';
import { Sentences } from './sentences.svelte';
import { deskText } from './vi/report-desk';
import { work } from './work.svelte';

export const desk = new Sentences(deskText, async () => (await import('./en/report-desk')).deskText);

/** What to tell an officer about something that failed. */
export function tellDesk(thrown: unknown): string {
    return explain(
        thrown,
        { ...report.text.error, ...work.text.error, ...desk.text.error },
        work.text.ending
    );
}
