import { expect, test } from 'vitest';
import type { Category, Kind } from './contract';
import { likelyKinds, searchKinds } from './kinds';

function kind(code: string, name: string, shown = true): Kind {
    return { code, name, urgency: 'normal', public: shown, receive_hours: 8, solve_days: 15, questions: [] };
}
const categories: Category[] = [
    {
        code: 'lighting_trees',
        name: 'Chiếu sáng, cây xanh',
        kinds: [kind('lamp_out', 'Đèn đường không sáng'), kind('tree_down', 'Cây ngã đổ')]
    },
    { code: 'sanitation', name: 'Vệ sinh môi trường', kinds: [kind('dumping', 'Đổ rác bừa bãi')] },
    {
        code: 'crime_prevention',
        name: 'Phòng, chống tội phạm',
        kinds: [kind('suspicious', 'Hoạt động nghi vấn', false)]
    }
];
const codes = (found: { kind: Kind }[]) => found.map((one) => one.kind.code);

test('a kind is found by the beginnings of its words, without marks and in any order', () => {
    expect(codes(searchKinds(categories, 'den'))).toEqual(['lamp_out']);
    expect(codes(searchKinds(categories, 'RÁC đổ'))).toEqual(['dumping']);
    expect(codes(searchKinds(categories, 'sáng'))).toEqual(['lamp_out', 'tree_down']);
    expect(searchKinds(categories, 'máy bay')).toEqual([]);
});

test('a kind named by itself stands before one that only its group names', () => {
    expect(codes(searchKinds(categories, 'cây'))).toEqual(['tree_down', 'lamp_out']);
});

test('what is often reported around here is proposed first, and what is never public is not proposed', () => {
    const near = [{ kind: 'dumping' }, { kind: 'tree_down' }, { kind: 'dumping' }, { kind: 'suspicious' }];
    expect(codes(likelyKinds(categories, near))).toEqual(['dumping', 'tree_down', 'lamp_out']);
    expect(codes(likelyKinds(categories, []))).toEqual(['lamp_out', 'dumping']);
});
