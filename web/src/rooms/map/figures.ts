// Figures of areas as the map's tiles carry them: never a value without what it was counted of.
import type { Said, Thing } from './tile-reader';

/** Shown until another is chosen, where there is it. */
export const measureAtFirst = 'reports_open';

const endings = /_(numerator|hidden)$/;

/** Which figures there are at all, those of reports first. */
export function measuresIn(things: Thing[]): string[] {
    const names = things.flatMap(({ said }) => Object.keys(said).filter((name) => endings.test(name)));
    return [...new Set(names.map((name) => name.replace(endings, '')))].toSorted(
        (one, other) =>
            Number(other.startsWith('report')) - Number(one.startsWith('report')) || one.localeCompare(other)
    );
}

export interface AreaFigure {
    code: string;
    name: string;
    /** Undefined when it is counted of too few to be told. */
    numerator: number | undefined;
    denominator: number | undefined;
    share: number | undefined;
}

function numberOf(said: Said, name: string): number | undefined {
    const value = said[name];
    return typeof value === 'number' ? value : undefined;
}

export function figureIn(said: Said, measure: string): AreaFigure {
    const numerator = numberOf(said, `${measure}_numerator`);
    const denominator = numberOf(said, `${measure}_denominator`);
    return {
        code: String(said['code'] ?? ''),
        name: String(said['name'] ?? ''),
        numerator,
        denominator,
        share: numerator === undefined || !denominator ? undefined : numerator / denominator
    };
}

/** The areas of a measure, the greatest share first, those not told last. */
export function figuresIn(things: Thing[], measure: string): AreaFigure[] {
    return things
        .map(({ said }) => figureIn(said, measure))
        .toSorted(
            (one, other) =>
                (other.share ?? -1) - (one.share ?? -1) || one.name.localeCompare(other.name, 'vi')
        );
}

/** The greatest share there is, where the scale of colours ends; one area alone has nothing to be compared with. */
export function mostOf(figures: AreaFigure[]): number {
    if (figures.length === 1) {
        return 1;
    }
    return Math.max(0, ...figures.map((one) => one.share ?? 0));
}
