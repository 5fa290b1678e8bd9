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
}
export type Answerer = (asked: Asked) => { status: number; body?: unknown; cookie?: string };
