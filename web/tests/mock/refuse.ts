// What an answer is given and gives, and how it says no.
import type { IncomingMessage } from 'node:http';

interface Refusal {
    status: number;
    code: string;
    field?: string;
}
export class Refuse extends Error {
    refusal: Refusal;
    constructor(status: number, code: string, field?: string) {
        super(code);
        this.refusal = { status, code, ...(field ? { field } : {}) };
    }
}

export interface Asked {
    query: URLSearchParams;
    body: Record<string, unknown>;
    parts: string[];
    headers: IncomingMessage['headers'];
    bytes: number;
    raw: Buffer;
    /** What a page without scripts sends. */
    form: Map<string, string> | undefined;
}

/** JSON, or the bytes of a file, or one of the built pages with words filled in. */
export interface Answer {
    status: number;
    body?: unknown;
    cookie?: string;
    location?: string;
    file?: { type: string; bytes: Uint8Array };
    page?: { name: string; words: Record<string, string> };
}
export type Answerer = (asked: Asked) => Answer;
