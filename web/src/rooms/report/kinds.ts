// The kinds of reports as people look for them.
import { fold } from '#lib/format.ts';
import { listKinds } from './calls';
import type { Category, Kind } from './contract';

export interface FoundKind {
    kind: Kind;
    category: Category;
}

let asked: Promise<Category[]> | undefined;

/** Asked once for as long as the page lives; a failure is asked again. */
export function allKinds(): Promise<Category[]> {
    asked ??= listKinds().then(
        ({ categories }) => categories,
        (thrown) => {
            asked = undefined;
            throw thrown;
        }
    );
    return asked;
}

export const flat = (categories: Category[]): FoundKind[] =>
    categories.flatMap((category) => category.kinds.map((kind) => ({ kind, category })));

export const kindOf = (categories: Category[], code: string): FoundKind | undefined =>
    flat(categories).find(({ kind }) => kind.code === code);

/** Every word typed must begin a word of the kind's or its category's name; marks do not matter. */
export function searchKinds(categories: Category[], typed: string): FoundKind[] {
    const words = fold(typed).split(/\s+/).filter(Boolean);
    const score = ({ kind, category }: FoundKind): number => {
        const own = fold(kind.name).split(/[^a-z0-9]+/);
        const wide = [...own, ...fold(category.name).split(/[^a-z0-9]+/)];
        const among = (names: string[]) => words.every((word) => names.some((name) => name.startsWith(word)));
        return among(own) ? 2 : among(wide) ? 1 : 0;
    };
    return flat(categories)
        .map((one) => ({ one, points: score(one) }))
        .filter(({ points }) => points > 0)
        .toSorted((first, second) => second.points - first.points)
        .map(({ one }) => one);
}

/** What is most often reported around here, so that the likeliest kinds stand first. */
export function likelyKinds(categories: Category[], near: { kind: string }[], most = 4): FoundKind[] {
    const counts = new Map<string, number>();
    near.forEach(({ kind }) => counts.set(kind, (counts.get(kind) ?? 0) + 1));
    const open = flat(categories).filter(({ kind }) => kind.public);
    const known = open.filter(({ kind }) => counts.has(kind.code));
    const rest = categories.flatMap((category) =>
        open.filter((one) => one.category === category && !counts.has(one.kind.code)).slice(0, 1)
    );
    return [
        ...known.toSorted(
            (one, other) => (counts.get(other.kind.code) ?? 0) - (counts.get(one.kind.code) ?? 0)
        ),
        ...rest
    ].slice(0, most);
}
