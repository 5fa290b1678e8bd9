import { Attempt, client, take, toApiError, type Got, type Sent } from '#lib/api.ts';
import type { ProcedureChange } from './edit';

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

const farAheadMs = 10 * 365 * 86_400_000;

/** The newest version, even one that only begins later; of a withdrawn procedure the one in force today. */
export async function readNewest(code: string): Promise<Procedure> {
    const on = new Date(Date.now() + farAheadMs).toISOString().slice(0, 10);
    try {
        return await take(
            client.GET('/api/v1/procedures/{code}', { params: { path: { code }, query: { on } } })
        );
    } catch (thrown) {
        if (toApiError(thrown).status !== 404) {
            throw thrown;
        }
        return readProcedure(code);
    }
}

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

export const replaceProcedure = (code: string, body: ProcedureChange) =>
    take(client.PUT('/api/v1/procedures/{code}', { params: { path: { code } }, body }));
export const withdrawProcedure = (code: string, body: Sent<'/api/v1/procedures/{code}/withdraw'>) =>
    take(
        client.POST('/api/v1/procedures/{code}/withdraw', {
            params: { path: { code } },
            body,
            headers: new Attempt().headers
        })
    );
