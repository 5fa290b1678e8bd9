// Half-finished work that must survive a reload, a crash and a lost line. It is kept in this browser under
// the officer's own id, and thrown away when the work is done or the officer signs out.
const prefix = 'ward-draft:';
const saveAfterMs = 250;

interface Kept<Content> {
    content: Content;
    savedAt: number;
}

export interface DraftPlace<Content> {
    read(): Kept<Content> | undefined;
    /** Keeps `content` a moment after the last change. */
    write(content: Content): void;
    /** Writes at once what is still waiting, for example before the page goes away. */
    flush(): void;
    clear(): void;
}

/** A place for one draft. `saved` hears the time of each saving; `failed` hears when nothing can be kept. */
export function draftPlace<Content>(
    name: string,
    saved: (at: number) => void = () => {},
    failed: () => void = () => {},
    storage: Storage = localStorage
): DraftPlace<Content> {
    const key = prefix + name;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let waiting: { content: Content } | undefined;

    function keep(): void {
        clearTimeout(timer);
        if (waiting === undefined) {
            return;
        }
        const kept: Kept<Content> = { content: waiting.content, savedAt: Date.now() };
        waiting = undefined;
        try {
            storage.setItem(key, JSON.stringify(kept));
            saved(kept.savedAt);
        } catch {
            failed();
        }
    }

    return {
        read() {
            const text = storage.getItem(key);
            if (text === null) {
                return undefined;
            }
            try {
                return JSON.parse(text) as Kept<Content>;
            } catch {
                storage.removeItem(key);
                return undefined;
            }
        },
        write(content) {
            waiting = { content };
            clearTimeout(timer);
            timer = setTimeout(keep, saveAfterMs);
        },
        flush: keep,
        clear() {
            clearTimeout(timer);
            waiting = undefined;
            storage.removeItem(key);
        }
    };
}

/** Forgets every draft in this browser, for shared counters where another officer signs in next. */
export function forgetDrafts(storage: Storage = localStorage): void {
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
    keys.filter((key) => key?.startsWith(prefix)).forEach((key) => storage.removeItem(key!));
}
