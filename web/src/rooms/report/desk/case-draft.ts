// What an officer has typed for moves on one report and not sent yet: it survives refusals, reloads and a lost line.
import { draftPlace } from '#lib/draft.ts';
import type { Typed } from './moves';

type Kept = Record<string, Partial<Typed> | { note: string }>;

export class CaseDraft {
    readonly #place;
    #kept: Kept;

    constructor(officer: string, code: string, storage: Storage = localStorage) {
        this.#place = draftPlace<Kept>(`report-case:${officer}:${code}`, undefined, undefined, storage);
        this.#kept = this.#place.read()?.content ?? {};
    }

    of<Content extends object>(move: string, empty: Content): Content {
        return { ...empty, ...this.#kept[move] };
    }

    /** Keeps what differs from the empty form: what nobody touched follows the report. */
    keep<Content extends object>(move: string, typed: Content, empty: Content): void {
        const changed = Object.entries(typed).filter(
            ([name, value]) => JSON.stringify(value) !== JSON.stringify(empty[name as keyof Content])
        );
        this.#kept = { ...this.#kept, [move]: Object.fromEntries(changed) };
        if (changed.length === 0) {
            this.forget(move);
        } else {
            this.#place.write(this.#kept);
        }
    }

    forget(move: string): void {
        this.#kept = Object.fromEntries(Object.entries(this.#kept).filter(([name]) => name !== move));
        if (Object.keys(this.#kept).length === 0) {
            this.#place.clear();
        } else {
            this.#place.write(this.#kept);
        }
    }

    flush(): void {
        this.#place.flush();
    }
}
