// The sentences of the administration, loaded with its pages only.
import { explain } from './language.svelte';
import { Sentences } from './sentences.svelte';
import { adminText } from './vi/admin';
import { work } from './work.svelte';

export const admin = new Sentences(adminText, async () => (await import('./en/admin')).adminText);

/** What to tell an administrator about something that failed. */
export function tellAdmin(thrown: unknown): string {
    return explain(thrown, { ...work.text.error, ...admin.text.error }, work.text.ending);
}
