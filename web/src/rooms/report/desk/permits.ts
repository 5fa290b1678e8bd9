// Who is offered which page of the reports. The server alone decides; this only spares a refusal.
import { reportField, session } from '#lib/session.svelte.ts';
import type { View } from './contract';

/** Receives reports and gives them out. */
export const dispatches = (): boolean => session.may('receive', reportField);

/** Solves reports, or leads those who do. */
export const handles = (): boolean =>
    session.may('handle', reportField) || session.may('review', reportField);

/** Sees every report, and the board. */
export const seesAll = (): boolean => dispatches() || session.may('lead');

/** The views to choose from, the usual one first. */
export function viewsOf(): View[] {
    const own: View[] = handles() ? ['mine', 'agency'] : [];
    return dispatches() ? ['ward', ...own] : seesAll() ? [...own, 'ward'] : own;
}
