// Goal: who is trusted, and how many are enough, is what the policy says and nothing else.
import { expect, test } from 'vitest';
import { joined, toBase64, toHex } from './bytes';
import { keyId } from './note';
import { isQuorum, neededBy, parsePolicy } from './policy';

async function keyText(name: string, kind: number, number: number): Promise<string> {
    const bytes = new Uint8Array(32).fill(number);
    const id = toHex(await keyId(name, kind, bytes));
    return `${name}+${id}+${toBase64(joined(Uint8Array.of(kind), bytes))}`;
}
const log = await keyText('ward.example/ledger/1', 1, 1);
const [one, two, three, four] = await Promise.all(
    [1, 2, 3, 4].map((number) => keyText(`w${number}.example`, 4, 10 + number))
);
const witnesses = `witness a ${one}\nwitness b ${two} https://w2.example\nwitness c ${three}\nwitness d ${four}\n`;

test('groups within groups, comments and addresses are read', async () => {
    const policy = await parsePolicy(
        `# ours\nlog ${log} https://ward.example/ledger/1\n\n${witnesses}group near 1 a b\ngroup far all c d\ngroup both any near far\nquorum both\n`
    );
    expect(policy.witnesses.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
    expect(neededBy(policy)).toBe(1);
    expect(isQuorum(policy, new Set(['b']))).toBe(true);
    expect(isQuorum(policy, new Set(['c']))).toBe(false);
    expect(isQuorum(policy, new Set(['c', 'd']))).toBe(true);
});

test('three of four are a quorum, two are none, and a stranger does not count', async () => {
    const policy = await parsePolicy(`log ${log}\n${witnesses}group all4 3 a b c d\nquorum all4\n`);
    expect(neededBy(policy)).toBe(3);
    expect(isQuorum(policy, new Set(['a', 'b', 'd']))).toBe(true);
    expect(isQuorum(policy, new Set(['a', 'b', 'stranger']))).toBe(false);
});

test('a policy without witnesses asks for none', async () => {
    const policy = await parsePolicy(`log ${log}\nquorum none\n`);
    expect(neededBy(policy)).toBe(0);
    expect(isQuorum(policy, new Set())).toBe(true);
});

test('a policy that could be read in two ways is refused', async () => {
    const wrong = [
        '',
        `log ${log}\n`,
        `quorum none\n`,
        `log ${log}\nquorum none\nquorum none\n`,
        `log ${log}\n${witnesses}group g 5 a b c d\nquorum g\n`,
        `log ${log}\n${witnesses}group g 0 a\nquorum g\n`,
        `log ${log}\ngroup g any x\nquorum g\n`,
        `log ${log}\n${witnesses}quorum e\n`,
        `log ${log}\nwitness a ${one}\nwitness a ${two}\nquorum a\n`,
        `log ${log}\nwitness a ${one}\nwitness b ${one}\ngroup g all a b\nquorum g\n`,
        `log ${log}\nwitness none ${one}\nquorum none\n`,
        `log ${log}\nleap a\nquorum none\n`
    ];
    for (const text of wrong) {
        await expect(parsePolicy(text), text).rejects.toMatchObject({ word: 'policy.malformed' });
    }
    await expect(parsePolicy(`log ${log.slice(0, -1)}\nquorum none\n`)).rejects.toMatchObject({
        word: 'key.malformed'
    });
});
