// Goal: what is typed of a rule is what is sent, and what is sent comes back into the form as it was.
import { expect, test } from 'vitest';
import { areaOf, missingIn, ruleOf, typedRule, type TypedRule } from './edit';
import { boxAround, type ShownRule } from './rules';

const areas = [
    { code: 't5', name: 'Tổ 5', box: { south: 15.1, west: 108.7, north: 15.2000000004, east: 108.8 } }
];
const words = { agency: 'agency', neighbourhood: 'neighbourhood', place: 'place', box: 'box' };
const blank = typedRule(undefined, areas);
const typed = (more: Partial<TypedRule>): TypedRule => ({ ...blank, agency: '7', ...more });

test.each<[string, ShownRule]>([
    ['everything, everywhere', { agency_id: '7' }],
    ['a category, an officer', { agency_id: '7', category: 'sanitation', officer_id: '9' }],
    [
        'a kind in a box',
        { agency_id: '7', kind: 'pothole', area: { south: -1.5, west: 2, north: 3, east: 4.25 } }
    ],
    ['a neighbourhood', { agency_id: '7', area: { south: 15.1, west: 108.7, north: 15.2, east: 108.8 } }]
])('a rule that is opened and saved unchanged stays the same: %s', (_why, rule) => {
    expect(ruleOf(typedRule(rule, areas), areas)).toEqual(rule);
});

test('a neighbourhood is known again by its box', () => {
    const rule = { agency_id: '7', area: { south: 15.1, west: 108.7, north: 15.2, east: 108.8 } };
    expect(typedRule(rule, areas)).toMatchObject({ way: 'neighbourhood', neighbourhood: 't5' });
    expect(typedRule(rule, [])).toMatchObject({ way: 'box', box: { south: '15,1', east: '108,8' } });
});

test('a kind says its category already', () => {
    expect(ruleOf(typed({ category: 'sanitation', kind: 'bin_full' }), areas)).toEqual({
        agency_id: '7',
        kind: 'bin_full'
    });
});

test('around a place is a box of so many metres', () => {
    const position = { lat: 15.12, lon: 108.79 };
    const around = typed({ way: 'around', place: { name: 'Chợ', position }, metres: '300' });
    expect(areaOf(around, areas)).toEqual(boxAround(position, 300));
});

test.each([
    ['an agency', { agency: '' }, ['rule-agency']],
    ['a neighbourhood', { way: 'neighbourhood' as const }, ['rule-neighbourhood']],
    ['a place', { way: 'around' as const }, ['rule-place']],
    ['four sides', { way: 'box' as const }, ['rule-south']],
    [
        'the south below the north',
        { way: 'box' as const, box: { south: '2', north: '1', west: '1', east: '2' } },
        ['rule-south']
    ],
    [
        'degrees that there are',
        { way: 'box' as const, box: { south: '1', north: '95', west: '1', east: '2' } },
        ['rule-south']
    ],
    ['nothing', { way: 'box' as const, box: { south: '1', north: '1,5', west: '1', east: '2' } }, []]
])('what is missing is asked for: %s', (_why, more, targets) => {
    expect(missingIn(typed(more), areas, words).map(({ target }) => target)).toEqual(targets);
});
