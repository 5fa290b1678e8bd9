import { client, take, type Attempt, type Got, type Sent } from '#lib/api.ts';
import type { NewDossier } from '../calls';

type Answer<Call extends (...given: never[]) => Promise<unknown>> = Awaited<ReturnType<Call>>;

export const checkIntake = (body: Sent<'/api/v1/dossiers/check'>) =>
    take(client.POST('/api/v1/dossiers/check', { body }));
export type Check = Answer<typeof checkIntake>;

export const takeIn = (body: NewDossier, attempt: Attempt) =>
    take(client.POST('/api/v1/dossiers', { body, headers: attempt.headers }));

export type DraftContent = Record<string, unknown>;
export type DraftRow = Got<'/api/v1/drafts'>['items'][number];
export const listDrafts = () => take(client.GET('/api/v1/drafts'));
export const newDraft = (content: DraftContent, attempt: Attempt) =>
    take(client.POST('/api/v1/drafts', { body: { content }, headers: attempt.headers }));
export const changeDraft = (id: string, content: DraftContent, version: number) =>
    take(client.PUT('/api/v1/drafts/{id}', { params: { path: { id } }, body: { content, version } }));
export const dropDraft = (id: string) =>
    take(client.DELETE('/api/v1/drafts/{id}', { params: { path: { id } } }));
