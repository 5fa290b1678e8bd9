// Every report this browser has to send or has sent.
import { reportSend } from '#text/report-send.svelte.ts';
import { createReport } from '../calls';
import { openDatabase, shelfKeep } from '../outbox/keep';
import { Outbox } from '../outbox/outbox.svelte';
import { upload } from '../outbox/uploads';
import { deliver } from './deliver';
import type { Draft } from './draft';

const line = { storePhoto: (photo: Blob, key: string) => upload(photo, key), createReport };
const shelf = 'drafts';

export const outbox = new Outbox<Draft>({
    name: 'ward-report-outbox',
    // Looked for by `wakeOutbox`.
    mark: 'ward-report-waiting',
    open: async () => shelfKeep<Draft>(await openDatabase('ward-reports', [shelf]), shelf),
    deliver: (id, keep) => deliver(id, keep, line, reportSend.text.away),
    order: (one, other) => other.savedAt - one.savedAt
});
