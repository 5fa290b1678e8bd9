import { expect, test } from 'vitest';
import { stopText as englishStop } from '#text/en/ledger-stop.ts';
import { upkeepText as english } from '#text/en/upkeep.ts';
import { stopText } from '#text/vi/ledger-stop.ts';
import { upkeepText } from '#text/vi/upkeep.ts';
import type { Finding, Readings } from './calls';
import { adviceOf, duration, figuresOf, linesOf } from './words';

const text = upkeepText.health;
const gigabyte = 1024 ** 3;
const good: NonNullable<Readings['backup_good']> = {
    started_at: '2026-11-21T19:00:00.000Z',
    ended_at: '2026-11-21T19:02:00.000Z',
    origin: 'schedule',
    outcome: 'good',
    verified: true,
    same_disk: false,
    folder: '/backups/smartward-20261122-020000',
    bytes: 40_000_000,
    files: 12,
    reason: ''
};
const readings: Readings = {
    at: '2026-11-22T02:00:00.000Z',
    started_at: '2026-11-20T02:00:00.000Z',
    born_at: '2026-05-01T02:00:00.000Z',
    version: '0.1.0',
    engine: 'sqlite',
    disk: { free_bytes: 12 * gigabyte, total_bytes: 35 * gigabyte },
    memory: { free_bytes: 0, total_bytes: 0 },
    resident_bytes: 80 * 1024 ** 2,
    descriptors: 30,
    descriptors_max: 1024,
    database_bytes: 300 * 1024 ** 2,
    wal_bytes: 0,
    writes_waiting: 0,
    connections: 4,
    connections_max: 4096,
    live_screens: 2,
    recent: {
        minutes: 15,
        requests: 1234,
        failed: 0,
        answer_p95_us: 2500,
        commits: 0,
        commits_failed: 0,
        commit_p95_us: 0
    },
    schedule: { enabled: true, next_at: '2026-11-22T19:00:00.000Z', keep: 14 },
    backup_newest: good,
    backup_good: good,
    typeface: true,
    ledger_stopped: '',
    clock_simulated: false
};
const lines = (subject: Finding['subject'], change: Partial<Readings> = {}, code = `${subject}.ok`) =>
    linesOf({ subject, level: 'ok', code }, { ...readings, ...change }, text, stopText);

test('disk and backup are said as officials say them', () => {
    expect(lines('disk')).toEqual(['Ổ đĩa còn trống 12 GB (34,3 %)']);
    expect(lines('backup')[0]).toBe('Bản sao lưu gần nhất: 02:00 22/11/2026, đã kiểm tra');
    expect(lines('backup')[1]).toBe('Lần sao lưu tự động kế tiếp: 02:00 23/11/2026');
});

test('a failed backup says why, and that there is none is said', () => {
    const failed = { ...good, outcome: 'failed' as const, reason: 'no space left on device' };
    expect(lines('backup', { backup_newest: failed }).at(-1)).toBe(
        'Nguyên nhân được ghi lại: no space left on device'
    );
    expect(lines('backup', { backup_newest: { ...failed, reason: 'interrupted' } }).at(-1)).toContain(
        'máy chủ dừng'
    );
    const never = { ...readings };
    delete never.backup_good;
    delete never.backup_newest;
    expect(
        linesOf(
            { subject: 'backup', level: 'ok', code: 'backup.first_to_come' },
            never,
            text,
            stopText
        ).slice(0, 2)
    ).toEqual(['Chưa có bản sao lưu nào', 'Bản đầu tiên sẽ được tạo vào giờ sao lưu sắp tới.']);
});

test('what is not known is left out', () => {
    expect(lines('memory')).toEqual(['Phần mềm đang dùng 80 MB']);
    expect(lines('writing')).toEqual(['15 phút qua: 0 lần ghi, 0 lượt đang chờ']);
    expect(lines('answers')).toEqual(['15 phút qua: 1.234 yêu cầu, 0 lỗi máy chủ', '95 % xong trong 2,5 ms']);
});

test('times are read at a glance', () => {
    expect([0, 850, 12_300, 1_500_000].map(duration)).toEqual(['0 µs', '850 µs', '12,3 ms', '1,5 s']);
});

test('figures of PostgreSQL have no write-ahead log of ours', () => {
    const names = (change: Partial<Readings>) =>
        figuresOf({ ...readings, ...change }, text).map(([name]) => name);
    expect(names({})).toContain(text.rows.wal);
    expect(names({ engine: 'postgres' })).not.toContain(text.rows.wal);
    expect(figuresOf(readings, text)).toContainEqual([text.rows.files, text.rows.notCounted]);
});

test('every reason to worry comes with what to do', () => {
    expect(Object.keys(text.advice).toSorted()).toEqual(
        [
            'answers.failed',
            'answers.slow',
            'backup.failed',
            'backup.none',
            'backup.not_verified',
            'backup.off',
            'backup.old',
            'backup_place.same_disk',
            'clock.simulated',
            'database.wal_large',
            'descriptors.many',
            'disk.full',
            'disk.low',
            'forms.typeface',
            'ledger.stopped',
            'memory.low',
            'writing.crowded',
            'writing.failed',
            'writing.slow'
        ].toSorted()
    );
});

const stops = [
    'event_missing',
    'held_elsewhere',
    'key_differs',
    'key_missing',
    'origin_differs',
    'state_ahead',
    'state_differs',
    'state_missing',
    'state_unwritten'
];

test('every reason for which the ledger stops has its sentence and its remedy, in both languages', () => {
    for (const words of [stopText.why, englishStop.why, text.ledgerTodo, english.health.ledgerTodo]) {
        expect(Object.keys(words).toSorted()).toEqual(stops);
    }
    const stopped = { ...readings, ledger_stopped: 'key_missing' };
    const finding: Finding = { subject: 'ledger', level: 'bad', code: 'ledger.stopped' };
    expect(linesOf(finding, stopped, text, stopText)).toEqual([
        'Sổ cái đã ngừng ký khối. Máy chủ không còn khoá đã ký các khối trước.'
    ]);
    expect(adviceOf(finding, stopped, text)[0]).toContain('Chép lại tệp “key”');
});

test('a reason that only a newer server knows is shown as it is, with the advice that always holds', () => {
    const stopped = { ...readings, ledger_stopped: 'moon_full' };
    const finding: Finding = { subject: 'ledger', level: 'bad', code: 'ledger.stopped' };
    expect(linesOf(finding, stopped, text, stopText)[0]).toContain('moon_full');
    expect(adviceOf(finding, stopped, text)).toEqual([text.advice['ledger.stopped']]);
    expect(adviceOf({ ...finding, level: 'ok' }, stopped, text)).toEqual([]);
});
