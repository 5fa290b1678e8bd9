// The sentences every officers' page of reports needs.
import { explain } from './language.svelte';
import { Sentences } from './sentences.svelte';
import { deskText } from './vi/report-desk';
import { work } from './work.svelte';

export const desk = new Sentences(deskText, async () => (await import('./en/report-desk')).deskText);

/** What to tell an officer about something that failed; `more` are the sentences of one page. */
export function tellDesk(thrown: unknown, more: Record<string, string> = {}): string {
    return explain(thrown, { ...work.text.error, ...desk.text.error, ...more }, work.text.ending);
}
