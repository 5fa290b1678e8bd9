import { describe, expect, test } from 'vitest';
import { callText } from '#text/vi/report-call.ts';
import type { Kind } from '../contract';
import { bodyOf, complaintsOf, emptyCall, isBlank } from './call-form';

const kind: Kind = {
    code: 'lamp_out',
    name: 'Đèn đường không sáng',
    urgency: 'normal',
    public: true,
    receive_hours: 8,
    solve_days: 7,
    questions: [
        { code: 'nights', label: 'Mấy đêm rồi?', type: 'number', required: false, choices: [] },
        { code: 'how', label: 'Bao nhiêu bóng?', type: 'choice', required: true, choices: ['Một', 'Nhiều'] }
    ]
};
const whole = {
    ...emptyCall(),
    text: ' Đèn tắt cả hẻm ',
    kind: 'lamp_out',
    place: 'Trước số 25',
    answers: { how: 'Nhiều', nights: '', left_over: 'của loại việc khác' }
};
const targets = (form: typeof whole, of: Kind | undefined = kind) =>
    complaintsOf(form, of, callText.need).map(({ target }) => target);

describe('a call', () => {
    test('is complete with words, kind and place; who called may stay unsaid', () => {
        expect(targets(whole)).toEqual([]);
        expect(bodyOf(whole, kind)).toEqual({
            kind: 'lamp_out',
            text: 'Đèn tắt cả hẻm',
            place: 'Trước số 25',
            answers: [{ code: 'how', value: 'Nhiều' }]
        });
    });

    test('lacks what nobody could act without', () => {
        const none = { ...emptyCall(), answers: {} };
        expect(complaintsOf(none, undefined, callText.need).map(({ target }) => target)).toEqual([
            'call-text',
            'call-kind',
            'call-place'
        ]);
        expect(targets({ ...whole, answers: { ...whole.answers, how: '', nights: 'vài' } })).toEqual([
            'call-answer-nights',
            'call-answer-how'
        ]);
    });

    test('names its caller whole or not at all', () => {
        expect(targets({ ...whole, phone: '0905 123 418' })).toEqual(['call-name']);
        expect(targets({ ...whole, name: 'Trần Thị Mai' })).toEqual(['call-phone']);
        expect(targets({ ...whole, name: 'Trần Thị Mai', phone: '123' })).toEqual(['call-phone']);
        const named = { ...whole, name: 'Trần Thị Mai', phone: '0905.123 418' };
        expect(targets(named)).toEqual([]);
        expect(bodyOf(named, kind)).toMatchObject({ contact: { name: 'Trần Thị Mai', phone: '0905123418' } });
    });

    test('found by name carries its position and address', () => {
        const found = { ...whole, place: '', address: 'Đường Lê Lợi', position: { lat: 15.12, lon: 108.79 } };
        expect(targets(found)).toEqual([]);
        expect(bodyOf(found, kind)).toMatchObject({
            address: 'Đường Lê Lợi',
            position: { lat: 15.12, lon: 108.79 }
        });
        expect(bodyOf(found, kind)).not.toHaveProperty('place');
    });

    test('not begun is blank, whatever its key', () => {
        expect(isBlank(emptyCall())).toBe(true);
        expect(isBlank({ ...emptyCall(), phone: '0' })).toBe(false);
    });
});
