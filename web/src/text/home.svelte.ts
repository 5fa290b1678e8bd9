// The sentences of the first page.
import { Sentences } from './sentences.svelte';
import { homeText } from './vi/home';

export const homeWords = new Sentences(homeText, async () => (await import('./en/home')).homeText);
