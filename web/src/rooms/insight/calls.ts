import { client, take, type Got } from '#lib/api.ts';

export type Board = Got<'/api/v1/board'>;
export type Grouping = 'officer' | 'field' | 'procedure' | 'agency' | 'channel';

export const readBoard = (from: string, to: string, by: Grouping) =>
    take(client.GET('/api/v1/board', { params: { query: { from, to, by } } }));
