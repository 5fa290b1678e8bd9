import { client, take, type Got } from '#lib/api.ts';

export type Procedure = Got<'/api/v1/procedures/{code}'>;
export type ProcedureRow = Got<'/api/v1/procedures'>['items'][number];

export const listFields = () => take(client.GET('/api/v1/fields'));
export const readProcedure = (code: string) =>
    take(client.GET('/api/v1/procedures/{code}', { params: { path: { code } } }));
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
