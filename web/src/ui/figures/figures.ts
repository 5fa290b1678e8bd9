// What the boards of all rooms show: a figure with its formula, its denominator and the records behind it.
export interface Figure {
    name: string;
    value?: number;
    /** Of a share or a mean. */
    numerator?: number;
    denominator?: number;
    formula: string;
    records: string;
}

/** The sentences about figures; `figures` and `formulas` by name. */
export interface FigureWords {
    figures: Record<string, string>;
    formulas: Record<string, string>;
    of: (numerator: string, denominator: string) => string;
    records: (name: string) => string;
    openRecords: string;
    allFigures: string;
    figure: string;
    value: string;
    formula: string;
}

/** One figure of a row or of the ward, by its name. */
export function figureOf(figures: Figure[], name: string): Figure | undefined {
    return figures.find((figure) => figure.name === name);
}

/** The page that shows the records a figure was counted from. */
export function pageOf(records: string, page: string): string {
    const query = records.split('?')[1];
    return query ? `${page}?${query}` : page;
}

export const isBad = ({ name, value = 0 }: Figure): boolean => /overdue|late/.test(name) && value > 0;

export const isShare = (name: string): boolean => name.endsWith('_share');
