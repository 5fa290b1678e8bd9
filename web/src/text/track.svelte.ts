// The sentences of tracking a dossier.
import { Sentences } from './sentences.svelte';
import { trackText } from './vi/track';

export const trackWords = new Sentences(trackText, async () => (await import('./en/track')).trackText);
