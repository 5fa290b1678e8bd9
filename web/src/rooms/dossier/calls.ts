import type { paths } from '#api/schema.d.ts';
import { Attempt, client, take, type Got, type Sent } from '#lib/api.ts';

export type Dossier = Got<'/api/v1/dossiers/{id}'>;
export type Step = Dossier['steps'][number];
export type WorkRow = Got<'/api/v1/work'>['items'][number];
export type WorkCounts = Got<'/api/v1/work'>['counts'];
export type DossierRow = Got<'/api/v1/dossiers'>['items'][number];
export type Moved = Awaited<ReturnType<typeof move>>;
export type TimelineRow = Got<'/api/v1/dossiers/{id}/timeline'>['items'][number];
export type Tracking = Got<'/api/v1/tracking'>;
export type NewDossier = Sent<'/api/v1/dossiers'>;

export const track = (code: string, digits: string) =>
    take(client.GET('/api/v1/tracking', { params: { query: { code, digits } } }));

export type WorkScope = NonNullable<NonNullable<paths['/api/v1/work']['get']['parameters']['query']>['view']>;
export type RiskLevel = WorkRow['risk'];

export const listWork = (view: WorkScope, risk: RiskLevel | '', after?: string) =>
    take(
        client.GET('/api/v1/work', {
            params: { query: { view, ...(risk ? { risk } : {}), ...(after ? { after } : {}), limit: 50 } }
        })
    );

export const signAll = (rows: WorkRow[], note: string) =>
    take(
        client.POST('/api/v1/signatures', {
            body: {
                items: rows.map(({ dossier_id, step_id, version }) => ({
                    dossier_id,
                    step_id: step_id ?? '',
                    version
                })),
                ...(note ? { note } : {})
            },
            headers: new Attempt().headers
        })
    );

type DossierQuery = NonNullable<paths['/api/v1/dossiers']['get']['parameters']['query']>;
export const findDossiers = (query: DossierQuery) =>
    take(client.GET('/api/v1/dossiers', { params: { query: { limit: 30, ...query } } }));

export const readDossier = (id: string) =>
    take(client.GET('/api/v1/dossiers/{id}', { params: { path: { id } } }));
export const readTimeline = (id: string, after?: string) =>
    take(
        client.GET('/api/v1/dossiers/{id}/timeline', {
            params: { path: { id }, query: { limit: 100, ...(after ? { after } : {}) } }
        })
    );

type MovePath = '/api/v1/dossiers/{id}/forward';

/** Makes one move on a dossier; `name` is a word of its `actions`. The server checks the members of `body`. */
export const move = (id: string, name: string, body: Record<string, unknown>) =>
    take(
        client.POST(`/api/v1/dossiers/{id}/${name.replaceAll('_', '-')}` as MovePath, {
            params: { path: { id } },
            body: body as Sent<MovePath>,
            headers: new Attempt().headers
        })
    );

export type RegisterRow = Got<'/api/v1/register/{year}/rows'>['items'][number];
export const listVolumes = (year: string) =>
    take(client.GET('/api/v1/register/{year}/volumes', { params: { path: { year } } }));
export type RegisterVolume = Awaited<ReturnType<typeof listVolumes>>['items'][number];
export const listRegister = (year: string, query: { from?: string; to?: string; after?: string }) =>
    take(
        client.GET('/api/v1/register/{year}/rows', {
            params: { path: { year }, query: { limit: 50, ...query } }
        })
    );
