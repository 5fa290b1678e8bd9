// The round of one officer on this phone: the reports chosen, in their order, and what was done at them.
import { ApiError, Attempt, toApiError } from '#lib/api.ts';
import { session } from '#lib/session.svelte.ts';
import type { Case } from '../desk/contract';
import { Nowhere, whereAmI, type Here } from '../here';
import { openDatabase, memoryKeep, shelfKeep, type Keep } from '../outbox/keep';
import { Outbox } from '../outbox/outbox.svelte';
import { isFinal } from '../outbox/photo';
import { lookAtCase, makeMove, readCase, smallPhoto } from './calls';
import { isOpen, isWritten, newDeed, type Deed, type Moves } from './deed';
import type { FieldPhoto } from './evidence';
import { fieldMark, fieldDatabase } from './mark';
import { fieldReport, isStale, picturesOf, type FieldPicture, type Visit } from './visit';
import { moved, orderByWay } from './way';

/** What is sent in an officer's name needs the officer's session, which a page opened without a line has not got. */
async function signedIn(): Promise<void> {
    if (!session.current?.csrf && !(await session.load())) {
        throw new ApiError('session.none', 401, undefined);
    }
}

export class Field {
    visits = $state.raw<Visit[]>([]);
    here = $state.raw<Here>();
    hereProblem = $state<'' | 'denied' | 'failed'>('');
    readonly outbox: Outbox<Deed>;
    readonly #me: string;
    readonly #database: Promise<IDBDatabase>;
    #visits: Promise<Keep<Visit>>;
    #started: Promise<void> | undefined;

    constructor(officer: string) {
        this.#me = officer;
        this.#database = openDatabase(fieldDatabase(officer), ['visits', 'deeds'], () =>
            fields.delete(officer)
        );
        this.#visits = this.#database.then(
            (database) => shelfKeep<Visit>(database, 'visits'),
            () => memoryKeep<Visit>()
        );
        this.outbox = new Outbox<Deed>({
            name: `ward-field-${officer}`,
            mark: fieldMark,
            open: async () => shelfKeep<Deed>(await this.#database, 'deeds'),
            deliver: (id, keep) => this.#deliver(id, keep),
            order: (one, other) => one.givenAt - other.givenAt
        });
    }

    /** Reads what there is, and looks whether it still stands. Once per page. */
    start(): Promise<void> {
        this.#started ??= this.#start();
        return this.#started;
    }

    async #start(): Promise<void> {
        await this.outbox.start();
        await this.#load();
        for (const visit of this.visits.filter((one) => isStale(one, this.outbox.items, Date.now()))) {
            await this.remove(visit.id);
        }
        addEventListener('online', () => void this.look());
        void this.look();
    }

    async #load(): Promise<void> {
        const all = await (await this.#visits).all();
        this.visits = all.toSorted((one, other) => one.turn - other.turn);
    }

    async #put(visit: Visit): Promise<void> {
        await (await this.#visits).put(visit);
        await this.#load();
    }

    async #deliver(id: string, keep: Keep<Deed>): Promise<void> {
        const parts = await import('./later').catch(() => undefined);
        if (!parts) {
            return; // no line at all, and nothing lost
        }
        const line = {
            storePhoto: async (photo: Blob, key: string) => {
                await signedIn();
                return parts.upload(photo, key);
            },
            move: async (code: string, what: Deed['what'], body: Moves[Deed['what']], key: string) => {
                await signedIn();
                return makeMove(code, what, body, new Attempt(key));
            },
            read: lookAtCase
        };
        const deed = await parts.deliverDeed(id, keep, line, this.#me);
        if (deed && deed.state !== 'waiting') {
            await this.#lookAt(deed.code).catch(() => undefined);
        }
    }

    deedsOf(code: string): Deed[] {
        return this.outbox.items
            .filter((deed) => deed.code === code)
            .toSorted((one, other) => one.givenAt - other.givenAt);
    }

    /** The deed that is still being written, or a new one. */
    writing(code: string, what: Deed['what']): Deed {
        const kept = this.deedsOf(code).find((deed) => deed.what === what && deed.state === 'editing');
        return kept ?? newDeed(code, what, this.#seen(code));
    }

    /** The version from which the next deed goes on. */
    #seen(code: string): number {
        const deeds = this.deedsOf(code);
        const open = deeds.find(isOpen);
        const versions = deeds.map(({ moved }) => moved?.version ?? 0);
        const kept = this.visits.find(({ id }) => id === code)?.report.version ?? 0;
        return open?.seen ?? Math.max(kept, ...versions);
    }

    async write(deed: Deed): Promise<void> {
        await this.outbox.put({ ...deed, savedAt: Date.now() });
    }

    /** From here on it is the outbox's. */
    async give(deed: Deed): Promise<void> {
        const seen = this.#seen(deed.code);
        const last = Math.max(0, ...this.outbox.items.map(({ givenAt }) => givenAt));
        const givenAt = Math.max(Date.now(), last + 1);
        await this.write({ ...deed, state: 'waiting', seen, givenAt, refusal: undefined });
        await this.outbox.flush();
    }

    /** One photograph ahead of its deed; what became of it, or nothing when it has to wait. */
    async sendPhoto({ bytes, key, stored, refusal }: FieldPhoto): Promise<Partial<FieldPhoto> | undefined> {
        if (!bytes || stored || refusal || !navigator.onLine) {
            return undefined;
        }
        try {
            await signedIn();
            const { upload } = await import('./later');
            return { stored: await upload(bytes, key) };
        } catch (thrown) {
            return isFinal(thrown) ? { refusal: toApiError(thrown).code } : undefined;
        }
    }

    async giveAgain(deed: Deed): Promise<void> {
        const { sendAgain } = await import('./later');
        await sendAgain(deed, await this.outbox.keep());
        await this.outbox.refresh();
        await this.outbox.flush();
    }

    /** Whether anything of it would be lost with the visit. */
    hasUnsent(code: string): boolean {
        return this.deedsOf(code).some(
            (deed) => isOpen(deed) || (deed.state === 'editing' && isWritten(deed))
        );
    }

    async add(code: string): Promise<void> {
        const found = await readCase(code);
        const turn = Math.max(-1, ...this.visits.map((visit) => visit.turn)) + 1;
        await this.#keepCase(found, turn, []);
    }

    async remove(code: string): Promise<void> {
        await (await this.#visits).remove(code);
        for (const { id } of this.deedsOf(code)) {
            await this.outbox.remove(id);
        }
        await this.#load();
    }

    /** What has changed meanwhile; without a line everything stays as it is. */
    async look(): Promise<void> {
        for (const { id } of this.visits) {
            try {
                await this.#lookAt(id);
            } catch (thrown) {
                if (toApiError(thrown).status === 0) {
                    return;
                }
            }
        }
    }

    async #lookAt(code: string): Promise<void> {
        const visit = this.visits.find(({ id }) => id === code);
        if (!visit) {
            return;
        }
        try {
            await this.#keepCase(await lookAtCase(code), visit.turn, visit.pictures);
        } catch (thrown) {
            if (toApiError(thrown).status === 404) {
                await this.#put({ ...visit, gone: true, pictures: [] });
            }
            throw thrown;
        }
    }

    async #keepCase(found: Case, turn: number, known: FieldPicture[]): Promise<void> {
        const report = fieldReport(found);
        const over = !['assigned', 'in_progress'].includes(found.state);
        const pictures: FieldPicture[] = [];
        for (const number of over ? [] : picturesOf(found.photos)) {
            const kept = known.find((one) => one.number === number && one.bytes);
            const bytes = kept?.bytes ?? (await smallPhoto(found.code, number).catch(() => undefined));
            pictures.push({ number, ...(bytes ? { bytes } : {}) });
        }
        const now = this.visits.find(({ id }) => id === found.code);
        await this.#put({ id: found.code, turn: now?.turn ?? turn, keptAt: Date.now(), report, pictures });
    }

    async #inOrder(visits: Visit[]): Promise<void> {
        const keep = await this.#visits;
        for (const [turn, visit] of visits.entries()) {
            await keep.put({ ...visit, turn });
        }
        await this.#load();
    }

    shift(code: string, steps: number, among: Visit[]): Promise<void> {
        const at = among.findIndex(({ id }) => id === code);
        const rest = this.visits.filter((visit) => !among.includes(visit));
        return this.#inOrder([...moved(among, at, steps), ...rest]);
    }

    /** \throws nothing: why there is no position stands in `hereProblem` */
    async locate(): Promise<Here | undefined> {
        try {
            this.here = await whereAmI();
            this.hereProblem = '';
        } catch (thrown) {
            this.hereProblem = thrown instanceof Nowhere ? thrown.why : 'failed';
        }
        return this.hereProblem === '' ? this.here : undefined;
    }

    async orderByWay(among: Visit[]): Promise<boolean> {
        const here = await this.locate();
        if (here) {
            const rest = this.visits.filter((visit) => !among.includes(visit));
            const way = orderByWay(among, here.point, ({ report }) => report.position);
            await this.#inOrder([...way, ...rest]);
        }
        return here !== undefined;
    }
}

const fields = new Map<string, Field>();

/** One for each officer, however many parts of the page ask. */
export function fieldOf(officer: string): Field {
    const known = fields.get(officer) ?? new Field(officer);
    fields.set(officer, known);
    return known;
}
