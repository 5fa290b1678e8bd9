// The report being written on this page: what is typed, its photographs on their way, and where it is kept.
import { toApiError } from '#lib/api.ts';
import { reportSend } from '#text/report-send.svelte.ts';
import { locate } from '../calls';
import type { Category, Kind, Located, Point } from '../contract';
import { allKinds, kindOf, type FoundKind } from '../kinds';
import { isFinal, newPhoto, type DraftPhoto } from '../outbox/photo';
import { upload } from '../outbox/uploads';
import { rounded, stepFrom } from '../place';
import {
    emptyContent,
    isStarted,
    newDraft,
    photosMax,
    type Content,
    type Draft,
    type PlaceFrom
} from './draft';
import { outbox } from './outbox.svelte';
import { plateCode, plateOf } from './plate';
import type { Scan } from './scan';

const saveAfterMs = 250;
const holdName = (id: string) => `ward-report-edit-${id}`;

export class Journey {
    draft = $state.raw<Draft>(newDraft());
    content = $state<Content>(emptyContent());
    photos = $state.raw<DraftPhoto[]>([]);
    /** Share sent of each photograph, by its id. */
    progress = $state<Record<string, number>>({});
    categories = $state.raw<Category[]>([]);
    kindsRefusal = $state<unknown>();
    reopened = $state(false);
    scan = $state.raw<Scan>();
    #timer: ReturnType<typeof setTimeout> | undefined;
    #letGo: (() => void) | undefined;

    readonly kind = $derived<FoundKind | undefined>(kindOf(this.categories, this.content.kind));

    /** Takes up what was left half written, unless another tab holds it, or what a plate says. */
    async start(asked: URLSearchParams): Promise<void> {
        await outbox.start();
        void this.loadKinds();
        const plate = plateOf(asked);
        const code = plateCode(asked);
        const fitting = outbox.items.filter(({ content }) => (code ? content.scanned === code : !plate));
        const left = await this.#takeUp(fitting);
        if (left) {
            this.draft = left;
            this.content = { ...emptyContent(), ...left.content };
            this.photos = left.photos;
            this.reopened = isStarted(left);
            this.sendPhotos();
        } else {
            await this.#hold(this.draft.id);
            Object.assign(this.content, plate ?? {});
            if (this.content.position) {
                this.placeAt(this.content.position, 'plate');
            }
        }
        this.content.scanned = code;
        void this.#readPlate();
        addEventListener('online', () => {
            this.sendPhotos();
            void this.#readPlate();
        });
    }

    /** Asks what the plate stands for, until the server has said it. */
    async #readPlate(): Promise<void> {
        const { scanned } = this.content;
        if (scanned === '' || (this.scan && this.scan.fate !== 'unread')) {
            return;
        }
        const parts = await import('./later').catch(() => undefined);
        if (!parts) {
            return; // no line at all: asked again when there is one
        }
        this.scan = await parts.scanOf(scanned);
        Object.assign(this.content, parts.filledByScan(this.scan, this.content));
        this.content.kindName = this.kind?.kind.name ?? this.content.kindName;
        this.save();
    }

    async loadKinds(): Promise<void> {
        this.kindsRefusal = undefined;
        try {
            this.categories = await allKinds();
            this.content.kindName = this.kind?.kind.name ?? this.content.kindName;
        } catch (thrown) {
            this.kindsRefusal = thrown;
        }
    }

    async #takeUp(drafts: Draft[]): Promise<Draft | undefined> {
        for (const draft of drafts) {
            if (draft.state === 'editing' && (await this.#hold(draft.id))) {
                return draft;
            }
        }
        return undefined;
    }

    /** Keeps other tabs from writing in the same draft for as long as this page lives. */
    #hold(id: string): Promise<boolean> {
        this.#letGo?.();
        if (!navigator.locks) {
            return Promise.resolve(true);
        }
        return new Promise((answer) => {
            void navigator.locks.request(holdName(id), { ifAvailable: true }, (lock) => {
                answer(lock !== null);
                return lock ? new Promise<void>((done) => (this.#letGo = done)) : undefined;
            });
        });
    }

    chooseKind(kind: Kind): void {
        if (this.content.kind !== kind.code) {
            this.content.answers = {};
        }
        this.content.kind = kind.code;
        this.content.kindName = kind.name;
        this.save();
    }

    placeAt(position: Point, from: PlaceFrom): void {
        this.content.position = rounded(position);
        this.content.placeFrom = from;
        this.content.near = '';
        this.content.outside = false;
        this.save();
        const mine = this.content.position;
        locate(mine).then(
            (found) => {
                if (this.content.position === mine || sameAs(this.content.position, mine)) {
                    this.content.near = namesOf(found);
                    this.content.outside = !found.inside;
                    this.save();
                }
            },
            () => {} // a position without a name is a place all the same
        );
    }

    /** The ladder has changed: a street or landmark that was found is the foot of the steps along the compass. */
    placeByWords(): void {
        const { ladder, anchor } = this.content;
        const metres = Number(ladder.metres);
        this.content.placeFrom = 'words';
        this.content.outside = false;
        this.content.position =
            anchor && ladder.direction !== '' && metres > 0
                ? stepFrom(anchor, metres, ladder.direction)
                : anchor;
        this.save();
    }

    /** Answers the names of what cannot be taken. */
    async addPhotos(files: File[]): Promise<string[]> {
        const pictures = files.filter((file) => file.type === '' || file.type.startsWith('image/'));
        const room = photosMax - this.photos.length;
        const parts = await import('./later').catch(() => undefined);
        for (const file of pictures.slice(0, room)) {
            const photo = newPhoto(file.name, parts ? await parts.shrink(file) : file);
            this.photos = [...this.photos, photo];
            void this.send(photo);
        }
        this.save();
        return files.filter((file) => !pictures.includes(file)).map(({ name }) => name);
    }

    dropPhoto(id: string): void {
        this.photos = this.photos.filter((photo) => photo.id !== id);
        this.save();
    }

    /** Whatever did not get through yet. */
    sendPhotos(): void {
        this.photos
            .filter(({ stored, refusal }) => !stored && !refusal)
            .forEach((photo) => void this.send(photo));
    }

    async send(photo: DraftPhoto): Promise<void> {
        if (!photo.bytes) {
            return;
        }
        const change = (with_: Partial<DraftPhoto>) => {
            this.photos = this.photos.map((one) => (one.id === photo.id ? { ...one, ...with_ } : one));
            this.save();
        };
        try {
            const stored = await upload(photo.bytes, photo.key, (share) => {
                this.progress[photo.id] = share;
            });
            change({ stored });
            if (stored.position && this.content.placeFrom === '') {
                this.placeAt(stored.position, 'photo');
            }
        } catch (thrown) {
            if (isFinal(thrown)) {
                change({ refusal: toApiError(thrown).code });
            }
        } finally {
            delete this.progress[photo.id];
        }
    }

    save(): void {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => void this.keep(), saveAfterMs);
    }

    async keep(change: Partial<Draft> = {}): Promise<void> {
        clearTimeout(this.#timer);
        if (this.draft.state !== 'editing') {
            return; // it is the outbox's now, and what stands there is newer
        }
        const content = $state.snapshot(this.content) as Content;
        const next: Draft = { ...this.draft, content, photos: this.photos, savedAt: Date.now(), ...change };
        this.draft = next;
        if (isStarted(next)) {
            await outbox.put(next);
        }
    }

    /** From here on the outbox has it, and nothing in it changes any more. */
    async finish(): Promise<void> {
        await this.keep({ state: 'waiting', refusal: undefined });
        await outbox.flush();
    }

    /** The server wants something changed: the draft is this page's again. */
    takeBack(draft: Draft): void {
        this.draft = draft;
        this.photos = draft.photos;
    }

    async startAfresh(drop: boolean): Promise<void> {
        clearTimeout(this.#timer);
        const old = this.draft.id;
        this.draft = newDraft();
        this.content = emptyContent();
        this.photos = [];
        this.reopened = false;
        this.scan = undefined;
        await this.#hold(this.draft.id);
        if (drop) {
            await outbox.remove(old);
        }
    }
}

function namesOf({ address, street, landmark, neighbourhood }: Located): string {
    const road = street && reportSend.text.place.onStreet(street.name);
    return [address?.name ?? road ?? landmark?.name, neighbourhood?.name].filter(Boolean).join(', ');
}

function sameAs(one: Point | undefined, other: Point): boolean {
    return one?.lat === other.lat && one.lon === other.lon;
}
