// The live line of the officers' side: one connection a browser tab, shared by whatever is on screen.
import { byItself, client, listen, type LiveEvent } from './api';

class Live {
    connected = $state(false);
    #hearers = new Set<(event: LiveEvent) => void>();
    #stop: (() => void) | undefined;

    /** Opens the line; answers how to close it. */
    open(): () => void {
        this.#stop ??= listen(
            (event) => this.#hearers.forEach((hear) => hear(event)),
            (connected) => this.#changed(connected)
        );
        return () => {
            this.#stop?.();
            this.#stop = undefined;
            this.connected = false;
        };
    }

    #changed(connected: boolean): void {
        const lost = this.connected && !connected;
        this.connected = connected;
        if (lost) {
            // The line also ends when the session does; the answer to any question tells which it was.
            byItself(() => client.GET('/api/v1/session')).catch(() => {});
        }
    }

    /** Calls `hear` for each event; answers how to stop. */
    on(hear: (event: LiveEvent) => void): () => void {
        this.#hearers.add(hear);
        return () => this.#hearers.delete(hear);
    }
}

export const live = new Live();
