// Where a half-finished intake is kept: in this browser at once, with the server a moment later, so that it can
// be gone on with at another counter. Several may wait; at most one of them is on the screen.
import { Attempt, toApiError } from '#lib/api.ts';
import { draftPlace, type DraftPlace } from '#lib/draft.ts';
import { clock, moment } from '#lib/format.ts';
import { intakeWords } from '#text/intake.svelte.ts';
import { changeDraft, dropDraft, listDrafts, newDraft, readDraft, type DraftRow } from './calls';
import type { Typed } from './form.svelte';

interface OnServer {
    id: string;
    version: number;
}

export class IntakeDrafts {
    /** What the officer reads about the saving. */
    note = $state('');
    /** Those that are not on the screen, the last changed first. */
    waiting = $state.raw<DraftRow[]>([]);
    #place: DraftPlace<{ typed: Typed; server?: OnServer | undefined }>;
    #server: OnServer | undefined;
    #attempt = new Attempt();
    #latest: Typed | undefined;
    #sent: { key: string; id: string | undefined } | undefined;
    #saving: Promise<unknown> = Promise.resolve();

    constructor(officer: string) {
        this.#place = draftPlace(
            `intake:${officer}`,
            (at) => (this.note = intakeWords.text.savedHere(clock(new Date(at).toISOString()))),
            () => (this.note = intakeWords.text.notSaved)
        );
    }

    /** What this browser still has of the last intake. */
    recall(): Typed | undefined {
        const kept = this.#place.read();
        if (kept) {
            this.#server = kept.content.server;
            this.note = intakeWords.text.restored(moment(new Date(kept.savedAt).toISOString()));
        }
        return kept?.content.typed;
    }

    /** Asks which drafts wait. Without the server the counter still works: nothing waits then. */
    async list(): Promise<void> {
        try {
            const { items } = await listDrafts();
            this.waiting = items.filter((one) => one.id !== this.#server?.id);
        } catch {
            this.waiting = [];
        }
    }

    /** Brings one that waits onto the screen. \throws ApiError */
    async open(id: string): Promise<Partial<Typed>> {
        const draft = await readDraft(id);
        this.#server = { id: draft.id, version: draft.version };
        this.waiting = this.waiting.filter((one) => one.id !== id);
        this.note = intakeWords.text.restored(moment(draft.changed_at));
        return draft.content as Partial<Typed>;
    }

    /** Forgets one that waits. \throws ApiError */
    async forget(id: string): Promise<void> {
        await dropDraft(id);
        this.waiting = this.waiting.filter((one) => one.id !== id);
    }

    /** Keeps what is on the screen in this browser. */
    keep(typed: Typed): void {
        this.#latest = typed;
        this.#place.write({ typed, server: this.#server });
    }

    flush(): void {
        this.#place.flush();
    }

    /** Keeps it with the server as well, one saving after the other. Answers whether it is kept there. */
    save(typed: Typed): Promise<boolean> {
        const saved = this.#saving.then(() => this.#send(typed));
        this.#saving = saved;
        return saved;
    }

    async #send(typed: Typed): Promise<boolean> {
        const content = typed as unknown as Record<string, unknown>;
        const title = [typed.person?.name, typed.content].filter(Boolean).join(' – ').slice(0, 200);
        try {
            const kept = this.#server
                ? await changeDraft(this.#server.id, title, content, this.#server.version)
                : await newDraft(title, content, this.#attempt);
            this.#server = { id: kept.id, version: kept.version };
            this.#attempt.renew();
            // So that a reload goes on with this draft instead of beginning another.
            this.#place.write({ typed: this.#latest ?? typed, server: this.#server });
            this.#place.flush();
            this.note = intakeWords.text.saved(clock(new Date().toISOString()));
            return true;
        } catch (thrown) {
            // Taken over or thrown away at another counter: what is here becomes a draft of its own. A silent
            // server may have kept it; the same key then finds it again.
            if (toApiError(thrown).status > 0) {
                this.#server = undefined;
                this.#attempt.renew();
            }
            return false;
        }
    }

    /** Leaves what is on the screen for later. Answers whether the server has it; if not, it stays. */
    async park(typed: Typed): Promise<boolean> {
        if (!(await this.save(typed))) {
            return false;
        }
        this.#leave();
        await this.list();
        return true;
    }

    /** The draft a dossier is made from: the same one however often the dossier is sent with this key. */
    sentWith(key: string): string | undefined {
        if (this.#sent?.key !== key) {
            this.#sent = { key, id: this.#server?.id };
        }
        return this.#sent.id;
    }

    /** The dossier is in: the server has forgotten the draft it was made from, and any other goes too. */
    async done(): Promise<void> {
        this.#place.clear();
        await this.#saving;
        if (this.#server && this.#server.id !== this.#sent?.id) {
            await dropDraft(this.#server.id).catch(() => undefined);
        }
        this.#leave();
    }

    /** Throws away what is on the screen. \throws ApiError */
    async drop(): Promise<void> {
        this.#place.clear();
        await this.#saving;
        const id = this.#server?.id;
        this.#leave();
        if (id) {
            await dropDraft(id);
        }
    }

    #leave(): void {
        this.#server = undefined;
        this.#latest = undefined;
        this.#place.clear();
        this.#attempt.renew();
        this.note = '';
    }
}
