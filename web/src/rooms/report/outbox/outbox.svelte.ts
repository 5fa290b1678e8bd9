// What this browser has to send. It leaves by itself when the line is back; two tabs, a reload or a crash between them
// never send one thing twice.
import { memoryKeep, type Keep } from './keep';

const retryMsMin = 5_000;
const retryMsMax = 60_000;

export interface Sendable {
    id: string;
    state: string;
    savedAt: number;
}

export interface OutboxWays<Item extends Sendable> {
    /** Of the lock and the news between tabs. */
    name: string;
    /** Kept in the browser's storage while something waits: pages see at once that they should bring the outbox in. */
    mark: string;
    open: () => Promise<Keep<Item>>;
    /** Brings one to the server. Only one tab at a time does. */
    deliver: (id: string, keep: Keep<Item>) => Promise<unknown>;
    /** What waits leaves in this order. */
    order: (one: Item, other: Item) => number;
}

export class Outbox<Item extends Sendable> {
    items = $state.raw<Item[]>([]);
    /** Whether what is typed survives this page. */
    lasting = $state(true);
    sending = $state(false);
    readonly waiting = $derived(this.items.filter(({ state }) => state === 'waiting'));
    readonly #ways: OutboxWays<Item>;
    #keep: Promise<Keep<Item>> | undefined;
    #timer: ReturnType<typeof setTimeout> | undefined;
    #retryMs = retryMsMin;
    #news: BroadcastChannel | undefined;

    constructor(ways: OutboxWays<Item>) {
        this.#ways = ways;
    }

    keep(): Promise<Keep<Item>> {
        this.#keep ??= this.#ways.open().catch(() => {
            this.lasting = false;
            return memoryKeep();
        });
        return this.#keep;
    }

    /** Reads what there is and begins to watch the line. Once per page. */
    async start(): Promise<void> {
        if (!this.#news) {
            this.#news = new BroadcastChannel(this.#ways.name);
            this.#news.onmessage = () => void this.refresh();
            addEventListener('online', () => void this.flush());
            document.addEventListener('visibilitychange', () => !document.hidden && void this.flush());
        }
        await this.refresh();
        void this.flush();
    }

    async refresh(): Promise<void> {
        const items = await (await this.keep()).all();
        this.items = items.toSorted((one, other) => other.savedAt - one.savedAt);
        if (this.waiting.length > 0) {
            localStorage.setItem(this.#ways.mark, String(this.waiting.length));
        } else {
            localStorage.removeItem(this.#ways.mark);
        }
    }

    async put(item: Item): Promise<void> {
        await (await this.keep()).put(item);
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
            await alone(this.#ways.name, async () => {
                const keep = await this.keep();
                for (const { id } of this.waiting.toSorted(this.#ways.order)) {
                    await this.#ways.deliver(id, keep);
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
async function alone(name: string, job: () => Promise<void>): Promise<void> {
    await (navigator.locks ? navigator.locks.request(name, job) : job());
}
