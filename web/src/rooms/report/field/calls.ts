import { Attempt, byItself, client, readBytes, take } from '#lib/api.ts';
import type { Case, MovedCase } from '../desk/contract';
import type { Deed, Moves } from './deed';

/** Done once, however often it is sent with the same key. */
export function makeMove<What extends Deed['what']>(
    code: string,
    what: What,
    body: Moves[What],
    attempt: Attempt
): Promise<MovedCase> {
    const path = `/api/v1/report-cases/{code}/${what}` as '/api/v1/report-cases/{code}/solve';
    return take(
        client.POST(path, {
            params: { path: { code }, header: attempt.headers },
            body: body as Moves['solve']
        })
    );
}

export const readCase = (code: string): Promise<Case> =>
    take(client.GET('/api/v1/report-cases/{code}', { params: { path: { code } } }));

/** As the page itself does it, to see whether anything has changed. */
export const lookAtCase = (code: string): Promise<Case> => byItself(() => readCase(code));

export async function smallPhoto(code: string, number: number): Promise<Blob> {
    const address = `/api/v1/report-cases/${encodeURIComponent(code)}/photos/${number}?size=small`;
    const bytes = await byItself(() => readBytes(address));
    return new Blob([new Uint8Array(bytes)]);
}
