import { Attempt, client, take, type Sent } from '#lib/api.ts';
import type { CaseFilter, Grouping, Move, NewCall } from './contract';

export const listCases = (filter: CaseFilter, after?: string) =>
    take(
        client.GET('/api/v1/report-work', {
            params: { query: { ...filter, ...(after ? { after } : {}), limit: 50 } }
        })
    );

export const readCase = (code: string) =>
    take(client.GET('/api/v1/report-cases/{code}', { params: { path: { code } } }));

type MovePath = '/api/v1/report-cases/{code}/start';
/** Every move says which version it saw; the rest is its own. */
export type MoveBody = Sent<MovePath> & Record<string, unknown>;

/** One intention to make a move: with other words it is another one. */
export class MoveAttempt {
    readonly #attempt = new Attempt();
    #words: string | undefined;

    headersFor(body: MoveBody): { 'Idempotency-Key': string } {
        const words = JSON.stringify(body);
        if (this.#words !== words) {
            this.#attempt.renew();
        }
        this.#words = words;
        return this.#attempt.headers;
    }
}

/** Makes one move, once; the server checks the members of `body`, and that nobody else was faster. */
export const moveCase = (code: string, move: Move, body: MoveBody, attempt: MoveAttempt) =>
    take(
        client.POST(`/api/v1/report-cases/{code}/${move}` as MovePath, {
            params: { path: { code }, header: attempt.headersFor(body) },
            body
        })
    );

/** What somebody tells on the telephone. */
export const createCase = (body: NewCall, attempt: Attempt) =>
    take(client.POST('/api/v1/report-cases', { body, params: { header: attempt.headers } }));

/** The caller sees what is reported already. */
export const joinByPhone = (code: string, phone: string, attempt: Attempt) =>
    take(
        client.POST('/api/v1/reports/{code}/support', {
            params: { path: { code }, header: attempt.headers },
            body: phone ? { phone } : {}
        })
    );

export const readReportBoard = (from: string, to: string, by: Grouping) =>
    take(client.GET('/api/v1/report-board', { params: { query: { from, to, by } } }));

/** Officers see every photograph, and what the camera wrote into it only in the original. */
export const casePhoto = (code: string, number: number, size: 'small' | 'large' | 'original'): string =>
    `/api/v1/report-cases/${encodeURIComponent(code)}/photos/${number}?size=${size}`;
