// Where drafts lie: the browser's own database, which holds photographs and survives reload and crash.
import type { Draft } from './draft';

export interface Keep {
    all(): Promise<Draft[]>;
    get(id: string): Promise<Draft | undefined>;
    put(draft: Draft): Promise<void>;
    remove(id: string): Promise<void>;
}

const databaseName = 'ward-reports';
const shelf = 'drafts';

function settled<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
    return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('the browser keeps nothing'));
    });
}

function open(): Promise<IDBDatabase> {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(shelf, { keyPath: 'id' });
    return settled(request);
}

/** Throws when this browser keeps nothing, as in some private windows. */
export async function browserKeep(): Promise<Keep> {
    const database = await open();
    const store = (mode: IDBTransactionMode) => database.transaction(shelf, mode).objectStore(shelf);
    async function write(change: (to: IDBObjectStore) => IDBRequest): Promise<void> {
        const to = store('readwrite');
        const done = new Promise<void>((resolve, reject) => {
            to.transaction.oncomplete = () => resolve();
            to.transaction.onabort = () => reject(to.transaction.error);
        });
        await settled(change(to));
        await done;
    }
    return {
        all: () => settled(store('readonly').getAll() as IDBRequest<Draft[]>),
        get: (id) => settled(store('readonly').get(id) as IDBRequest<Draft | undefined>),
        put: (draft) => write((to) => to.put(draft)),
        remove: (id) => write((to) => to.delete(id))
    };
}

/** For as long as the page lives: better than refusing to take a report at all. */
export function memoryKeep(): Keep {
    const kept = new Map<string, Draft>();
    return {
        all: async () => [...kept.values()],
        get: async (id) => kept.get(id),
        put: async (draft) => void kept.set(draft.id, draft),
        remove: async (id) => void kept.delete(id)
    };
}
