// Goal: a true receipt is believed, and every way of tampering with one is refused by a word of its own. Method: a log of 70
// entries made by Node's own crypto, and each part of a proof changed in turn.
import { beforeAll, expect, test } from 'vitest';
import { Log, type Happened } from '../../../../tests/mock/ledger-log.ts';
import { checkProof, type Checked, type Paper, type StepName } from './check';
import { parsePolicy, type Policy } from './policy';
import { parseProof } from './proof';
import type { Refusal } from './refusal';

const log = new Log('21028', 'ward.example');
const other = new Log('21028', 'ward.example');
const stranger = new Log('21031', 'stranger.example');
const nth = (index: number): Happened => ({
    event: String(7_283_746_523 + index),
    kind: 'dossier.received',
    at: '2026-11-23T08:12:05Z',
    subjectKind: 'dossier',
    subject: `H48.21-261123-${String(index).padStart(4, '0')}`,
    agency: '7290000',
    officer: '12'
});
const index = 41;
let policy: Policy;
let file: string;
let paper: Paper;

beforeAll(async () => {
    for (const one of [log, other, stranger]) {
        for (let at = 0; at < 70; at += 7) {
            one.add(
                Array.from({ length: 7 }, (_, step) => nth(at + step)),
                Date.parse('2026-11-23T08:13:00Z')
            );
        }
    }
    policy = await parsePolicy(log.policy);
    file = log.proof(index);
    paper = {
        event: nth(index).event,
        salt: log.salt(nth(index).event, 'subject').toString('base64url'),
        code: nth(index).subject
    };
});

const stepOf = ({ steps }: Checked, name: StepName) => steps.find((one) => one.name === name)!;

test('a true receipt passes every step, and says who signed and when', async () => {
    const checked = await checkProof(file, policy, paper, log.entries[index]!.leaf);
    expect(checked.steps.map(({ state }) => state)).toEqual(['good', 'good', 'good', 'good']);
    expect(checked).toMatchObject({ right: true, index, witnesses: 4, needed: 3 });
    expect(checked.witnessed.by.map(({ name }) => name)).toEqual(['mat-tran', 'hoi-dong', 'tinh']);
    expect(checked.witnessed.by[0]!.seconds).toBe(Date.parse('2026-11-23T08:13:01Z') / 1000);
    expect(checked.leaf).toMatchObject({ kind: 'dossier.received', agency: '7290000', ward: '21028' });
    expect(checked.checkpoint!.size).toBe(70);
});

test('every entry of the log can be shown to be in it', async () => {
    for (let each = 0; each < 70; ++each) {
        const checked = await checkProof(log.proof(each), policy);
        expect(checked.right).toBe(true);
        expect(stepOf(checked, 'paper').state).toBe('none');
    }
});

/** Changes one sign, so that base64 stays base64. */
const flip = (text: string): string => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
const line = (at: number) => (text: string) => {
    const lines = text.split('\n');
    lines[at] = flip(lines[at]!);
    return lines.join('\n');
};
const otherEntry = (text: string): string => {
    const extra = Buffer.from(/extra (.+)/.exec(text)![1]!, 'base64').toString();
    const changed = extra.replace('dossier.received', 'dossier.returned');
    return text.replace(/extra .+/, `extra ${Buffer.from(changed).toString('base64')}`);
};
const signed = (who: string) => (text: string) =>
    text.replace(new RegExp(`(— ${who}\\S* \\S{40})(.)`), (_all, before: string, sign: string) =>
        before.concat(sign === 'A' ? 'B' : 'A')
    );
const rootLine = (text: string): string => {
    const lines = text.split('\n');
    const at = lines.indexOf('70') + 1;
    lines[at] = flip(lines[at]!);
    return lines.join('\n');
};

test.each<[string, (text: string) => string, StepName, Refusal]>([
    ['another entry', otherEntry, 'entry', 'path.root'],
    ['another place', (text) => text.replace('index 41', 'index 40'), 'entry', 'path.root'],
    ['a place beyond the end', (text) => text.replace('index 41', 'index 70'), 'entry', 'path.index'],
    ['a hash of the path changed', line(3), 'entry', 'path.root'],
    [
        'a hash of the path left out',
        (text) => text.replace(/(index 41\n)\S+\n/, '$1'),
        'entry',
        'path.length'
    ],
    ['another root, as to the path', rootLine, 'entry', 'path.root'],
    ['another root, as to the signature', rootLine, 'ward', 'ward.signature'],
    ['another size', (text) => text.replace('\n70\n', '\n71\n'), 'ward', 'ward.signature'],
    [
        'another origin',
        (text) => text.replace('ward.example/ledger/21028\n', 'other.example/ledger\n'),
        'ward',
        'ward.origin'
    ],
    ["the ward's signature changed", signed('ward.example'), 'ward', 'ward.signature'],
    [
        "the ward's signature left out",
        (text) => text.replace(/— ward\.example.*\n/, ''),
        'ward',
        'ward.unsigned'
    ],
    ["a witness's signature changed", signed('tinh'), 'witnesses', 'witness.signature']
])('%s is refused', async (_what, spoil, where, word) => {
    const spoilt = spoil(file);
    expect(spoilt).not.toBe(file);
    const checked = await checkProof(spoilt, policy, paper);
    expect(checked.right).toBe(false);
    expect(stepOf(checked, where)).toMatchObject({ state: 'bad', refusal: word });
});

test.each<[string, Partial<Paper>, Refusal]>([
    ['of another event', { event: '7283746523' }, 'paper.event'],
    ['with another code', { code: 'H48.21-261123-0042' }, 'paper.code'],
    ['with another salt', { salt: 'AAAAAAAAAAAAAAAAAAAAAA' }, 'paper.code'],
    ['with a salt cut short', { salt: 'AAAA' }, 'paper.salt']
])('a paper %s is refused', async (_what, change, word) => {
    const checked = await checkProof(file, policy, { ...paper, ...change });
    expect(checked.right).toBe(false);
    expect(stepOf(checked, 'paper')).toMatchObject({ state: 'bad', refusal: word });
    expect(stepOf(checked, 'entry').state).toBe('good');
});

test('an entry other than the ward itself told is refused, however well it is proved', async () => {
    const checked = await checkProof(file, policy, undefined, log.entries[40]!.leaf);
    expect(stepOf(checked, 'paper')).toMatchObject({ state: 'bad', refusal: 'entry.other' });
});

test('too few witnesses leave the receipt recorded, not wrong', async () => {
    const few = file.replace(/— (tinh|hoi-dong).*\n/g, '');
    const checked = await checkProof(few, policy, paper);
    expect(stepOf(checked, 'witnesses').state).toBe('open');
    expect(checked).toMatchObject({ right: true, needed: 3 });
    expect(checked.witnessed.by.length).toBe(1);
});

test('the same log signed by another key is refused, and so is a stranger’s', async () => {
    const forged = await checkProof(other.proof(index), policy, paper);
    expect(stepOf(forged, 'entry').state).toBe('good');
    expect(stepOf(forged, 'ward')).toMatchObject({ state: 'bad', refusal: 'ward.unsigned' });
    const strange = await checkProof(stranger.proof(index), policy);
    expect(stepOf(strange, 'ward')).toMatchObject({ state: 'bad', refusal: 'ward.origin' });
});

test('a witness’s word on another block does not count for this one', async () => {
    const words = /(— tinh.*\n)/.exec(log.notes[3]!)![1]!;
    const mixed = file.replace(/— tinh.*\n/, words);
    expect(stepOf(await checkProof(mixed, policy), 'witnesses').refusal).toBe('witness.signature');
});

test('what is no proof at all is refused before any step', async () => {
    const wrong: [string, Refusal][] = [
        ['', 'proof.malformed'],
        ['hello\n\nworld\n', 'proof.malformed'],
        [file.replace('index 41', 'index 041'), 'proof.malformed'],
        [file.replace('index 41', 'index -1'), 'proof.malformed'],
        [file.replace('extra ', 'extra !'), 'proof.malformed'],
        [file.replace(/extra .+\n/, ''), 'entry.missing'],
        [file.slice(0, file.indexOf('— ')), 'note.malformed']
    ];
    for (const [text, word] of wrong) {
        await expect(checkProof(text, policy), text.slice(0, 60)).rejects.toMatchObject({ word });
    }
    expect(parseProof(file).path.length).toBeGreaterThan(5);
});

test('an entry that could be read in two ways is refused', async () => {
    const spaced = (text: string) => {
        const leaf = Buffer.from(/extra (.+)/.exec(text)![1]!, 'base64').toString();
        const loose = JSON.stringify(JSON.parse(leaf), undefined, 1);
        return text.replace(/extra .+/, `extra ${Buffer.from(loose).toString('base64')}`);
    };
    const checked = await checkProof(spaced(file), policy);
    expect(stepOf(checked, 'paper')).toMatchObject({ state: 'bad', refusal: 'entry.malformed' });
});
