import { Attempt, client, take, type Got, type Sent } from '#lib/api.ts';

export type PersonRow = Got<'/api/v1/persons'>['items'][number];
export type NewPerson = Sent<'/api/v1/persons'>;

export const findPersons = (query: string) =>
    take(client.GET('/api/v1/persons', { params: { query: { query, limit: 8 } } }));
export const addPerson = (body: NewPerson, attempt: Attempt) =>
    take(client.POST('/api/v1/persons', { body, params: { header: attempt.headers } }));
export const unmaskPerson = (id: string, reason: string, dossierId?: string) =>
    take(
        client.POST('/api/v1/persons/{id}/unmask', {
            params: { path: { id } },
            body: { reason, ...(dossierId ? { dossier_id: dossierId } : {}) }
        })
    );
