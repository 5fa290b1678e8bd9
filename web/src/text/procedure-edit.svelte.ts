// The sentences of the page that changes a procedure, loaded with it only.
import { explain } from './language.svelte';
import { Sentences } from './sentences.svelte';
import { procedureEditText } from './vi/procedure-edit';
import { work } from './work.svelte';

export const procedureEdit = new Sentences(
    procedureEditText,
    async () => (await import('./en/procedure-edit')).procedureEditText
);

/** What to tell about something that failed while a procedure was changed. */
export function tellEdit(thrown: unknown): string {
    return explain(thrown, { ...work.text.error, ...procedureEdit.text.error }, work.text.ending);
}
