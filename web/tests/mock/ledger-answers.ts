// The ledger of the made-up ward: what its dossiers and reports went through, in a real log.
import type { Any, House, Row } from './house.ts';
import { hourMs } from './house.ts';
import { Log, type Happened, type LogBlock } from './ledger-log.ts';
import { Refuse, type Answer } from './refuse.ts';

/** What the stand-in gets wrong on purpose. */
export type Spoilt = 'entry' | 'path' | 'root' | 'signature' | 'cosignature';

export interface LedgerDesk {
    log: Log;
    spoilt: Spoilt | undefined;
    /** How often a receipt still answers that it waits. */
    waits: number;
    stopped: boolean;
    /** Lets the newest block get its witnesses. */
    witness: () => void;
    /** What the QR of a paper opens. */
    receiptPath: (subject: string) => string;
}

const entriesPerBlock = 5;
const flip = (text: string): string => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);

function spoil(file: string, how: Spoilt): string {
    const lines = file.split('\n');
    const at = (found: (line: string) => boolean, after: number) => lines.findIndex(found) + after;
    const origin = at((line) => line === '', 1);
    if (how === 'entry') {
        const leaf = Buffer.from(lines[1]!.slice('extra '.length), 'base64').toString();
        lines[1] = `extra ${Buffer.from(leaf.replace('dossier.', 'report.')).toString('base64')}`;
        return lines.join('\n');
    }
    const place = {
        path: 3,
        root: origin + 2,
        signature: at((line) => line.startsWith(`— ${lines[origin]}`), 0),
        cosignature: at((line) => line.startsWith('— tinh'), 0)
    }[how];
    const [before, sign] = [lines[place]!.slice(0, -9), lines[place]!.slice(-9)];
    lines[place] = how === 'path' || how === 'root' ? flip(lines[place]!) : before + flip(sign);
    return lines.join('\n');
}

function happenings({ dossiers, ward }: House): Happened[] {
    const own = (dossiers as Any[]).flatMap((dossier) =>
        dossier.history.map((one: Any) => ({
            kind: one.kind,
            at: one.at,
            subjectKind: 'dossier',
            subject: dossier.code,
            agency: '7290000',
            officer: '12'
        }))
    );
    const reports = (ward.reports as Any[]).flatMap((report) =>
        report.steps.map((one: Any) => ({
            kind: `report.${one.what}`,
            at: one.at,
            subjectKind: 'report',
            subject: report.code
        }))
    );
    const calendar = [{ kind: 'calendar.day_changed', at: own[0].at, subjectKind: 'calendar', subject: '1' }];
    return [...own, ...reports, ...calendar]
        .toSorted((one, other) => one.at.localeCompare(other.at))
        .map((one, index) => ({ ...one, event: String(7_283_746_523_746_000 + index) }));
}

export function ledgerAnswers(house: House): Row[] {
    const { ok, page, ward } = house;
    const happened = happenings(house);
    const log = new Log('21168', 'nghialo.example');
    for (let at = 0; at < happened.length; at += entriesPerBlock) {
        const part = happened.slice(at, at + entriesPerBlock);
        const isNewest = at + entriesPerBlock >= happened.length;
        log.add(part, Math.min(Date.parse(part.at(-1)!.at) + 100, Date.now() - 60_000), !isNewest);
    }

    const ledger: LedgerDesk = {
        log,
        spoilt: undefined,
        waits: 0,
        stopped: false,
        witness: () => log.add([], Date.now(), true),
        receiptPath: (subject) => {
            const { event, salt } = sealsOf(subject)[0]!;
            return `/so-cai/bien-nhan?e=${event}#${salt}.${subject}`;
        }
    };
    Object.assign(ward, { ledger, sealsOf });

    const salt = (event: string) => log.salt(event, 'subject').toString('base64url');
    function sealsOf(subject: string) {
        return happened
            .filter((one) => one.subject === subject)
            .map(({ event, kind, at }) => ({ event, kind, at, salt: salt(event) }));
    }
    const blockOf = (index: number): LogBlock => log.blocks[log.entries[index]!.block - 1]!;
    const covering = (index: number) => log.blocks.findLast((one) => one.quorum && one.size > index);
    const found = <Item>(item: Item | undefined, code: string): Item => {
        if (item === undefined) throw new Refuse(404, code);
        return item;
    };

    function whole(): Any {
        const newest = log.blocks.at(-1)!;
        const witnessed = log.blocks.findLast(({ quorum }) => quorum);
        return {
            origin: log.origin,
            ward: log.ward,
            key: log.key.text,
            size: newest.size,
            waiting: ledger.stopped ? 7 : 2,
            block: newest,
            witnessed,
            quorum: { needed: 3, of: 4 },
            witnesses: log.witnesses.map(({ name, key, awake }) => ({
                name,
                key: key.text,
                state: awake ? (newest.quorum ? 'good' : 'behind') : 'away',
                ...(awake && witnessed ? { size: witnessed.size, at: witnessed.quorum_at } : {})
            })),
            policy: log.policy,
            interval_ms: 100,
            signing: ledger.stopped ? 'stopped' : 'going_on',
            ...(ledger.stopped ? { stopped_why: 'state_ahead' } : {})
        };
    }

    function growth(): Any {
        const days = new Map<string, { date: string; entries: number; blocks: number }>();
        for (const { at, entries } of log.blocks) {
            const date = new Date(Date.parse(at) + 7 * hourMs).toISOString().slice(0, 10);
            const day = days.get(date) ?? { date, entries: 0, blocks: 0 };
            days.set(date, { date, entries: day.entries + entries, blocks: day.blocks + 1 });
        }
        return { days: [...days.values()] };
    }

    const text = (words: string): Answer => ({
        status: 200,
        file: { type: 'text/plain; charset=utf-8', bytes: Buffer.from(words) }
    });

    function receipt(event: string): Any {
        const entry = found(
            log.entries.find((one) => one.event === event),
            'ledger.event.not_found'
        );
        const { at, leaf, index } = entry;
        if (ledger.waits > 0) {
            --ledger.waits;
            return { event, state: 'waiting', leaf, at };
        }
        const witnessed = covering(index);
        return {
            event,
            state: witnessed ? 'witnessed' : 'recorded',
            leaf,
            index,
            block: witnessed ?? blockOf(index),
            at
        };
    }

    return [
        ['GET', '/ledger', () => ok(whole())],
        ['GET', '/ledger/blocks', ({ query }) => page(log.blocks.toReversed(), query)],
        [
            'GET',
            '/ledger/blocks/{number}',
            ({ parts }) => {
                const block = found(log.blocks[Number(parts[0]) - 1], 'ledger.block.not_found');
                return ok({ block, note: log.notes[block.number - 1] });
            }
        ],
        [
            'GET',
            '/ledger/entries',
            ({ query }) => {
                const block = query.get('block');
                const shown = log.entries.filter((one) => !block || one.block === Number(block));
                return page(block ? shown : shown.toReversed(), query);
            }
        ],
        [
            'GET',
            '/ledger/entries/{index}',
            ({ parts }) => ok(found(log.entries[Number(parts[0])], 'ledger.entry.not_found'))
        ],
        ['GET', '/ledger/growth', () => ok(growth())],
        [
            'GET',
            '/ledger/proofs/{index}',
            ({ parts }) => {
                found(log.entries[Number(parts[0])], 'ledger.entry.not_found');
                const file = log.proof(Number(parts[0]));
                return text(ledger.spoilt ? spoil(file, ledger.spoilt) : file);
            }
        ],
        ['GET', '/ledger/receipts/{event}', ({ parts }) => ok(receipt(parts[0]!))],
        ['GET', '/ledger/{ward}/policy', () => text(log.policy)],
        ['GET', '/ledger/{ward}/checkpoint', () => text(log.notes.at(-1)!)],
        [
            'GET',
            '/events/seals',
            ({ query }) => {
                const id = query.get('subject_id');
                const subject = house.dossiers.find((one: Any) => one.id === id)?.code ?? id;
                const own = log.entries.filter(({ index }) => happened[index]!.subject === subject);
                const last = own.at(-1);
                return ok({
                    events: own.length,
                    sealed: own.length,
                    waiting: 0,
                    ...(last ? { up_to: last.at, block: last.block } : {})
                });
            }
        ]
    ];
}
