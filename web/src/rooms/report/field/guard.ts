// What other pages of an officer owe to field work: to send what waits, and to ask before signing out deletes it.
import { session, type Session } from '#lib/session.svelte.ts';
import { fieldMark, officerMark } from './mark';

/** Takes up who was here last, while the server cannot be asked; answers whether anybody was. */
export function recallOfficer(): boolean {
    const kept = localStorage.getItem(officerMark);
    if (kept !== null) {
        session.current = JSON.parse(kept) as Session;
    }
    return kept !== null;
}

/** Sends what still waits, from whatever page the officer is on. */
export async function wakeField(): Promise<void> {
    const { fieldOf } = await import('./field.svelte');
    await fieldOf(session.known.officer.id).start();
}

/** Whether the officer signs out although something would be lost. */
export async function mayLeave(): Promise<boolean> {
    const waiting = Number(localStorage.getItem(fieldMark) ?? 0);
    if (waiting === 0) {
        return true;
    }
    const { reportField } = await import('#text/report-field.svelte.ts');
    return confirm(reportField.text.leaveSure(waiting));
}
