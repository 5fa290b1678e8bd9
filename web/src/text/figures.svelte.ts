// The sentences all boards share, loaded with their pages only.
import { Sentences } from './sentences.svelte';
import { figureText } from './vi/figures';

export const figureWords = new Sentences(figureText, async () => (await import('./en/figures')).figureText);
