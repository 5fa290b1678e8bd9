// Lets the page of sending open without a line, once it has been visited.
export async function keepForOffline(): Promise<void> {
    if (!('serviceWorker' in navigator)) {
        return;
    }
    try {
        await navigator.serviceWorker.register('/service-worker.js', { scope: '/phan-anh/' });
        const { active } = await navigator.serviceWorker.ready;
        const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
        active?.postMessage({ keep: loaded.filter((path) => path.startsWith('/_app/')) });
    } catch {
        // Without it the page needs a line to open; what is typed and what waits is kept all the same.
    }
}
