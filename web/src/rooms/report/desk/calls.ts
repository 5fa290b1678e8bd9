import { Attempt, client, take } from '#lib/api.ts';
import type { Receipt } from '../contract';
import type { Case, CaseFilter, CaseList, Grouping, Move, MovedCase, NewCall, ReportBoard } from './contract';

type Call = (path: string, asked: object) => Promise<{ data?: unknown }>;
const { GET, POST } = client as unknown as { GET: Call; POST: Call };
const get = <Answer>(path: string, params: object = {}) =>
    take(GET(path, { params }) as Promise<{ data?: Answer }>);
const post = <Answer>(path: string, params: object, body: object, attempt: Attempt) =>
    take(POST(path, { params, body, headers: attempt.headers }) as Promise<{ data?: Answer }>);

export const listCases = (filter: CaseFilter, after?: string) =>
    get<CaseList>('/api/v1/report-work', { query: { ...filter, after, limit: 50 } });

export const readCase = (code: string) => get<Case>('/api/v1/report-cases/{code}', { path: { code } });

/** Makes one move; the server checks the members of `body`, and that nobody else was faster. */
export const moveCase = (code: string, move: Move, body: object) =>
    post<MovedCase>(`/api/v1/report-cases/{code}/${move}`, { path: { code } }, body, new Attempt());

/** What somebody tells on the telephone. */
export const createCase = (body: NewCall, attempt: Attempt) =>
    post<Receipt>('/api/v1/report-cases', {}, body, attempt);

/** The caller sees what is reported already. */
export const joinByPhone = (code: string, phone: string, attempt: Attempt) =>
    post<{ supporters: number }>(
        '/api/v1/reports/{code}/support',
        { path: { code } },
        phone ? { phone } : {},
        attempt
    );

export const readReportBoard = (from: string, to: string, by: Grouping) =>
    get<ReportBoard>('/api/v1/report-board', { query: { from, to, by } });

/** Officers see every photograph, and what the camera wrote into it only in the original. */
export const casePhoto = (code: string, number: number, size: 'small' | 'large' | 'original'): string =>
    `/api/v1/report-cases/${encodeURIComponent(code)}/photos/${number}?size=${size}`;
