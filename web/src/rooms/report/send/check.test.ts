import { expect, test } from 'vitest';
import { reportSendText } from '#text/vi/report-send.ts';
import type { Kind } from '../contract';
import { complaintsOf } from './check';
import { emptyContent, type Content } from './draft';
import { plateOf } from './plate';

const kind: Kind = {
    code: 'dumping',
    name: 'Đổ rác',
    urgency: 'normal',
    public: true,
    receive_hours: 8,
    solve_days: 15,
    questions: [
        { code: 'size', label: 'Lượng rác', type: 'choice', required: true, choices: ['Ít', 'Nhiều'] },
        { code: 'days', label: 'Mấy ngày', type: 'number', required: false, choices: [] }
    ]
};
const good: Content = {
    ...emptyContent(),
    kind: 'dumping',
    answers: { size: 'Ít' },
    placeFrom: 'phone',
    position: { lat: 15.12, lon: 108.79 },
    text: 'Rác đầy vỉa hè'
};
const targets = (content: Partial<Content>, of: Kind | undefined = kind, photos = 0) =>
    complaintsOf({ ...good, ...content }, of, photos, reportSendText.wrong).map(({ target }) => target);

test('a report that says what and where has nothing to complain about', () => {
    expect(targets({})).toEqual([]);
    expect(targets({ text: '' }, kind, 1)).toEqual([]);
    expect(targets({ position: undefined, near: 'cổng chợ', placeFrom: 'plate' })).toEqual([]);
});

test('every gap is named, with the question it leads to', () => {
    expect(
        complaintsOf(emptyContent(), undefined, 0, reportSendText.wrong).map(({ target }) => target)
    ).toEqual(['kind-search', 'place-phone', 'text']);
    expect(targets({ answers: { days: 'ba' } })).toEqual(['question-size', 'question-days']);
    expect(targets({ text: ' ' })).toEqual(['text']);
    expect(targets({ text: 'x'.repeat(4_001) })).toEqual(['text']);
});

test('a place in words needs a street or landmark, and a distance that can be walked', () => {
    const ladder = { ...good.ladder, street: 'Lê Lợi' };
    expect(targets({ placeFrom: 'words' })).toEqual(['ladder-street']);
    expect(targets({ placeFrom: 'words', ladder })).toEqual([]);
    expect(targets({ placeFrom: 'words', ladder: { ...ladder, direction: 'n', metres: '100' } })).toEqual([]);
    for (const metres of ['', '0', 'xa', '2001']) {
        expect(targets({ placeFrom: 'words', ladder: { ...ladder, direction: 'n', metres } })).toEqual([
            'ladder-metres'
        ]);
    }
});

test('a plate says asset, kind and place; an address without them is no plate', () => {
    const asked = new URLSearchParams('diem=15.1203,108.7903&loai=lamp_out&ts=C-045');
    expect(plateOf(asked)).toEqual({
        kind: 'lamp_out',
        asset: 'C-045',
        placeFrom: 'plate',
        position: { lat: 15.1203, lon: 108.7903 }
    });
    expect(plateOf(new URLSearchParams('diem=Công viên'))).toEqual({
        kind: '',
        asset: '',
        placeFrom: 'plate',
        near: 'Công viên'
    });
    expect(plateOf(new URLSearchParams('utm=1'))).toBeUndefined();
});
