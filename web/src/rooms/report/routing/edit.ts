// A rule while it is typed: its area may be a neighbourhood, a place with a distance around it, or four sides.
import type { Complaint } from '../complaint';
import type { Place } from '../contract';
import { boxAround, rounded, sameBox, type Box, type ShownRule } from './rules';
import type { Area } from './calls';

export type AreaWay = 'all' | 'neighbourhood' | 'around' | 'box';
export const sides = ['south', 'north', 'west', 'east'] as const;
export const distances = ['100', '200', '300', '500', '1000', '2000'];

export interface TypedRule {
    category: string;
    kind: string;
    way: AreaWay;
    neighbourhood: string;
    place: Pick<Place, 'name' | 'position'> | undefined;
    metres: string;
    box: Record<(typeof sides)[number], string>;
    agency: string;
    officer: string;
}

const written = (value: number): string => String(value).replace('.', ',');

export function typedRule(rule: ShownRule | undefined, areas: Area[]): TypedRule {
    const known = rule?.area && areas.find(({ box }) => sameBox(rounded(box), rule.area!));
    const area = rule?.area;
    return {
        category: rule?.category ?? '',
        kind: rule?.kind ?? '',
        way: known ? 'neighbourhood' : area ? 'box' : 'all',
        neighbourhood: known?.code ?? '',
        place: undefined,
        metres: '200',
        box: {
            south: area ? written(area.south) : '',
            north: area ? written(area.north) : '',
            west: area ? written(area.west) : '',
            east: area ? written(area.east) : ''
        },
        agency: rule?.agency_id ?? '',
        officer: rule?.officer_id ?? ''
    };
}

const degrees = (words: string): number =>
    /^-?\d+([.,]\d+)?$/.test(words.trim()) ? Number(words.trim().replace(',', '.')) : Number.NaN;

/** The area as it stands now; nothing for everywhere, and while it is not whole. */
export function areaOf(typed: TypedRule, areas: Area[]): Box | undefined {
    if (typed.way === 'neighbourhood') {
        const found = areas.find(({ code }) => code === typed.neighbourhood);
        return found && rounded(found.box);
    }
    if (typed.way === 'around') {
        return typed.place && boxAround(typed.place.position, Number(typed.metres));
    }
    if (typed.way === 'all') {
        return undefined;
    }
    const box = {
        south: degrees(typed.box.south),
        west: degrees(typed.box.west),
        north: degrees(typed.box.north),
        east: degrees(typed.box.east)
    };
    const real =
        Math.abs(box.south) <= 90 &&
        Math.abs(box.north) <= 90 &&
        Math.abs(box.west) <= 180 &&
        Math.abs(box.east) <= 180;
    return real && box.south < box.north && box.west < box.east ? rounded(box) : undefined;
}

/** What has to be given before it can be saved, and where. */
export function missingIn(
    typed: TypedRule,
    areas: Area[],
    words: Record<'agency' | 'neighbourhood' | 'place' | 'box', string>
): Complaint[] {
    const hasArea = typed.way === 'all' || areaOf(typed, areas) !== undefined;
    const target = { all: '', neighbourhood: 'rule-neighbourhood', around: 'rule-place', box: 'rule-south' };
    const word = { all: '', neighbourhood: words.neighbourhood, around: words.place, box: words.box };
    return [
        ...(hasArea ? [] : [{ text: word[typed.way], target: target[typed.way] }]),
        ...(typed.agency ? [] : [{ text: words.agency, target: 'rule-agency' }])
    ];
}

/** The rule as it is sent. \pre nothing is missing */
export function ruleOf(typed: TypedRule, areas: Area[]): ShownRule {
    const area = areaOf(typed, areas);
    return {
        agency_id: typed.agency,
        ...(typed.kind
            ? { kind: typed.kind }
            : typed.category
              ? { category: typed.category as NonNullable<ShownRule['category']> }
              : {}),
        ...(area ? { area } : {}),
        ...(typed.officer ? { officer_id: typed.officer } : {})
    };
}
