// The sentences of what a move on a report asks, loaded when one is chosen.
import { Sentences } from './sentences.svelte';
import { moveText } from './vi/report-move';

export const moveWords = new Sentences(moveText, async () => (await import('./en/report-move')).moveText);
