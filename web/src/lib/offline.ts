// Lets a page open without a line, once it has been visited.
export async function keepForOffline(
    scope: '/phan-anh/' | '/so-cai/bien-nhan' | '/work/reports/field'
): Promise<void> {
    if (!('serviceWorker' in navigator)) {
        return;
    }
    try {
        const kept = await navigator.serviceWorker.register('/service-worker.js', { scope });
        const worker = kept.active ?? kept.waiting ?? kept.installing;
        const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
        worker?.postMessage({ keep: loaded.filter((path) => path.startsWith('/_app/')) });
    } catch {
        // Without it the page needs a line to open; what is typed and what waits is kept all the same.
    }
}
