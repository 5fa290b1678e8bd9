import { client, take, type Attempt, type Sent } from '#lib/api.ts';
import type { Plate } from '../contract';

const pageSize = 50;

/** Those that are still there, in the order in which they were entered. */
export const listPlates = (query: string, after: string | undefined) =>
    take(
        client.GET('/api/v1/report-assets', {
            params: { query: { ...(query ? { query } : {}), ...(after ? { after } : {}), limit: pageSize } }
        })
    );

export type NewPlate = Sent<'/api/v1/report-assets'>;

export const addPlate = (body: NewPlate, attempt: Attempt): Promise<Plate> =>
    take(client.POST('/api/v1/report-assets', { params: { header: attempt.headers }, body }));

export const changePlate = ({ code, ...body }: Plate): Promise<Plate> =>
    take(client.PUT('/api/v1/report-assets/{code}', { params: { path: { code } }, body }));

/** As many plates as one sheet takes. */
export const sheetMax = 96;

export const sheetAddress = (codes: string[]): string =>
    `/api/v1/report-plates.pdf?${new URLSearchParams({ codes: codes.join(',') })}`;
