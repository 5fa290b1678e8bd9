import { client, take, type Got } from '#lib/api.ts';

export type Board = Got<'/api/v1/board'>;
export type Figure = Board['figures'][number];
export type Grouping = 'officer' | 'field' | 'procedure' | 'agency' | 'channel';

export const readBoard = (from: string, to: string, by: Grouping) =>
    take(client.GET('/api/v1/board', { params: { query: { from, to, by } } }));

/** The page that shows the records a figure was counted from. */
export function recordsPage(records: string): string {
    const query = records.split('?')[1];
    return query ? `/work/search?${query}` : '/work/search';
}

/** One figure of a row or of the ward, by its name. */
export function figureOf(figures: Figure[], name: string): Figure | undefined {
    return figures.find((figure) => figure.name === name);
}
