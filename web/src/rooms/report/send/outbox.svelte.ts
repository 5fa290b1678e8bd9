// Everything this browser has to send or has sent. Drafts leave by themselves when the line is back; two tabs, a reload
// or a crash between them never send one twice.
import { reportSend } from '#text/report-send.svelte.ts';
import { createReport } from '../calls';
import { deliver } from './deliver';
import type { Draft } from './draft';
import { browserKeep, memoryKeep, type Keep } from './keep';
import { upload } from './uploads';

const retryMsMin = 5_000;
const retryMsMax = 60_000;
const lockName = 'ward-report-outbox';
const line = { storePhoto: (photo: Blob, key: string) => upload(photo, key), createReport };

/** Marks, readable at once, that a page should bring the outbox in; see `wakeOutbox`. */
const markName = 'ward-report-waiting';

class Outbox {
    drafts = $state.raw<Draft[]>([]);
    /** Whether what is typed survives this page. */
    lasting = $state(true);
    sending = $state(false);
    readonly waiting = $derived(this.drafts.filter(({ state }) => state === 'waiting'));
    readonly sent = $derived(this.drafts.filter(({ state }) => state === 'sent'));
    #keep: Promise<Keep> | undefined;
    #timer: ReturnType<typeof setTimeout> | undefined;
    #retryMs = retryMsMin;
    #news: BroadcastChannel | undefined;

    keep(): Promise<Keep> {
        this.#keep ??= browserKeep().catch(() => {
            this.lasting = false;
            return memoryKeep();
        });
        return this.#keep;
    }

    /** Reads what there is and begins to watch the line. Once per page. */
    async start(): Promise<void> {
        if (!this.#news) {
            this.#news = new BroadcastChannel(lockName);
            this.#news.onmessage = () => void this.refresh();
            addEventListener('online', () => void this.flush());
            document.addEventListener('visibilitychange', () => !document.hidden && void this.flush());
        }
        await this.refresh();
        void this.flush();
    }

    async refresh(): Promise<void> {
        const drafts = await (await this.keep()).all();
        this.drafts = drafts.toSorted((one, other) => other.savedAt - one.savedAt);
        if (this.waiting.length > 0) {
            localStorage.setItem(markName, '1');
        } else {
            localStorage.removeItem(markName);
        }
    }

    async put(draft: Draft): Promise<void> {
        await (await this.keep()).put(draft);
        await this.#changed();
    }

    async remove(id: string): Promise<void> {
        await (await this.keep()).remove(id);
        await this.#changed();
    }

    /** Tries everything that waits, one after the other, and answers when that is over. */
    async flush(): Promise<void> {
        clearTimeout(this.#timer);
        if (this.waiting.length === 0) {
            return;
        }
        this.sending = true;
        try {
            await alone(async () => {
                const keep = await this.keep();
                for (const { id } of this.waiting) {
                    await deliver(id, keep, line, reportSend.text.away);
                }
            });
        } finally {
            this.sending = false;
            await this.#changed();
        }
        if (this.waiting.length > 0) {
            this.#timer = setTimeout(() => void this.flush(), this.#retryMs);
            this.#retryMs = Math.min(this.#retryMs * 2, retryMsMax);
        } else {
            this.#retryMs = retryMsMin;
        }
    }

    async #changed(): Promise<void> {
        await this.refresh();
        this.#news?.postMessage('');
    }
}

/** One tab at a time. Browsers keep locks only for pages that came safely; others send all the same, by key once. */
async function alone(job: () => Promise<void>): Promise<void> {
    await (navigator.locks ? navigator.locks.request(lockName, job) : job());
}

export const outbox = new Outbox();
