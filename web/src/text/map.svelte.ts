// The sentences of the map, loaded with its pages only.
import { Sentences } from './sentences.svelte';
import { mapText } from './vi/map';

export const mapWords = new Sentences(mapText, async () => (await import('./en/map')).mapText);
