import { client, sendPhoto, take, type Attempt } from '#lib/api.ts';
import type { Contact, Filter, NewReport, Point, StoredPhoto } from './contract';

export const listKinds = () => take(client.GET('/api/v1/report-kinds'));

export const storePhoto = (photo: Blob, key: string, progress: (share: number) => void) =>
    sendPhoto<StoredPhoto>(photo, key, progress);

export const createReport = (body: NewReport, key: string) =>
    take(client.POST('/api/v1/reports', { params: { header: { 'Idempotency-Key': key } }, body }));

export const findSimilar = ({ lat, lon }: Point, kind: string) =>
    take(client.GET('/api/v1/reports/similar', { params: { query: { lat, lon, kind } } }));

export const listReports = (filter: Filter, after?: string, limit = 20) =>
    take(
        client.GET('/api/v1/reports', {
            params: { query: { ...filter, ...(after ? { after } : {}), limit } }
        })
    );

/** The public page; with `key` also what only its sender may see. */
export const readReport = (code: string, key?: string) =>
    take(client.GET('/api/v1/reports/{code}', { params: { path: { code }, query: key ? { key } : {} } }));

export const supportReport = (code: string, followKey: string | undefined, attempt: Attempt) =>
    take(
        client.POST('/api/v1/reports/{code}/support', {
            params: { path: { code }, header: attempt.headers },
            body: followKey ? { follow_key: followKey } : {}
        })
    );

export const leaveContact = (code: string, followKey: string, contact: Contact) =>
    take(
        client.POST('/api/v1/reports/{code}/contact', {
            params: { path: { code } },
            body: { follow_key: followKey, ...contact }
        })
    );

export const rateReport = (code: string, followKey: string, satisfied: boolean, comment: string) =>
    take(
        client.POST('/api/v1/reports/{code}/rating', {
            params: { path: { code } },
            body: { follow_key: followKey, satisfied, ...(comment ? { comment } : {}) }
        })
    );

export const reopenReport = (code: string, followKey: string, reason: string) =>
    take(
        client.POST('/api/v1/reports/{code}/reopen', {
            params: { path: { code } },
            body: { follow_key: followKey, reason }
        })
    );

/** Where a photograph lies; only the key opens what is not public. */
export function photoAddress(code: string, number: number, size: 'small' | 'large', key?: string): string {
    const query = new URLSearchParams({ size, ...(key ? { key } : {}) });
    return `/api/v1/reports/${encodeURIComponent(code)}/photos/${number}?${query}`;
}

/** Streets, addresses, places and neighbourhoods of the ward by name, with or without diacritics. */
export const findPlaces = (query: string) =>
    take(client.GET('/api/v1/map/find', { params: { query: { query, limit: 8 } } }));

/** What the plate on a lamp, a bin or a tree stands for. */
export const readPlate = (code: string) =>
    take(client.GET('/api/v1/report-assets/{code}', { params: { path: { code } } }));

/** What people call the place around a position. */
export const locate = ({ lat, lon }: Point) =>
    take(client.GET('/api/v1/map/locate', { params: { query: { lat, lon } } }));
