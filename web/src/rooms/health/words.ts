// What was measured, as a person says it.
import { bytes, count, moment, percent } from '#lib/format.ts';
import { whyStopped, type StopText } from '#text/vi/ledger-stop.ts';
import type { UpkeepText } from '#text/vi/upkeep.ts';
import type { Finding, Readings } from './calls';

type Text = UpkeepText['health'];

/** 850 µs, 12 ms, 1,5 s */
export function duration(microseconds: number): string {
    if (microseconds < 1000) {
        return `${count(microseconds)} µs`;
    }
    const ms = microseconds / 1000;
    return ms < 1000 ? `${count(Math.round(ms * 10) / 10)} ms` : `${count(Math.round(ms / 100) / 10)} s`;
}

function share(space: Readings['disk']): string {
    return percent(space.total_bytes > 0 ? space.free_bytes / space.total_bytes : 0);
}

function backupLines(readings: Readings, code: string, text: Text): string[] {
    const { backup_good: good, backup_newest: newest, schedule } = readings;
    const last = good
        ? `${text.lastBackup(moment(good.started_at))}, ${good.verified ? text.verified : text.notVerified}`
        : text.noBackup;
    return [
        last,
        newest?.outcome === 'running' ? text.backupRunning(moment(newest.started_at)) : '',
        code === 'backup.first_to_come' ? text.firstToCome : '',
        schedule.next_at ? text.nextBackup(moment(schedule.next_at)) : '',
        newest?.outcome === 'failed'
            ? `${text.why}: ${newest.reason === 'interrupted' ? text.interrupted : newest.reason}`
            : ''
    ];
}

/** The sentences under one subject. */
export function linesOf(
    { subject, code }: Finding,
    readings: Readings,
    text: Text,
    stop: StopText
): string[] {
    const { recent, memory, backup_disk: second } = readings;
    const during = text.recent(recent.minutes);
    const lines: Record<Finding['subject'], () => string[]> = {
        disk: () => [
            text.disk(bytes(readings.disk.free_bytes), share(readings.disk)),
            second && second.total_bytes !== readings.disk.total_bytes
                ? text.backupDisk(bytes(second.free_bytes), share(second))
                : ''
        ],
        backup: () => backupLines(readings, code, text),
        backup_place: () => [
            readings.backup_good
                ? readings.backup_good.same_disk
                    ? text.sameDisk
                    : text.otherDisk
                : text.placeUnknown
        ],
        answers: () => [
            `${during}: ${text.answers(count(recent.requests), count(recent.failed))}`,
            recent.requests > 0 ? text.most(duration(recent.answer_p95_us)) : ''
        ],
        writing: () => [
            `${during}: ${text.writing(count(recent.commits), count(readings.writes_waiting))}`,
            recent.commits > 0 ? text.most(duration(recent.commit_p95_us)) : ''
        ],
        database: () => [text.database(bytes(readings.database_bytes))],
        memory: () => [
            memory.total_bytes > 0
                ? text.memory(bytes(memory.free_bytes), bytes(readings.resident_bytes))
                : text.memoryOwn(bytes(readings.resident_bytes))
        ],
        descriptors: () => [text.descriptors(count(readings.descriptors), count(readings.descriptors_max))],
        forms: () => [readings.typeface ? text.forms : text.formsMissing],
        ledger: () => [
            readings.ledger_stopped
                ? text.ledgerStopped(whyStopped(stop, readings.ledger_stopped))
                : text.ledger
        ],
        clock: () => [readings.clock_simulated ? text.clockSimulated : text.clock]
    };
    return lines[subject]().filter(Boolean);
}

/** What to do about it; nothing where all is well. */
export function adviceOf({ level, code }: Finding, readings: Readings, text: Text): string[] {
    if (level === 'ok') {
        return [];
    }
    const first = code === 'ledger.stopped' ? text.ledgerTodo[readings.ledger_stopped] : undefined;
    return [first, text.advice[code]].filter((one) => one !== undefined);
}

/** The table of figures: name and value. */
export function figuresOf(readings: Readings, text: Text): [string, string][] {
    const { rows } = text;
    const good = readings.backup_good;
    return [
        [rows.version, readings.version],
        [rows.engine, readings.engine === 'sqlite' ? 'SQLite' : 'PostgreSQL'],
        [rows.database, bytes(readings.database_bytes)],
        ...(readings.engine === 'sqlite' ? [[rows.wal, bytes(readings.wal_bytes)] as [string, string]] : []),
        [rows.files, readings.files_bytes === undefined ? rows.notCounted : bytes(readings.files_bytes)],
        ...(good
            ? ([
                  [rows.backup, bytes(good.bytes)],
                  [rows.folder, good.folder]
              ] as [string, string][])
            : []),
        ...(readings.schedule.enabled
            ? [[rows.keep, count(readings.schedule.keep)] as [string, string]]
            : []),
        [rows.connections, `${count(readings.connections)} / ${count(readings.connections_max)}`],
        [rows.screens, count(readings.live_screens)]
    ];
}
