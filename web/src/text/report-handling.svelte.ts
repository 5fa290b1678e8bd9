// The sentences of handling a report, at the desk and outside.
import { tellDesk } from './report-desk.svelte';
import { Sentences } from './sentences.svelte';
import { handlingText } from './vi/report-handling';

export const handling = new Sentences(
    handlingText,
    async () => (await import('./en/report-handling')).handlingText
);

/** What to tell an officer about a move that failed. */
export const tellMove = (thrown: unknown): string => tellDesk(thrown, handling.text.error);
