// The sentences of the board of reports and of the lists behind its figures, loaded with these only.
import { tellDesk } from './report-desk.svelte';
import { Sentences } from './sentences.svelte';
import { reportBoardText } from './vi/report-board';

export const reportBoard = new Sentences(
    reportBoardText,
    async () => (await import('./en/report-board')).reportBoardText
);

export const tellBoard = (thrown: unknown): string => tellDesk(thrown, reportBoard.text.error);
