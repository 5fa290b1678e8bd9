// The sentences of signing in and of one's own account, loaded with these pages only.
import { Sentences } from './sentences.svelte';
import { accountText } from './vi/account';

export const accountWords = new Sentences(
    accountText,
    async () => (await import('./en/account')).accountText
);
