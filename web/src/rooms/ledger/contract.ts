// What the room `ledger` answers, named as its pages speak of it; the shapes are the API document's.
import type { Got } from '#lib/api.ts';

export type Ledger = Got<'/api/v1/ledger'>;
export type Witness = Ledger['witnesses'][number];
export type Block = Got<'/api/v1/ledger/blocks'>['items'][number];
export type Entry = Got<'/api/v1/ledger/entries'>['items'][number];
export type Growth = Got<'/api/v1/ledger/growth'>;
export type Receipt = Got<'/api/v1/ledger/receipts/{event}'>;
/** One entry about a dossier or a report, with what opens its subject. */
export type Seal = Got<'/api/v1/tracking'>['seals'][number];
/** How far the history of one dossier or report is in the ledger. */
export type Sealed = Got<'/api/v1/events/seals'>;
