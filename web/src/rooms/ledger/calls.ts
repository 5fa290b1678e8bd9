import { client, readBytes, take } from '#lib/api.ts';

const rest = (after: string | undefined, limit: number) => ({ ...(after ? { after } : {}), limit });

export const readLedger = () => take(client.GET('/api/v1/ledger'));
export const readGrowth = () => take(client.GET('/api/v1/ledger/growth'));

export const listBlocks = (after?: string) =>
    take(client.GET('/api/v1/ledger/blocks', { params: { query: rest(after, 8) } }));
export const readBlock = (number: string) =>
    take(client.GET('/api/v1/ledger/blocks/{number}', { params: { path: { number } } }));

export const listEntries = (after?: string) =>
    take(client.GET('/api/v1/ledger/entries', { params: { query: rest(after, 8) } }));
export const entriesOfBlock = (block: number, after?: string) =>
    take(client.GET('/api/v1/ledger/entries', { params: { query: { block, ...rest(after, 20) } } }));
export const readEntry = (index: string) =>
    take(client.GET('/api/v1/ledger/entries/{index}', { params: { path: { index } } }));

export const readReceipt = (event: string) =>
    take(client.GET('/api/v1/ledger/receipts/{event}', { params: { path: { event } } }));

export const proofAddress = (index: number): string => `/api/v1/ledger/proofs/${index}`;
export const readProof = async (index: number): Promise<string> =>
    new TextDecoder().decode(await readBytes(proofAddress(index)));

export const readSealed = (subjectKind: 'dossier' | 'report', subject: string) =>
    take(
        client.GET('/api/v1/events/seals', {
            params: { query: { subject_kind: subjectKind, subject_id: subject } }
        })
    );
