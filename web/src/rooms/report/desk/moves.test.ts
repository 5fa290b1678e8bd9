import { describe, expect, test } from 'vitest';
import type { Case } from './contract';
import { bodyOf, emptyForm, missingFor } from './moves';
import { rareMoves, usualMoves } from './offer';

const report = (more: Partial<Case>): Case =>
    ({
        kind: 'lamp_out',
        state: 'new',
        text: 'Đèn tắt, gọi 0905123418',
        text_state: 'waiting',
        shown_text: '',
        proposed_text: 'Đèn tắt, gọi ***',
        flags: [{ at: 0, bytes: 3, kind: 'phone' }],
        hand_over: 'Công ty Điện lực',
        result: '',
        waits: false,
        photos: [
            { number: 1, state: 'waiting' },
            { number: 2, state: 'hidden' }
        ],
        moves: ['receive', 'refuse', 'forward', 'merge', 'moderate', 'note'],
        ...more
    }) as Case;

describe('the moves a screen offers', () => {
    test('are those of the server, the usual one first, and a note beside them', () => {
        expect(usualMoves(report({}))).toEqual(['receive']);
        expect(rareMoves(report({}))).toEqual(['refuse', 'forward', 'merge', 'moderate']);
        expect(usualMoves(report({ moves: ['note'] }))).toEqual([]);
    });

    test('bring moderation forward while something waits to be looked at', () => {
        expect(usualMoves(report({ waits: true }))).toEqual(['receive', 'moderate']);
        expect(rareMoves(report({ waits: true }))).not.toContain('moderate');
        const solved = report({
            waits: true,
            state: 'solved',
            moves: ['assign', 'publish', 'moderate', 'note']
        });
        expect(usualMoves(solved)).toEqual(['moderate', 'publish']);
    });
});

describe('what a move says', () => {
    test('forwarding proposes whom such a thing is usually given to', () => {
        expect(emptyForm(report({})).to).toBe('Công ty Điện lực');
    });

    test('moderation proposes the covered text, and shows what was not hidden', () => {
        const form = emptyForm(report({}));
        expect(bodyOf('moderate', form, report({}))).toEqual({
            text: 'shown',
            shown_text: 'Đèn tắt, gọi ***',
            photos: [
                { number: 1, state: 'shown' },
                { number: 2, state: 'hidden' }
            ]
        });
    });

    test('the text as it came is sent as no other text', () => {
        const form = { ...emptyForm(report({})), shownText: report({}).text };
        expect(bodyOf('moderate', form, report({}))).toMatchObject({ shown_text: '' });
    });

    test('receiving names the kind only when it is corrected', () => {
        const form = emptyForm(report({}));
        expect(bodyOf('receive', form, report({}))).toEqual({});
        expect(bodyOf('receive', { ...form, kind: 'drain' }, report({}))).toEqual({ kind: 'drain' });
    });

    test('solving needs a photograph or a reason why there is none', () => {
        const form = { ...emptyForm(report({})), result: 'Đã thay ba bóng đèn' };
        const asked = (typed: typeof form) => missingFor('solve', typed, report({})).map(({ need }) => need);
        expect(asked(form)).toEqual(['evidence']);
        expect(asked({ ...form, noPhoto: true })).toEqual(['noPhotoReason']);
        expect(asked({ ...form, photos: [{ id: '1', key: 'k', name: 'a.jpg', placed: true }] })).toEqual([]);
        expect(bodyOf('solve', { ...form, noPhotoReason: 'Không chụp được' }, report({}))).toEqual({
            result: 'Đã thay ba bóng đèn'
        });
    });

    test('a result goes back only with a reason', () => {
        const form = { ...emptyForm(report({})), agency: '14' };
        expect(missingFor('assign', form, report({ state: 'received' }))).toEqual([]);
        expect(missingFor('assign', form, report({ state: 'solved' })).length).toBe(1);
    });
});
