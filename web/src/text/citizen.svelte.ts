// The sentences of the citizens' own pages, which no officer's page needs.
import { Sentences } from './sentences.svelte';
import { citizenText } from './vi/citizen';

export const citizen = new Sentences(citizenText, async () => (await import('./en/citizen')).citizenText);
