// Goal: nothing that tells of a person lies on a phone. Method: a report full of it.
import { expect, test } from 'vitest';
import type { Case } from '../desk/contract';
import { newDeed } from './deed';
import { covered, fieldReport, isStale, mayBeKept, picturesOf, standing, type Visit } from './visit';

const full = {
    code: 'PA-1',
    kind_name: 'Đèn đường không sáng',
    state: 'assigned',
    category: 'lighting_trees',
    text: 'Đèn trước nhà ông Nguyễn Văn Bình tắt, gọi 0905 123 418',
    shown_text: '',
    proposed_text: 'Đèn trước nhà ông *** tắt, gọi ***',
    flags: [{ at: 18, bytes: 18, kind: 'name' }],
    answers: [{ label: 'Gọi lại', value: '+84 905.123.418' }],
    notes: [
        { at: '2026-11-23T02:00:00Z', text: 'Hẹn bà Mai, 0905123418, mai@ward.example', officer: undefined }
    ],
    reopen_reason: 'Gọi tôi 0905-123-418',
    has_contact: true,
    contact: { name: 'Trần Thị Mai', phone: '0905123418' },
    moves: ['start', 'note'],
    version: 3
} as object as Case;

test('neither contact, nor numbers, nor names that were found are kept', () => {
    const kept = JSON.stringify(fieldReport(full));
    expect(kept).not.toMatch(/contact|Trần Thị Mai|Nguyễn Văn Bình|905|ward\.example/);
    expect(kept).toContain('Đèn trước nhà ông *** tắt');
    expect(fieldReport({ ...full, shown_text: 'Đèn tắt' }).text).toBe('Đèn tắt');
});

test('house numbers, days and amounts stay readable', () => {
    const words = 'Số 25/4 Lê Lợi, 23/11/2026 lúc 14:05, thay 12 bóng hết 1.250.000 đ';
    expect(covered(words)).toBe(words);
});

test('tips about crime and hidden photographs stay off the phone', () => {
    expect(mayBeKept({ category: 'crime_prevention' })).toBe(false);
    const photo = { width: 1, height: 1, by_officer: false };
    expect(
        picturesOf([
            { ...photo, number: 1, place: 'before', state: 'waiting' },
            { ...photo, number: 2, place: 'before', state: 'hidden' },
            { ...photo, number: 3, place: 'after', state: 'shown' }
        ])
    ).toEqual([1]);
});

const visit: Visit = { id: 'PA-1', turn: 0, keptAt: 0, report: fieldReport(full), pictures: [] };

test('what waits counts as done in the eyes of who did it', () => {
    const start = { ...newDeed('PA-1', 'start', 3), state: 'waiting' as const };
    const solve = { ...newDeed('PA-1', 'solve', 3), state: 'waiting' as const };
    expect(standing(visit, []).state).toBe('assigned');
    expect(standing(visit, [start])).toEqual({ state: 'in_progress', moves: ['solve', 'note'] });
    expect(standing(visit, [start, solve])).toEqual({ state: 'solved', moves: ['note'] });
    expect(standing(visit, [{ ...solve, state: 'editing' }]).state).toBe('assigned');
    expect(standing(visit, [{ ...start, code: 'PA-2' }]).state).toBe('assigned');
});

test('what was forgotten for a week goes, but never while something waits', () => {
    const week = 7 * 24 * 3_600_000;
    expect(isStale(visit, [], week)).toBe(false);
    expect(isStale(visit, [], week + 1)).toBe(true);
    expect(isStale(visit, [newDeed('PA-1', 'note', 3)], week + 1)).toBe(false);
});
