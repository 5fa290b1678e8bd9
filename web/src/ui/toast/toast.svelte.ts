// Short news at the corner of the page, also read out. Bad news stays until it is put away.
export interface Toast {
    id: number;
    tone: 'good' | 'bad' | 'plain';
    text: string;
    link?: { href: string; label: string };
}

const goodNewsMs = 6_000;
let next = 1;

class Toasts {
    list = $state<Toast[]>([]);

    say(text: string, tone: Toast['tone'] = 'good', link?: Toast['link']): void {
        const toast: Toast = { id: next++, tone, text, ...(link ? { link } : {}) };
        this.list = [...this.list.slice(-2), toast];
        if (tone !== 'bad') {
            setTimeout(() => this.drop(toast.id), goodNewsMs);
        }
    }

    drop(id: number): void {
        this.list = this.list.filter((toast) => toast.id !== id);
    }
}

export const toasts = new Toasts();
