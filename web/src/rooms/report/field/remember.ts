import { session } from '#lib/session.svelte.ts';
import { officerMark } from './mark';

/** Who is here, for a page opened without a line; without what writes in the officer's name, and never locked. */
export function rememberOfficer(): void {
    if (session.current?.csrf) {
        const kept = { ...session.current, csrf: '', idle_minutes_max: 0 };
        localStorage.setItem(officerMark, JSON.stringify(kept));
    }
}
