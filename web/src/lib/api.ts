// The only file that speaks to the server. Everything a page asks goes through `client` (typed by the API
// document), so headers against forged requests and doubled writes cannot be forgotten.
import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from '../api/schema';

/** A refusal of the server, or no answer at all (`code` is then `offline` or `broken`). */
export class ApiError extends Error {
    constructor(
        readonly code: string,
        readonly status: number,
        readonly field: string | undefined
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
        const problem = (await response.json()) as { code?: string; field?: string };
        return new ApiError(problem.code ?? 'broken', response.status, problem.field);
    } catch {
        return new ApiError(
            response.status === 429 ? 'request.too_many' : 'broken',
            response.status,
            undefined
        );
    }
}

const guard: Middleware = {
    onRequest({ request }) {
        if (request.method !== 'GET' && csrf !== '') {
            request.headers.set('X-CSRF-Token', csrf);
        }
        return request;
    },
    async onResponse({ response, request }) {
        if (response.ok || response.status === 304) {
            return response;
        }
        const refusal = await refusalOf(response);
        if (response.status === 401 && !request.url.endsWith('/api/v1/sessions')) {
            leavers.forEach((leave) => leave());
        }
        throw refusal;
    }
};

async function patientFetch(request: Request): Promise<Response> {
    const safe = request.method === 'GET' || request.headers.has('Idempotency-Key');
    for (let attempt = 1; ; ++attempt) {
        try {
            return await fetch(request.clone());
        } catch (thrown) {
            if (request.signal.aborted) {
                throw thrown;
            }
            if (!safe || attempt === attemptsMax) {
                throw new ApiError('offline', 0, undefined);
            }
            await new Promise((wake) => setTimeout(wake, retryAfterMs * attempt));
        }
    }
}

export const client = createClient<paths>({
    baseUrl: typeof location === 'undefined' ? 'http://localhost' : location.origin,
    fetch: patientFetch
});
client.use(guard);

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

/** Asks `path` again and again; `changed` is called with each answer that differs from the one before. */
export function poll<Answer>(path: string, everyMs: number, changed: (answer: Answer) => void): () => void {
    let tag: string | null = null;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;

    async function ask(): Promise<void> {
        try {
            const response = await fetch(path, { headers: tag === null ? {} : { 'If-None-Match': tag } });
            if (response.ok && response.status !== 304 && !stopped) {
                tag = response.headers.get('ETag');
                changed((await response.json()) as Answer);
            }
        } catch {
            // Nothing is lost: the next question comes in a moment.
        }
        if (!stopped) {
            timer = setTimeout(ask, everyMs);
        }
    }

    void ask();
    return () => {
        stopped = true;
        clearTimeout(timer);
    };
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

/** Sends one file; `progress` hears the share sent, 0 to 1. XMLHttpRequest, since fetch tells no progress. */
export function sendFile(
    file: File,
    progress: (share: number) => void,
    stop?: AbortSignal
): Promise<FileAnswer> {
    return new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.open('POST', `/api/v1/files?name=${encodeURIComponent(file.name)}`);
        request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
        request.setRequestHeader('X-CSRF-Token', csrf);
        request.setRequestHeader('Idempotency-Key', crypto.randomUUID());
        request.responseType = 'text';
        request.upload.onprogress = (event) => {
            progress(event.lengthComputable ? event.loaded / event.total : 0);
        };
        request.onerror = () => reject(new ApiError('offline', 0, undefined));
        request.onabort = () => reject(new ApiError('stopped', 0, undefined));
        request.onload = async () => {
            if (request.status < 300) {
                progress(1);
                resolve(JSON.parse(request.responseText) as FileAnswer);
            } else {
                reject(await refusalOf(new Response(request.responseText, { status: request.status })));
            }
        };
        stop?.addEventListener('abort', () => request.abort());
        request.send(file);
    });
}

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
