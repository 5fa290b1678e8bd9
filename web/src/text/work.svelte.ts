// The sentences every officer's page may need, in the language of the page.
import { explain } from './language.svelte';
import { Sentences } from './sentences.svelte';
import { workText } from './vi/work';

export const work = new Sentences(workText, async () => (await import('./en/work')).workText);

/** What to tell an officer about something that failed. */
export function tell(thrown: unknown): string {
    return explain(thrown, work.text.error, work.text.ending);
}
