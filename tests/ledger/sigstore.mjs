// What @sigstore/verify says of a log of smartward: npm checks the provenance of packages with it. It knows
// checkpoints (one good signature of a known log is enough) and inclusion; cosignatures, policies and
// consistency it does not know.
//
// Reads cases from standard input, one JSON object a line, and answers each with one line.
import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const web = createRequire(fileURLToPath(new URL('../../web/package.json', import.meta.url)));
const { verifyCheckpoint } = web('@sigstore/verify/dist/tlog/checkpoint.js');
const { verifyMerkleInclusion } = web('@sigstore/verify/dist/tlog/merkle.js');

/** The logs of a policy, as the library wants them: first bytes of the id, name, key. */
function logsOf(policy) {
    const lines = readFileSync(policy, 'utf8').split('\n');
    return lines
        .filter((line) => line.startsWith('log '))
        .map((line) => {
            const [, baseURL, id, base64] = /^log ([^+]+)\+([0-9a-f]{8})\+(\S+)/.exec(line);
            const raw = Buffer.from(base64, 'base64').subarray(1);
            const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw]);
            const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
            return { logID: Buffer.from(id, 'hex'), baseURL, publicKey };
        });
}

function check(question) {
    const logs = logsOf(question.Policy);
    if (question.What === 'note') {
        verifyCheckpoint(
            { inclusionProof: { checkpoint: { envelope: readFileSync(question.Note, 'utf8') } } },
            logs
        );
        return;
    }
    const file = readFileSync(question.Proof, 'utf8');
    const blank = file.indexOf('\n\n');
    const lines = file.slice(0, blank).split('\n');
    const at = lines.findIndex((line) => line.startsWith('index '));
    const entry = {
        canonicalizedBody: readFileSync(question.Entry),
        inclusionProof: {
            logIndex: lines[at].slice('index '.length),
            hashes: lines.slice(at + 1).map((line) => Buffer.from(line, 'base64')),
            checkpoint: { envelope: file.slice(blank + 2) }
        }
    };
    verifyMerkleInclusion(entry, verifyCheckpoint(entry, logs));
}

for (const line of readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
    const question = JSON.parse(line);
    let why = '';
    try {
        check(question);
    } catch (error) {
        why = error.message || String(error);
    }
    console.log(JSON.stringify({ name: question.Name, taken: why === '', why }));
}
