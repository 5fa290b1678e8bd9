// Where drafts lie: the browser's own database, which holds photographs and survives reload and crash.
export interface Keep<Item extends { id: string }> {
    all(): Promise<Item[]>;
    get(id: string): Promise<Item | undefined>;
    put(item: Item): Promise<void>;
    remove(id: string): Promise<void>;
}

function settled<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
    return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('the browser keeps nothing'));
    });
}

/** Throws when this browser keeps nothing, as in some private windows. `deleted` is told when it goes away. */
export async function openDatabase(
    name: string,
    shelves: string[],
    deleted: () => void = () => {}
): Promise<IDBDatabase> {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () =>
        shelves.forEach((shelf) => request.result.createObjectStore(shelf, { keyPath: 'id' }));
    const database = await settled(request);
    // Whoever deletes it, as signing out does, need not wait until this page is gone.
    database.onversionchange = () => {
        database.close();
        deleted();
    };
    return database;
}

export function shelfKeep<Item extends { id: string }>(database: IDBDatabase, shelf: string): Keep<Item> {
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
        all: () => settled(store('readonly').getAll() as IDBRequest<Item[]>),
        get: (id) => settled(store('readonly').get(id) as IDBRequest<Item | undefined>),
        put: (item) => write((to) => to.put(item)),
        remove: (id) => write((to) => to.delete(id))
    };
}

/** For as long as the page lives: better than refusing to take anything at all. */
export function memoryKeep<Item extends { id: string }>(): Keep<Item> {
    const kept = new Map<string, Item>();
    return {
        all: async () => [...kept.values()],
        get: async (id) => kept.get(id),
        put: async (item) => void kept.set(item.id, item),
        remove: async (id) => void kept.delete(id)
    };
}
