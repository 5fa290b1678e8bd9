// Lets the page of sending reports, that of field work and that of checking a receipt open without a line once they have
// been visited. It is registered for each by itself, answers for nothing else, and keeps only what anybody may see;
// everything written goes straight to the server.
/// <reference lib="webworker" />
const worker = globalThis as unknown as ServiceWorkerGlobalScope;
interface Place {
    scope: string;
    shelf: string;
    page: string;
    /** Answers worth keeping: a report can be written without a line only where the kinds are known. */
    answers: string[];
}
const places: Place[] = [
    { scope: '/work/', shelf: 'ward-field-1', page: '/work/reports/field', answers: [] },
    { scope: '/so-cai/', shelf: 'ward-ledger-1', page: '/so-cai/bien-nhan', answers: [] },
    { scope: '/', shelf: 'ward-report-1', page: '/phan-anh/gui', answers: ['/api/v1/report-kinds'] }
];
const here = new URL(worker.registration.scope).pathname;
const { shelf, page: startPage, answers: keptAnswers } = places.find(({ scope }) => here.startsWith(scope))!;

const isForever = (path: string): boolean => path.startsWith('/_app/immutable/');

async function keepAll(paths: string[]): Promise<void> {
    const kept = await caches.open(shelf);
    const names = new Set((await kept.keys()).map(({ url }) => new URL(url).pathname));
    await Promise.all(
        paths.filter((path) => !names.has(path)).map((path) => kept.add(path).catch(() => undefined))
    );
}

/** The page and what it names, so that it opens even if it was reached from another page. */
async function keepPage(): Promise<string[]> {
    const kept = await caches.open(shelf);
    const answer = await fetch(startPage);
    if (!answer.ok) {
        return [];
    }
    const html = await answer.clone().text();
    await kept.put(startPage, answer);
    const named = [...html.matchAll(/\/_app\/immutable\/[\w./-]+/g)].map(([path]) => path);
    await keepAll(named);
    return named;
}

/** What no page names any more goes away with the version that named it. */
async function forgetOld(current: string[]): Promise<void> {
    const kept = await caches.open(shelf);
    const requests = await kept.keys();
    const old = requests.filter(({ url }) => {
        const path = new URL(url).pathname;
        return isForever(path) && !current.includes(path);
    });
    await Promise.all(old.map((request) => kept.delete(request)));
}

async function fromShelfFirst(request: Request): Promise<Response> {
    return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

/** Kept under its path alone: what a plate's link asks for besides is the page's own business. */
async function fromLineFirst(request: Request, name: string): Promise<Response> {
    try {
        const answer = await fetch(request);
        if (answer.ok) {
            const kept = await caches.open(shelf);
            await kept.put(name, answer.clone());
        }
        return answer;
    } catch (thrown) {
        const found = await caches.match(name, { ignoreVary: true });
        if (found) {
            return found;
        }
        throw thrown;
    }
}

worker.addEventListener('install', (event) => {
    event.waitUntil(keepPage().then(() => worker.skipWaiting()));
});
worker.addEventListener('activate', (event) => {
    event.waitUntil(worker.clients.claim());
});
worker.addEventListener('message', (event: ExtendableMessageEvent) => {
    const { keep } = event.data as { keep: string[] };
    event.waitUntil(
        keepPage().then(async (named) => {
            await keepAll(keep);
            await forgetOld([...named, ...keep]);
        })
    );
});
worker.addEventListener('fetch', (event) => {
    const { pathname, origin } = new URL(event.request.url);
    if (event.request.method !== 'GET' || origin !== worker.location.origin) {
        return;
    }
    if (isForever(pathname)) {
        event.respondWith(fromShelfFirst(event.request));
    } else if (keptAnswers.includes(pathname)) {
        event.respondWith(fromLineFirst(event.request, pathname));
    } else if (event.request.mode === 'navigate' && pathname === startPage) {
        event.respondWith(fromLineFirst(event.request, startPage));
    }
});
