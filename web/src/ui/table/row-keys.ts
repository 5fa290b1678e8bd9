// Moving through a list with the keyboard: arrows or j/k between rows, Home and End to the ends. The row's
// own link keeps Enter; other keys are the page's.
import type { Attachment } from 'svelte/attachments';

export const rowSelector = '[data-row]';

/** Makes every `[data-row]` inside reachable with arrows; the first or last visited one is in the tab order. */
export function rowKeys(onkey?: (key: string, row: HTMLElement) => boolean): Attachment<HTMLElement> {
    return (list) => {
        function rows(): HTMLElement[] {
            return [...list.querySelectorAll<HTMLElement>(rowSelector)];
        }

        function press(event: KeyboardEvent): void {
            const target = event.target as HTMLElement;
            if (
                event.ctrlKey ||
                event.metaKey ||
                event.altKey ||
                target.closest('input[type=text], textarea, select')
            ) {
                return;
            }
            const here = target.closest<HTMLElement>('tr, li')?.querySelector<HTMLElement>(rowSelector);
            const all = rows();
            const at = here ? all.indexOf(here) : -1;
            const wanted: Record<string, number> = {
                ArrowDown: at + 1,
                j: at + 1,
                ArrowUp: at - 1,
                k: at - 1,
                Home: 0,
                End: all.length - 1
            };
            const next = wanted[event.key];
            if (next !== undefined) {
                event.preventDefault();
                const row = all[Math.min(Math.max(next, 0), all.length - 1)];
                row?.focus();
                row?.scrollIntoView({ block: 'nearest' });
            } else if (here && onkey?.(event.key, here)) {
                event.preventDefault();
            }
        }

        list.addEventListener('keydown', press);
        return () => list.removeEventListener('keydown', press);
    };
}
