// The sentences of the map, loaded with its pages only.
import { explain } from './language.svelte';
import { Sentences } from './sentences.svelte';
import { mapText } from './vi/map';

export const mapWords = new Sentences(mapText, async () => (await import('./en/map')).mapText);

/** What to tell whoever looks at the map about something that failed. */
export function tellMap(thrown: unknown): string {
    return explain(thrown, mapWords.text.error);
}
