// A list the server gives page by page, with its three faces: loading, refused, here.
import { toApiError, type ApiError } from './api';

interface Page<Item> {
    items: Item[];
    next?: string | undefined;
}

export class PagedList<Item> {
    items = $state.raw<Item[]>([]);
    next = $state<string>();
    loading = $state(true);
    error = $state.raw<ApiError>();
    #asked = 0;

    constructor(readonly ask: (after: string | undefined) => Promise<Page<Item>>) {}

    /** Reads the first page again; keeps what is shown until the answer is here. */
    async load(): Promise<void> {
        const mine = ++this.#asked;
        this.loading = true;
        try {
            const page = await this.ask(undefined);
            if (mine === this.#asked) {
                this.items = page.items;
                this.next = page.next;
                this.error = undefined;
            }
        } catch (thrown) {
            if (mine === this.#asked) {
                this.error = toApiError(thrown);
            }
        } finally {
            if (mine === this.#asked) {
                this.loading = false;
            }
        }
    }

    async more(): Promise<void> {
        if (this.next === undefined) {
            return;
        }
        const mine = ++this.#asked;
        this.loading = true;
        try {
            const page = await this.ask(this.next);
            if (mine === this.#asked) {
                this.items = [...this.items, ...page.items];
                this.next = page.next;
            }
        } catch (thrown) {
            this.error = toApiError(thrown);
        } finally {
            this.loading = false;
        }
    }
}
