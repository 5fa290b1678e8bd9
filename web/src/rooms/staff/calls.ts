import type { paths } from '#api/schema.d.ts';
import { Attempt, client, take, type Sent } from '#lib/api.ts';

export const signIn = (body: Sent<'/api/v1/sessions'>) => take(client.POST('/api/v1/sessions', { body }));
export const changePassword = (body: Sent<'/api/v1/session/password'>) =>
    take(client.POST('/api/v1/session/password', { body }));
export const startFactor = () => take(client.POST('/api/v1/session/second-factor'));
export const confirmFactor = (code: string) =>
    take(client.POST('/api/v1/session/second-factor/confirm', { body: { code } }));
export const removeFactor = (password: string, code: string) =>
    take(client.POST('/api/v1/session/second-factor/remove', { body: { password, code } }));

export const listOfficers = (query: string, agency?: string, after?: string) =>
    take(
        client.GET('/api/v1/officers', {
            params: {
                query: { query, ...(agency ? { agency } : {}), ...(after ? { after } : {}), limit: 50 }
            }
        })
    );
export const listAgencies = () => take(client.GET('/api/v1/agencies'));
type AgencyChange = NonNullable<
    paths['/api/v1/agencies/{id}']['patch']['requestBody']
>['content']['application/json'];
export const addAgency = (body: Sent<'/api/v1/agencies'>, attempt: Attempt) =>
    take(client.POST('/api/v1/agencies', { body, params: { header: attempt.headers } }));
export const changeAgency = (id: string, body: AgencyChange) =>
    take(client.PATCH('/api/v1/agencies/{id}', { params: { path: { id } }, body }));
export const listWorkFields = () => take(client.GET('/api/v1/work-fields'));

export type Officer = Awaited<ReturnType<typeof listOfficers>>['items'][number];
export type WorkField = Awaited<ReturnType<typeof listWorkFields>>['items'][number];
export type Agency = Awaited<ReturnType<typeof listAgencies>>['items'][number];

export const readOfficer = (id: string) =>
    take(client.GET('/api/v1/officers/{id}', { params: { path: { id } } }));
type OfficerChange = NonNullable<
    paths['/api/v1/officers/{id}']['patch']['requestBody']
>['content']['application/json'];
export const changeOfficer = (id: string, body: OfficerChange) =>
    take(client.PATCH('/api/v1/officers/{id}', { params: { path: { id } }, body }));
export const addOfficer = (body: Sent<'/api/v1/officers'>, attempt: Attempt) =>
    take(client.POST('/api/v1/officers', { body, params: { header: attempt.headers } }));
const byId = (id: string) => ({ params: { path: { id } }, headers: new Attempt().headers });
export const unlockOfficer = (id: string) => take(client.POST('/api/v1/officers/{id}/unlock', byId(id)));
export const resetPassword = (id: string) =>
    take(client.POST('/api/v1/officers/{id}/reset-password', byId(id)));
export const deactivateOfficer = (id: string) =>
    take(client.POST('/api/v1/officers/{id}/deactivate', byId(id)));

export const activateOfficer = (id: string) => take(client.POST('/api/v1/officers/{id}/activate', byId(id)));
export const removeSecondFactor = (id: string) =>
    take(client.POST('/api/v1/officers/{id}/remove-second-factor', byId(id)));

export const listAbsences = (from: string, to: string) =>
    take(client.GET('/api/v1/absences', { params: { query: { from, to } } }));
export const addAbsence = (body: Sent<'/api/v1/absences'>, attempt: Attempt) =>
    take(client.POST('/api/v1/absences', { body, params: { header: attempt.headers } }));
export const removeAbsence = (id: string) =>
    take(client.DELETE('/api/v1/absences/{id}', { params: { path: { id } } }));

export const listGrants = (id: string) =>
    take(client.GET('/api/v1/officers/{id}/grants', { params: { path: { id } } }));
export const addGrant = (id: string, body: Sent<'/api/v1/officers/{id}/grants'>, attempt: Attempt) =>
    take(
        client.POST('/api/v1/officers/{id}/grants', {
            params: { path: { id }, header: attempt.headers },
            body
        })
    );
export const revokeGrant = (id: string) =>
    take(client.DELETE('/api/v1/grants/{id}', { params: { path: { id } } }));

const officersAtOnce = 100;

/** Every officer's name by id, those who have left too. */
export async function officerNames(): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    let after: string | undefined;
    do {
        const page = await take(
            client.GET('/api/v1/officers', {
                params: { query: { ...(after ? { after } : {}), limit: officersAtOnce } }
            })
        );
        page.items.forEach((one) => names.set(one.id, one.name));
        after = page.next;
    } while (after !== undefined);
    return names;
}
