import { client, readBytes, take } from '#lib/api.ts';
import type { Block, Entry, Growth, Ledger, Page, Receipt, Sealed } from './contract';

type Query = Record<string, string | number>;
const ask = client as unknown as {
    GET(path: string, asked?: { params: { path?: object; query?: Query } }): Promise<{ data?: unknown }>;
};
const get = <Answer>(path: string, parts: object = {}, query: Query = {}): Promise<Answer> =>
    take(ask.GET(path, { params: { path: parts, query } })) as Promise<Answer>;
const rest = (after: string | undefined, limit: number): Query => ({ ...(after ? { after } : {}), limit });

export const readLedger = () => get<Ledger>('/api/v1/ledger');
export const readGrowth = () => get<Growth>('/api/v1/ledger/growth');

export const listBlocks = (after?: string) => get<Page<Block>>('/api/v1/ledger/blocks', {}, rest(after, 8));
export const readBlock = (number: string) =>
    get<{ block: Block; note: string }>('/api/v1/ledger/blocks/{number}', { number });

export const listEntries = (after?: string) => get<Page<Entry>>('/api/v1/ledger/entries', {}, rest(after, 8));
export const entriesOfBlock = (block: string, after?: string) =>
    get<Page<Entry>>('/api/v1/ledger/entries', {}, { block, ...rest(after, 20) });
export const readEntry = (index: string) => get<Entry>('/api/v1/ledger/entries/{index}', { index });

export const readReceipt = (event: string) => get<Receipt>('/api/v1/ledger/receipts/{event}', { event });

export const proofAddress = (index: number): string => `/api/v1/ledger/proofs/${index}`;
export const readProof = async (index: number): Promise<string> =>
    new TextDecoder().decode(await readBytes(proofAddress(index)));

export const readSealed = (subjectKind: 'dossier' | 'report', subject: string) =>
    get<Sealed>('/api/v1/events/seals', {}, { subject_kind: subjectKind, subject_id: subject });
