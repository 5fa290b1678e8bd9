// The sentences around every citizens' page, which no officer's page needs.
import { Sentences } from './sentences.svelte';
import { citizenText } from './vi/citizen';

export const citizen = new Sentences(citizenText, async () => (await import('./en/citizen')).citizenText);
