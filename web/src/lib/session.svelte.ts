// Who is signed in, for the officers' side: read once, kept until the server says otherwise.
import { client, rememberCsrf, take, toApiError, type Got } from './api';
import { forgetDrafts } from './draft';

export type Session = Got<'/api/v1/session'>;

/** The work field in which permissions for citizens' reports are held. */
export const reportField = 'phan-anh';

class SessionKeeper {
    current = $state.raw<Session>();

    get known(): Session {
        if (!this.current) {
            throw new Error('no session: this page is shown only to officers who are signed in');
        }
        return this.current;
    }

    keep(session: Session): void {
        this.current = session;
        rememberCsrf(session.csrf);
    }

    /** Whether somebody is signed in; asks the server. \throws ApiError when it cannot be reached. */
    async load(): Promise<boolean> {
        try {
            this.keep(await take(client.GET('/api/v1/session')));
            return true;
        } catch (thrown) {
            const error = toApiError(thrown);
            if (error.status === 401) {
                this.current = undefined;
                return false;
            }
            throw error;
        }
    }

    /** Holds the permission, for this work field where one is named. */
    may(permission: string, field?: string): boolean {
        return (
            this.current?.permissions.some(
                (held) => held.permission === permission && (!field || !held.field || held.field === field)
            ) ?? false
        );
    }

    /** Has to do with what citizens report: gives it out, solves it, or leads. */
    get reports(): boolean {
        return ['receive', 'handle', 'review'].some((one) => this.may(one, reportField)) || this.may('lead');
    }

    /** What this browser keeps goes, be there a line or not. */
    async end(): Promise<void> {
        forgetDrafts();
        indexedDB.deleteDatabase(`ward-field-${this.current?.officer.id}`);
        try {
            await take(client.DELETE('/api/v1/session'));
        } finally {
            this.current = undefined;
        }
    }
}

export const session = new SessionKeeper();
