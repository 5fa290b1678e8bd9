// A system that is well but for its backup, which lies beside what it copies.
import type { components } from '../../src/api/schema.d.ts';

const gigabyte = 1024 ** 3;

export function health(): components['schemas']['SystemHealth'] {
    const backup = {
        started_at: '2026-11-21T19:00:00.000Z',
        ended_at: '2026-11-21T19:02:11.000Z',
        origin: 'schedule',
        outcome: 'good',
        verified: true,
        same_disk: true,
        folder: '/var/lib/smartward/backups/smartward-20261122-020000',
        bytes: 812_000_000,
        files: 4_210,
        reason: ''
    } as const;
    const well = [
        'disk',
        'backup',
        'answers',
        'writing',
        'database',
        'memory',
        'descriptors',
        'forms',
        'clock'
    ];
    return {
        level: 'warn',
        findings: [
            ...well.map((subject) => ({
                subject: subject as 'disk',
                level: 'ok' as const,
                code: `${subject}.ok`
            })),
            { subject: 'backup_place', level: 'warn', code: 'backup_place.same_disk' }
        ],
        readings: {
            at: '2026-11-22T02:00:00.000Z',
            started_at: '2026-11-16T00:12:00.000Z',
            born_at: '2026-05-04T01:00:00.000Z',
            version: '0.1.0',
            engine: 'sqlite',
            disk: { free_bytes: 12 * gigabyte, total_bytes: 35 * gigabyte },
            backup_disk: { free_bytes: 12 * gigabyte, total_bytes: 35 * gigabyte },
            memory: { free_bytes: 5 * gigabyte, total_bytes: 8 * gigabyte },
            resident_bytes: 84 * 1024 ** 2,
            descriptors: 41,
            descriptors_max: 131_072,
            database_bytes: 310 * 1024 ** 2,
            wal_bytes: 4 * 1024 ** 2,
            files_bytes: 2 * gigabyte,
            writes_waiting: 0,
            connections: 18,
            connections_max: 4_096,
            live_screens: 9,
            recent: {
                minutes: 15,
                requests: 2_345,
                failed: 0,
                answer_p95_us: 5_000,
                commits: 187,
                commits_failed: 0,
                commit_p95_us: 10_000
            },
            schedule: { enabled: true, next_at: '2026-11-22T19:00:00.000Z', keep: 14 },
            backup_newest: backup,
            backup_good: backup,
            typeface: true,
            ledger_stopped: '',
            clock_simulated: false
        }
    };
}
