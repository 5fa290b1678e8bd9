// A photograph is on its way at most once at a time, whoever asks: the page while typing, or the outbox.
import type { StoredPhoto } from '../contract';
import { storePhoto } from '../calls';

interface Running {
    answer: Promise<StoredPhoto>;
    listeners: Set<(share: number) => void>;
}

const running = new Map<string, Running>();

export function upload(
    photo: Blob,
    key: string,
    progress: (share: number) => void = () => {}
): Promise<StoredPhoto> {
    let one = running.get(key);
    if (!one) {
        const listeners = new Set<(share: number) => void>();
        const answer = storePhoto(photo, key, (share) => listeners.forEach((hear) => hear(share)));
        one = { answer, listeners };
        running.set(key, one);
        answer.finally(() => running.delete(key)).catch(() => {});
    }
    one.listeners.add(progress);
    return one.answer;
}
