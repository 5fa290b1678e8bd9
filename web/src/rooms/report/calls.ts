import { Attempt, client, sendPhoto, take } from '#lib/api.ts';
import type {
    Category,
    Contact,
    Filter,
    NewReport,
    Plate,
    Point,
    PublicReport,
    Receipt,
    ReportRow,
    SimilarReport,
    StoredPhoto
} from './contract';

type Call = (path: string, asked: object) => Promise<{ data?: unknown }>;
const { GET, POST } = client as unknown as { GET: Call; POST: Call };

const get = <Answer>(path: string, params: object = {}) =>
    take(GET(path, { params }) as Promise<{ data?: Answer }>);
const post = <Answer>(path: string, code: string, body: object, attempt: Attempt) =>
    take(
        POST(path, { params: { path: { code } }, body, headers: attempt.headers }) as Promise<{
            data?: Answer;
        }>
    );

export const listKinds = () => get<{ categories: Category[] }>('/api/v1/report-kinds');

export const storePhoto = (photo: Blob, key: string, progress: (share: number) => void) =>
    sendPhoto<StoredPhoto>(photo, key, progress);

export const createReport = (body: NewReport, key: string) =>
    post<Receipt>('/api/v1/reports', '', body, new Attempt(key));

export const findSimilar = ({ lat, lon }: Point, kind: string) =>
    get<{ items: SimilarReport[] }>('/api/v1/reports/similar', { query: { lat, lon, kind } });

export const listReports = (filter: Filter, after?: string, limit = 20) =>
    get<{ items: ReportRow[]; next?: string }>('/api/v1/reports', { query: { ...filter, after, limit } });

/** The public page; with `key` also what only its sender may see. */
export const readReport = (code: string, key?: string) =>
    get<PublicReport>('/api/v1/reports/{code}', { path: { code }, query: { key } });

export const supportReport = (code: string, followKey: string | undefined, attempt: Attempt) =>
    post<{ supporters: number; follow_key: string }>(
        '/api/v1/reports/{code}/support',
        code,
        followKey ? { follow_key: followKey } : {},
        attempt
    );

export const leaveContact = (code: string, followKey: string, contact: Contact, attempt: Attempt) =>
    post<unknown>('/api/v1/reports/{code}/contact', code, { follow_key: followKey, ...contact }, attempt);

export const rateReport = (
    code: string,
    followKey: string,
    satisfied: boolean,
    comment: string,
    attempt: Attempt
) =>
    post<unknown>(
        '/api/v1/reports/{code}/rating',
        code,
        { follow_key: followKey, satisfied, ...(comment ? { comment } : {}) },
        attempt
    );

export const reopenReport = (code: string, followKey: string, reason: string, attempt: Attempt) =>
    post<unknown>('/api/v1/reports/{code}/reopen', code, { follow_key: followKey, reason }, attempt);

/** Where a photograph lies; only the key opens what is not public. */
export function photoAddress(code: string, number: number, size: 'small' | 'large', key?: string): string {
    const query = new URLSearchParams({ size, ...(key ? { key } : {}) });
    return `/api/v1/reports/${encodeURIComponent(code)}/photos/${number}?${query}`;
}

export interface Place {
    kind: 'place' | 'street' | 'address' | 'neighbourhood' | 'unit';
    name: string;
    detail: string;
    position: Point;
    /** Every word asked for is in it. */
    whole: boolean;
}

/** Streets, addresses, places and neighbourhoods of the ward by name, with or without diacritics. */
export const findPlaces = (query: string) =>
    get<{ items: Place[] }>('/api/v1/map/find', { query: { query, limit: 8 } });

/** What the plate on a lamp, a bin or a tree stands for. */
export const readPlate = (code: string) => get<Plate>('/api/v1/report-assets/{code}', { path: { code } });

interface Near {
    name: string;
    metres: number;
}

export interface Located {
    inside: boolean;
    neighbourhood?: { code: string; name: string };
    address?: Near;
    street?: Near;
    landmark?: Near;
}

/** What people call the place around a position. */
export const locate = ({ lat, lon }: Point) => get<Located>('/api/v1/map/locate', { query: { lat, lon } });
