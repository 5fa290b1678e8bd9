import type { paths } from '#api/schema.d.ts';
import { client, take, type Attempt, type Got } from '#lib/api.ts';
import type { NewDossier } from '../calls';

type Answer<Call extends (...given: never[]) => Promise<unknown>> = Awaited<ReturnType<Call>>;

type CheckQuery = paths['/api/v1/dossiers/check']['get']['parameters']['query'];
export const checkIntake = (query: CheckQuery) =>
    take(client.GET('/api/v1/dossiers/check', { params: { query } }));

type FeeQuery = paths['/api/v1/procedures/{code}/fee']['get']['parameters']['query'];
export const askFee = (code: string, query: FeeQuery) =>
    take(client.GET('/api/v1/procedures/{code}/fee', { params: { path: { code }, query } }));
export type FeeAnswer = Answer<typeof askFee>;
export type Check = Answer<typeof checkIntake>;

export const takeIn = (body: NewDossier, attempt: Attempt) =>
    take(client.POST('/api/v1/dossiers', { body, params: { header: attempt.headers } }));

export type DraftContent = Record<string, unknown>;
export type DraftRow = Got<'/api/v1/drafts'>['items'][number];
export const listDrafts = () => take(client.GET('/api/v1/drafts'));
export const readDraft = (id: string) =>
    take(client.GET('/api/v1/drafts/{id}', { params: { path: { id } } }));
export const newDraft = (title: string, content: DraftContent, attempt: Attempt) =>
    take(client.POST('/api/v1/drafts', { body: { title, content }, params: { header: attempt.headers } }));
export const changeDraft = (id: string, title: string, content: DraftContent, version: number) =>
    take(client.PUT('/api/v1/drafts/{id}', { params: { path: { id } }, body: { title, content, version } }));
export const dropDraft = (id: string) =>
    take(client.DELETE('/api/v1/drafts/{id}', { params: { path: { id } } }));
