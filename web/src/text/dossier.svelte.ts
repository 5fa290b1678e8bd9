// The sentences of one dossier, loaded with the pages that show one.
import { Sentences } from './sentences.svelte';
import { dossierText } from './vi/dossier';

export const dossierWords = new Sentences(
    dossierText,
    async () => (await import('./en/dossier')).dossierText
);
