// Goal: what is said of a rule beforehand is what the server will do. Method: the table of the server's own test, and one row
// for every way in which rules contradict each other.
import { expect, test } from 'vitest';
import type { Category } from '../contract';
import { boxAround, middleOf, moved, ruleFor, sameBox, sizeOf, warningsOf, type ShownRule } from './rules';

const kind = (code: string) => ({ code, name: code }) as Category['kinds'][number];
const categories = [
    { code: 'sanitation', name: '', kinds: [kind('bin_full'), kind('dead_animal')] },
    { code: 'traffic_safety', name: '', kinds: [kind('pothole')] }
] as Category[];
const oldTown = { south: 15.119, west: 108.79, north: 15.122, east: 108.795 };
const market = { south: 15.12, west: 108.791, north: 15.121, east: 108.792 };
const half = { south: 15.12, west: 108.79, north: 15.13, east: 108.795 };
const lamp = { lat: 15.1205, lon: 108.7923 };
const elsewhere = { lat: 15.1, lon: 108.7 };

const rule = (agency_id: string, more: Partial<ShownRule> = {}): ShownRule => ({ agency_id, ...more });
const rules = [
    rule('1', { category: 'sanitation' }),
    rule('2', { category: 'sanitation', area: oldTown, officer_id: '20' }),
    rule('3', { kind: 'bin_full' }),
    rule('4', { kind: 'bin_full' }),
    rule('5', { area: oldTown })
];

test.each([
    ['its category', 'dead_animal', 'sanitation', elsewhere, '1'],
    ['its category in this area', 'dead_animal', 'sanitation', lamp, '2'],
    ['its kind goes before both, the earlier of two alike', 'bin_full', 'sanitation', lamp, '3'],
    ['only the area', 'pothole', 'traffic_safety', lamp, '5'],
    ['no rule at all', 'pothole', 'traffic_safety', elsewhere, undefined],
    ['an area needs a position', 'pothole', 'traffic_safety', undefined, undefined]
])('the closest rule takes it: %s', (_why, code, category, position, agency) => {
    const taken = ruleFor(rules, code, category, position);
    expect(taken === undefined ? undefined : rules[taken]!.agency_id).toBe(agency);
});

test.each([
    ['nothing wrong', [rule('1', { category: 'sanitation' }), rule('2', { kind: 'pothole' })], 1, []],
    ['two alike', rules, 3, [{ is: 'never', by: 2 }]],
    ['the earlier of two alike is in order', rules, 2, []],
    [
        'its area lies inside that of an earlier one',
        [rule('1', { kind: 'pothole', area: oldTown }), rule('2', { kind: 'pothole', area: market })],
        1,
        [{ is: 'never', by: 0 }]
    ],
    [
        'a closer one takes the same',
        [rule('1', { kind: 'pothole' }), rule('2', { kind: 'pothole', category: 'traffic_safety' })],
        0,
        [{ is: 'never', by: 1 }]
    ],
    [
        'a small area first, the wide one after it',
        [rule('1', { kind: 'pothole', area: market }), rule('2', { kind: 'pothole', area: oldTown })],
        1,
        [{ is: 'overlap', with: 0 }]
    ],
    [
        'areas that meet',
        [rule('1', { area: oldTown }), rule('2', { area: half })],
        1,
        [{ is: 'overlap', with: 0 }]
    ],
    [
        'areas that meet, and the same agency',
        [rule('1', { area: oldTown }), rule('1', { area: half })],
        1,
        []
    ],
    ['a kind that is offered no more', [rule('1', { kind: 'gone' })], 0, [{ is: 'kindGone' }]],
    [
        'a kind of another category',
        [rule('1', { kind: 'pothole', category: 'sanitation' })],
        0,
        [{ is: 'contradiction' }]
    ]
])('what contradicts is said: %s', (_why, list, index, warnings) => {
    expect(warningsOf(list, index, categories)).toEqual(warnings);
});

test('a rule that is said never to count takes nothing, wherever one asks', () => {
    const dead = rules.flatMap((_rule, index) =>
        warningsOf(rules, index, categories).some(({ is }) => is === 'never') ? [index] : []
    );
    expect(dead).toEqual([3]);
    for (const { code, kinds } of categories) {
        for (const each of kinds) {
            for (const position of [lamp, elsewhere, undefined]) {
                expect(dead).not.toContain(ruleFor(rules, each.code, code, position));
            }
        }
    }
});

test('a rule goes up and down', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
});

test('the box around a place is as wide as it is high, and known again', () => {
    const box = boxAround(lamp, 200);
    expect(sizeOf(box)).toEqual({ across: 400, down: 400 });
    expect(middleOf(box).lat).toBeCloseTo(lamp.lat, 5);
    expect(sameBox(box, boxAround(lamp, 200))).toBe(true);
    expect(sameBox(box, boxAround(lamp, 300))).toBe(false);
});
