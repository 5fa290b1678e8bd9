import type { paths } from '#api/schema.d.ts';
import { Attempt, client, take, type Got, type Sent } from '#lib/api.ts';

export type Procedure = Got<'/api/v1/procedures/{code}'>;
export type ProcedureRow = Got<'/api/v1/procedures'>['items'][number];

export const listFields = () => take(client.GET('/api/v1/fields'));
/** As it is today, or as it was in `version`. */
export const readProcedure = (code: string, version?: number) =>
    take(
        client.GET('/api/v1/procedures/{code}', {
            params: { path: { code }, query: version === undefined ? {} : { version } }
        })
    );
export const findProcedures = (query: string, field = '', after?: string, limit = 20) =>
    take(
        client.GET('/api/v1/procedures', {
            params: {
                query: {
                    ...(query ? { query } : {}),
                    ...(field ? { field } : {}),
                    ...(after ? { after } : {}),
                    limit
                }
            }
        })
    );

type ProcedureBody = NonNullable<
    paths['/api/v1/procedures/{code}']['put']['requestBody']
>['content']['application/json'];
export const replaceProcedure = (code: string, body: ProcedureBody) =>
    take(client.PUT('/api/v1/procedures/{code}', { params: { path: { code } }, body }));
export const withdrawProcedure = (code: string, body: Sent<'/api/v1/procedures/{code}/withdraw'>) =>
    take(
        client.POST('/api/v1/procedures/{code}/withdraw', {
            params: { path: { code } },
            body,
            headers: new Attempt().headers
        })
    );
