// Any page of the citizens sends what still waits; the outbox itself is only fetched when something does.
export function wakeOutbox(): void {
    if (localStorage.getItem('ward-report-waiting') !== null) {
        void import('./send/outbox.svelte.ts').then(({ outbox }) => outbox.start());
    }
}
