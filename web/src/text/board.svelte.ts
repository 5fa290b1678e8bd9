// The sentences of the board, loaded with its pages only.
import { Sentences } from './sentences.svelte';
import { boardText } from './vi/board';

export const boardWords = new Sentences(boardText, async () => (await import('./en/board')).boardText);
