// The sentences of taking a dossier in, loaded with the pages that show one.
import { Sentences } from './sentences.svelte';
import { intakeText } from './vi/intake';

export const intakeWords = new Sentences(intakeText, async () => (await import('./en/intake')).intakeText);
