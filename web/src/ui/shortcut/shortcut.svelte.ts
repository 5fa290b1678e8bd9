import { untrack } from 'svelte';

// Keys that work anywhere on a page. Every page says which it has, so that "?" can list them.

export interface Shortcut {
    /** As KeyboardEvent.key, with "Ctrl+" or "Alt+" before it where needed. */
    key: string;
    label: string;
    run: () => void;
}

class Shortcuts {
    list = $state<Shortcut[]>([]);
    helpOpen = $state(false);

    /** Adds `more` while a page is shown; use as `$effect(() => shortcuts.use([...]))`. */
    use(more: Shortcut[]): () => void {
        const before = new Set(more);
        this.list = [...untrack(() => this.list), ...more];
        return () => {
            this.list = this.list.filter((shortcut) => !before.has(shortcut));
        };
    }

    press(event: KeyboardEvent): void {
        const target = event.target as HTMLElement | null;
        const typing = target?.closest(
            'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]'
        );
        const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
        if ((plain && typing) || document.querySelector('dialog[open]')) {
            return;
        }
        const name = `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${event.key}`;
        if (name === '?') {
            event.preventDefault();
            this.helpOpen = true;
            return;
        }
        const found = this.list.findLast((shortcut) => shortcut.key === name);
        if (found) {
            event.preventDefault();
            found.run();
        }
    }
}

export const shortcuts = new Shortcuts();
