// The only file that speaks to the server. Everything a page asks goes through `client` (typed by the API
// document), so headers against forged requests and doubled writes cannot be forgotten.
import type { Client } from 'openapi-fetch';
import type { paths } from '../api/schema';

/** A refusal of the server, or no answer at all (`code` is then `offline` or `broken`). */
export class ApiError extends Error {
    constructor(
        readonly code: string,
        readonly status: number,
        readonly field: string | undefined,
        /** As in the server's log: what a person reads out to whoever keeps the machine. */
        readonly requestId?: string | undefined
    ) {
        super(code);
        this.name = 'ApiError';
    }
}

export function toApiError(thrown: unknown): ApiError {
    return thrown instanceof ApiError ? thrown : new ApiError('broken', 0, undefined);
}

const attemptsMax = 3;
const retryAfterMs = 800;
let csrf = '';
const leavers = new Set<() => void>();

/** Remembers the word that proves a writing request comes from our own page (`csrf` of the session). */
export function rememberCsrf(word: string): void {
    csrf = word;
}

/** Calls `listener` when the server says that nobody is signed in any more. Answers how to stop listening. */
export function onSignedOut(listener: () => void): () => void {
    leavers.add(listener);
    return () => leavers.delete(listener);
}

async function refusalOf(response: Response): Promise<ApiError> {
    try {
        const problem = (await response.json()) as { code?: string; field?: string; request_id?: string };
        return new ApiError(problem.code ?? 'broken', response.status, problem.field, problem.request_id);
    } catch {
        return new ApiError(
            response.status === 429 ? 'request.too_many' : 'broken',
            response.status,
            undefined
        );
    }
}

/** What one call carries; the exact members of each are checked by the types of `client`. */
interface Asked {
    params?: {
        path?: Record<string, string>;
        query?: Record<string, unknown>;
        header?: Record<string, string>;
    };
    body?: unknown;
    headers?: Record<string, string>;
}

let byItselfDepth = 0;

/**
 * Runs `job` as the screen's own doing: what it asks at once, before it first waits, tells the server that no person
 * caused it, so that a screen left alone which only refreshes itself locks as if it stood still.
 */
export function byItself<Answer>(job: () => Answer): Answer {
    ++byItselfDepth;
    try {
        return job();
    } finally {
        --byItselfDepth;
    }
}

function addressOf(path: string, { path: parts = {}, query = {} }: NonNullable<Asked['params']>): string {
    const filled = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) =>
        encodeURIComponent(parts[name] ?? '')
    );
    const asked = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
        if (value !== undefined) {
            asked.append(name, String(value));
        }
    }
    return asked.size > 0 ? `${filled}?${asked}` : filled;
}

function headersOf(method: string, { params, body, headers }: Asked): Record<string, string> {
    return {
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(method !== 'GET' && csrf !== '' ? { 'X-CSRF-Token': csrf } : {}),
        ...(byItselfDepth > 0 ? { 'X-Background': '1' } : {}),
        ...params?.header,
        ...headers
    };
}

/** Tries again when the line is down and trying again can do no harm. */
async function patientFetch(address: string, init: RequestInit, harmless: boolean): Promise<Response> {
    for (let attempt = 1; ; ++attempt) {
        try {
            return await fetch(address, init);
        } catch {
            if (!harmless || attempt === attemptsMax) {
                throw new ApiError('offline', 0, undefined);
            }
            await new Promise((wake) => setTimeout(wake, retryAfterMs * attempt));
        }
    }
}

function caller(method: string): (path: string, asked?: Asked) => Promise<{ data?: unknown }> {
    return async (path, asked = {}) => {
        const headers = headersOf(method, asked);
        const harmless = method === 'GET' || 'Idempotency-Key' in headers;
        const body = asked.body === undefined ? null : JSON.stringify(asked.body);
        const address = addressOf(path, asked.params ?? {});
        const response = await patientFetch(address, { method, headers, body }, harmless);
        if (response.ok) {
            const words = await response.text();
            return words === '' ? {} : { data: JSON.parse(words) as unknown };
        }
        const refusal = await refusalOf(response);
        if (response.status === 401 && path !== '/api/v1/sessions') {
            leavers.forEach((leave) => leave());
        }
        throw refusal;
    };
}

/** Every call there is, typed by the API document; what is run is only the few lines above. */
export const client = {
    GET: caller('GET'),
    POST: caller('POST'),
    PUT: caller('PUT'),
    PATCH: caller('PATCH'),
    DELETE: caller('DELETE')
} as unknown as Pick<Client<paths>, 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'>;

/** The bytes at an address of the API, empty when there are none. \throws ApiError as every call does. */
export async function readBytes(address: string): Promise<Uint8Array> {
    const response = await patientFetch(address, { headers: headersOf('GET', {}) }, true);
    if (!response.ok) {
        throw await refusalOf(response);
    }
    return new Uint8Array(await response.arrayBuffer());
}

/** The data of one answer. \throws ApiError when the server refuses or cannot be reached. */
export async function take<Answer>(answer: Promise<{ data?: Answer }>): Promise<Answer> {
    return (await answer).data as Answer;
}

/** One intention to create something. The key stays the same however often the sending is tried. */
export class Attempt {
    #key: string;

    constructor(key: string = crypto.randomUUID()) {
        this.#key = key;
    }

    get key(): string {
        return this.#key;
    }

    get headers(): { 'Idempotency-Key': string } {
        return { 'Idempotency-Key': this.#key };
    }

    /** The intention is done, or its content has changed: the next sending is a new one. */
    renew(): void {
        this.#key = crypto.randomUUID();
    }
}

export interface LiveEvent {
    id: string;
    kind: string;
    subject_kind: string;
    subject_id: string;
    at: string;
}

const liveRetryMsMax = 30_000;

/** Listens to what happens in the ward. `state` is told when the line comes and goes. */
export function listen(heard: (event: LiveEvent) => void, state: (connected: boolean) => void): () => void {
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let retryMs = 1_000;

    function open(): void {
        source = new EventSource('/api/v1/live');
        source.onopen = () => {
            retryMs = 1_000;
            state(true);
        };
        source.addEventListener('fact', (message: MessageEvent<string>) =>
            heard(JSON.parse(message.data) as LiveEvent)
        );
        source.onerror = () => {
            state(false);
            source?.close();
            timer = setTimeout(open, retryMs);
            retryMs = Math.min(retryMs * 2, liveRetryMsMax);
        };
    }

    open();
    return () => {
        clearTimeout(timer);
        source?.close();
    };
}

type FileAnswer = paths['/api/v1/files']['post']['responses'][201]['content']['application/json'];

/**
 * Sends the bytes of one file; `progress` hears the share sent, 0 to 1. XMLHttpRequest, since fetch tells no progress.
 * With the same `key` it may be sent again without being kept twice.
 */
function sendBytes<Answer>(
    address: string,
    file: Blob,
    key: string,
    progress: (share: number) => void,
    stop?: AbortSignal
): Promise<Answer> {
    return new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.open('POST', address);
        request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
        if (csrf !== '') {
            request.setRequestHeader('X-CSRF-Token', csrf);
        }
        request.setRequestHeader('Idempotency-Key', key);
        request.responseType = 'text';
        request.upload.onprogress = (event) => {
            progress(event.lengthComputable ? event.loaded / event.total : 0);
        };
        request.onerror = () => reject(new ApiError('offline', 0, undefined));
        request.onabort = () => reject(new ApiError('stopped', 0, undefined));
        request.onload = async () => {
            if (request.status < 300) {
                progress(1);
                resolve(JSON.parse(request.responseText) as Answer);
            } else {
                reject(await refusalOf(new Response(request.responseText, { status: request.status })));
            }
        };
        stop?.addEventListener('abort', () => request.abort());
        request.send(file);
    });
}

/** Sends one file of an officer. */
export const sendFile = (file: File, progress: (share: number) => void, stop?: AbortSignal) =>
    sendBytes<FileAnswer>(
        `/api/v1/files?name=${encodeURIComponent(file.name)}`,
        file,
        crypto.randomUUID(),
        progress,
        stop
    );

/** Sends one photograph of a citizen, who need not be signed in. */
export const sendPhoto = <Answer>(
    photo: Blob,
    key: string,
    progress: (share: number) => void,
    stop?: AbortSignal
) => sendBytes<Answer>('/api/v1/report-photos', photo, key, progress, stop);

/** What one GET answers, named by its path. */
export type Got<Path extends keyof paths> = paths[Path] extends {
    get: { responses: { 200: { content: { 'application/json': infer Answer } } } };
}
    ? Answer
    : never;

/** What one POST takes, named by its path. */
export type Sent<Path extends keyof paths> = paths[Path] extends {
    post: { requestBody?: { content: { 'application/json': infer Body } } };
}
    ? Body
    : never;
