// The sentences by which the system is looked after: its health, its audit trail, its agencies.
import { explain } from './language.svelte';
import { Sentences } from './sentences.svelte';
import { upkeepText } from './vi/upkeep';
import { work } from './work.svelte';

export const upkeep = new Sentences(upkeepText, async () => (await import('./en/upkeep')).upkeepText);

/** What to tell whoever looks after the system about something that failed. */
export function tellUpkeep(thrown: unknown): string {
    return explain(thrown, { ...work.text.error, ...upkeep.text.error }, work.text.ending);
}
