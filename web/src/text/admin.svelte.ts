// The sentences of the administration, loaded with its pages only.
import { Sentences } from './sentences.svelte';
import { adminText } from './vi/admin';

export const admin = new Sentences(adminText, async () => (await import('./en/admin')).adminText);
