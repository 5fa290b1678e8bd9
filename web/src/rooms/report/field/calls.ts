import { byItself, client, readBytes, take } from '#lib/api.ts';
import { casePhoto, readCase } from '../desk/calls';
import type { Case, MovedCase } from '../desk/contract';
import type { Deed } from './deed';

type Call = (path: string, asked: object) => Promise<{ data?: unknown }>;
const { POST } = client as unknown as { POST: Call };

/** Sent once: without a key the line is not tried again by itself. */
export const makeMove = (code: string, what: Deed['what'], body: object) =>
    take(
        POST(`/api/v1/report-cases/{code}/${what}`, { params: { path: { code } }, body }) as Promise<{
            data?: MovedCase;
        }>
    );

/** As the page itself does it, to see whether anything has changed. */
export const lookAtCase = (code: string): Promise<Case> => byItself(() => readCase(code));

export async function smallPhoto(code: string, number: number): Promise<Blob> {
    const bytes = await byItself(() => readBytes(casePhoto(code, number, 'small')));
    return new Blob([new Uint8Array(bytes)]);
}
