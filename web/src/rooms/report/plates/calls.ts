import { Attempt, client, take } from '#lib/api.ts';
import type { Plate, Point } from '../contract';

type Call = (path: string, asked: object) => Promise<{ data?: unknown }>;
const { GET, POST, PUT } = client as unknown as { GET: Call; POST: Call; PUT: Call };

const pageSize = 50;

/** Those that are still there, in the order in which they were entered. */
export const listPlates = (query: string, after: string | undefined) =>
    take(
        GET('/api/v1/report-assets', {
            params: { query: { ...(query ? { query } : {}), after, limit: pageSize } }
        }) as Promise<{ data?: { items: Plate[]; next?: string } }>
    );

export interface NewPlate {
    code?: string;
    name: string;
    kind?: string;
    place?: string;
    position: Point;
}

export const addPlate = (body: NewPlate, attempt: Attempt) =>
    take(
        POST('/api/v1/report-assets', { body, headers: attempt.headers }) as Promise<{
            data?: Plate;
        }>
    );

export const changePlate = ({ code, ...body }: Plate) =>
    take(
        PUT('/api/v1/report-assets/{code}', { params: { path: { code } }, body }) as Promise<{
            data?: Plate;
        }>
    );

/** As many plates as one sheet takes. */
export const sheetMax = 96;

export const sheetAddress = (codes: string[]): string =>
    `/api/v1/report-plates.pdf?${new URLSearchParams({ codes: codes.join(',') })}`;
