import { Attempt, client, take, type Got, type Sent } from '#lib/api.ts';
import type { PersonChange } from './edit';

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

export type Person = Got<'/api/v1/persons/{id}'>;
export type Unmasked = Awaited<ReturnType<typeof unmaskPerson>>;
export type Reading = Got<'/api/v1/persons/{id}/readers'>['items'][number];

const foundMax = 20;
export const pagePersons = (query: string, after?: string) =>
    take(
        client.GET('/api/v1/persons', {
            params: { query: { query, ...(after ? { after } : {}), limit: foundMax } }
        })
    );
export const readPerson = (id: string) =>
    take(client.GET('/api/v1/persons/{id}', { params: { path: { id } } }));
export const changePerson = (id: string, body: PersonChange) =>
    take(client.PATCH('/api/v1/persons/{id}', { params: { path: { id } }, body }));
export const listReaders = (id: string, after?: string) =>
    take(
        client.GET('/api/v1/persons/{id}/readers', {
            params: { path: { id }, query: { ...(after ? { after } : {}), limit: 50 } }
        })
    );
