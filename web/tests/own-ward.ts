// A ward of a test's own: its folder, and the server in front of it, which may be stopped, robbed and started again. Only
// where WARD_SERVER names the program.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';

export const program = process.env['WARD_SERVER'];

const startMsMax = 30_000;
const checkout = new URL('../..', import.meta.url).pathname;

async function freePort(): Promise<number> {
    const probe = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => probe.once('listening', done));
    const { port } = probe.address() as AddressInfo;
    await new Promise((done) => probe.close(done));
    return port;
}

export class OwnWard {
    /** Of every officer of the demo. */
    password = '';
    #running: ChildProcess | undefined;

    private constructor(
        readonly folder: string,
        readonly url: string
    ) {}

    /** The demo's units, staff and catalogue; serves nothing yet. */
    static async make(): Promise<OwnWard> {
        const folder = mkdtempSync(join(tmpdir(), 'ward-own-'));
        const port = await freePort();
        const url = `http://127.0.0.1:${port}`;
        mkdirSync(join(folder, 'files'));
        const settings = {
            http: `address = "127.0.0.1"\nport = ${port}`,
            database: `url = "sqlite:${join(folder, 'ward.db')}"`,
            files: `folder = "${join(folder, 'files')}"`,
            web: `folder = "${join(checkout, 'web/build')}"\npublic_url = "${url}"`,
            ward: 'unit = "21028"',
            sessions: 'admin_second_factor = false'
        };
        writeFileSync(
            join(folder, 'smartward.toml'),
            Object.entries(settings)
                .map(([section, lines]) => `[${section}]\n${lines}\n`)
                .join('\n')
        );
        const ward = new OwnWard(folder, url);
        try {
            ward.command('migrate');
            ward.password = / password (\S+)\):$/m.exec(ward.command('demo'))![1]!;
            return ward;
        } catch (failure) {
            await ward.remove();
            throw failure;
        }
    }

    /** What `smartward …` prints. */
    command(...words: string[]): string {
        return execFileSync(program!, [...words, '--config', join(this.folder, 'smartward.toml')], {
            cwd: checkout, // where `demo` finds the ward's data
            encoding: 'utf8',
            stdio: ['ignore', 'pipe', 'pipe']
        });
    }

    /** A file of the ledger's folder. */
    ledgerFile(name: string): string {
        return join(this.folder, 'ward.db.ledger', name);
    }

    /** What the server has said so far. */
    log(): string {
        return readFileSync(join(this.folder, 'log'), 'utf8');
    }

    async start(): Promise<void> {
        const log = openSync(join(this.folder, 'log'), 'a');
        const running = spawn(program!, ['serve', '--config', join(this.folder, 'smartward.toml')], {
            stdio: ['ignore', log, log]
        });
        closeSync(log);
        this.#running = running;
        for (const until = Date.now() + startMsMax; Date.now() < until && running.exitCode === null;) {
            const ready = await fetch(`${this.url}/readyz`).catch(() => undefined);
            if (ready?.ok) {
                return;
            }
            await later(20);
        }
        throw new Error(`the server does not start: ${this.log()}`);
    }

    async stop(): Promise<void> {
        const running = this.#running;
        this.#running = undefined;
        if (running && running.exitCode === null) {
            const ended = new Promise((done) => running.once('exit', done));
            running.kill('SIGTERM');
            await ended;
        }
    }

    async remove(): Promise<void> {
        await this.stop();
        rmSync(this.folder, { recursive: true });
    }
}
