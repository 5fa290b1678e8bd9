// What the officer has typed so far at the counter, and everything that follows from it.
import { Attempt, sendFile, toApiError, type Got } from '#lib/api.ts';
import { fold } from '#lib/format.ts';
import { readProcedure, type Procedure } from '#rooms/procedure/calls.ts';
import type { PersonRow } from '#rooms/person/calls.ts';
import type { NewDossier } from '../calls';
import { askFee, checkIntake, type Check, type FeeAnswer } from './calls';

type Channel = Procedure['channels'][number];

/** Only what a draft keeps: plain values. */
export interface Typed {
    person: PersonRow | undefined;
    procedureCode: string;
    case: string;
    channel: string;
    content: string;
    handed: Record<string, { originals: number; copies: number }>;
    files: KeptFile[];
    receive: string;
    resultAddress: string;
    sets: number;
    items: number;
    /** Pages of each original with its copies, "3x2, 10": three pages twice, ten once. */
    copies: string;
    onBehalf: boolean;
    onBehalfName: string;
    onBehalfId: string;
    lateEntry: boolean;
    receivedDay: string;
    receivedTime: string;
    duplicateReason: string;
    key: string;
}

export interface KeptFile {
    id: string;
    name: string;
    pages?: number | undefined;
    bytes: number;
    component: string;
    already: boolean;
    sha256: string;
    problems: string[];
}

export interface SendingFile {
    file: File;
    component: string;
    share: number;
    problem: string;
    stop: AbortController;
}

function empty(): Typed {
    return {
        person: undefined,
        procedureCode: '',
        case: '',
        channel: 'counter',
        content: '',
        handed: {},
        files: [],
        receive: 'counter',
        resultAddress: '',
        sets: 1,
        items: 1,
        copies: '1x1',
        onBehalf: false,
        onBehalfName: '',
        onBehalfId: '',
        lateEntry: false,
        receivedDay: '',
        receivedTime: '',
        duplicateReason: '',
        key: crypto.randomUUID()
    };
}

export class IntakeForm {
    typed = $state<Typed>(empty());
    procedure = $state.raw<Procedure>();
    check = $state.raw<Check>();
    fee = $state.raw<FeeAnswer>();
    feeProblem = $state('');
    checking = $state(false);
    checkProblem = $state('');
    sending = $state<SendingFile[]>([]);
    #checkNumber = 0;

    readonly cases = $derived([
        ...new Set((this.procedure?.time_limits ?? []).map((limit) => limit.case ?? '').filter(Boolean))
    ]);
    readonly channels = $derived<Channel[]>(this.procedure?.channels ?? ['counter']);
    readonly missing = $derived(
        (this.procedure?.components ?? []).filter((component) => {
            const handed = this.typed.handed[component.code] ?? { originals: 0, copies: 0 };
            const wanted = component.originals + component.copies;
            return component.need === 'always' && wanted > 0 && handed.originals + handed.copies === 0;
        })
    );
    /** Whether the fee grows with the number of copies, deeds or signatures. */
    readonly countsItems = $derived((this.procedure?.fees ?? []).some((fee) => fee.basis === 'per_item'));
    readonly countsPages = $derived((this.procedure?.fees ?? []).some((fee) => fee.basis === 'copy_pages'));
    readonly started = $derived(this.typed.person !== undefined || this.typed.procedureCode !== '');

    restore(kept: Partial<Typed>): void {
        this.typed = { ...empty(), ...kept };
        if (this.typed.procedureCode) {
            void this.#readProcedure(this.typed.procedureCode);
        }
    }

    clear(): void {
        this.sending.forEach((one) => one.stop.abort());
        this.sending = [];
        this.typed = empty();
        this.procedure = undefined;
        this.check = undefined;
    }

    async choose(code: string): Promise<void> {
        this.typed.procedureCode = code;
        this.typed.case = '';
        this.typed.handed = {};
        await this.#readProcedure(code);
        if (this.typed.content.trim() === '' && this.procedure) {
            this.typed.content = this.procedure.short_name ?? this.procedure.name;
        }
        if (!this.channels.includes(this.typed.channel as Channel)) {
            this.typed.channel = this.channels[0] ?? 'counter';
        }
    }

    async #readProcedure(code: string): Promise<void> {
        try {
            const answer = await readProcedure(code);
            if (this.typed.procedureCode === code) {
                this.procedure = answer;
                this.checkProblem = '';
            }
        } catch (thrown) {
            this.checkProblem = toApiError(thrown).code;
        }
    }

    leaveProcedure(): void {
        this.typed.procedureCode = '';
        this.procedure = undefined;
        this.check = undefined;
    }

    /** Every paper the procedure always asks for lies on the desk. */
    markAllThere(): void {
        for (const component of this.procedure?.components ?? []) {
            if (component.need === 'always') {
                this.typed.handed[component.code] = {
                    originals: component.originals,
                    copies: component.copies
                };
            }
        }
    }

    receivedAt(): string | undefined {
        return this.typed.lateEntry && this.typed.receivedDay && /^\d{2}:\d{2}$/.test(this.typed.receivedTime)
            ? new Date(`${this.typed.receivedDay}T${this.typed.receivedTime}:00+07:00`).toISOString()
            : undefined;
    }

    /** Asks what the promise, the fee and likely duplicates would be; keeps nothing. */
    async ask(): Promise<void> {
        const { person, procedureCode, case: chosenCase, channel } = this.typed;
        if (!person || !procedureCode) {
            this.check = undefined;
            return;
        }
        const mine = ++this.#checkNumber;
        this.checking = true;
        const receivedAt = this.receivedAt();
        try {
            const [answer] = await Promise.all([
                checkIntake({
                    procedure_code: procedureCode,
                    channel,
                    applicant_id: person.id,
                    ...(chosenCase ? { case: chosenCase } : {}),
                    ...(receivedAt ? { received_at: receivedAt } : {})
                } as Parameters<typeof checkIntake>[0]),
                this.#askFee(procedureCode)
            ]);
            if (mine === this.#checkNumber) {
                this.check = answer;
                this.checkProblem = '';
            }
        } catch (thrown) {
            if (mine === this.#checkNumber) {
                this.checkProblem = toApiError(thrown).code;
            }
        } finally {
            if (mine === this.#checkNumber) {
                this.checking = false;
            }
        }
    }

    /** The fee may be unknown while the promise is not: what is wrong with it is told beside it. */
    async #askFee(code: string): Promise<void> {
        try {
            this.fee = await askFee(code, this.#feeQuestion());
            this.feeProblem = '';
        } catch (thrown) {
            this.fee = undefined;
            this.feeProblem = toApiError(thrown).code;
        }
    }

    #feeBasis(): Pick<NewDossier, 'fee'> {
        if (this.countsPages) {
            const copies = this.typed.copies
                .split(',')
                .map((part) => part.trim().split(/x/i).map(Number))
                .map(([pages = 0, count = 1]) => ({ pages, count }))
                .filter((one) => one.pages > 0 && one.count > 0);
            return { fee: { copies } };
        }
        return this.countsItems ? { fee: { items: this.typed.items } } : {};
    }

    #feeQuestion(): Parameters<typeof askFee>[1] {
        const { case: chosenCase, channel, items, copies } = this.typed;
        return {
            channel,
            ...(chosenCase ? { case: chosenCase } : {}),
            ...(this.countsItems ? { items } : {}),
            ...(this.countsPages ? { copies: copies.replaceAll(' ', '') } : {})
        } as Parameters<typeof askFee>[1];
    }

    /** The paper a new file most likely shows: one whose name it carries, else the first without a file. */
    guess(name: string): string {
        const components = this.procedure?.components ?? [];
        const words = fold(name)
            .split(/[^a-z0-9]+/)
            .filter((word) => word.length > 2);
        const taken = new Set([...this.typed.files, ...this.sending].map((file) => file.component));
        const scored = components.map((component) => ({
            code: component.code,
            hits: words.filter((word) => fold(component.name).includes(word)).length
        }));
        const best = scored.toSorted((one, other) => other.hits - one.hits)[0];
        if (best && best.hits >= 2) {
            return best.code;
        }
        return components.find((component) => !taken.has(component.code))?.code ?? components[0]?.code ?? '';
    }

    send(files: File[]): void {
        for (const file of files) {
            this.sending.push({
                file,
                component: this.guess(file.name),
                share: 0,
                problem: '',
                stop: new AbortController()
            });
            void this.#upload(this.sending[this.sending.length - 1]!);
        }
    }

    again(one: SendingFile): void {
        one.problem = '';
        void this.#upload(one);
    }

    /** When the line is back, everything that waited for it goes out. */
    resume(): void {
        this.sending.filter((one) => one.problem === 'offline').forEach((one) => this.again(one));
    }

    async #upload(one: SendingFile): Promise<void> {
        try {
            const answer = await sendFile(one.file, (share) => (one.share = share), one.stop.signal);
            const twice = this.typed.files.some((file) => file.sha256 === answer.sha256);
            this.typed.files.push({
                id: answer.id,
                name: answer.name,
                pages: answer.pages,
                bytes: answer.bytes,
                component: one.component,
                already: twice,
                sha256: answer.sha256,
                problems: answer.problems
            });
            this.sending = this.sending.filter((other) => other !== one);
        } catch (thrown) {
            const { code } = toApiError(thrown);
            if (code === 'stopped') {
                this.sending = this.sending.filter((other) => other !== one);
            } else {
                one.problem = code;
            }
        }
    }

    drop(id: string): void {
        this.typed.files = this.typed.files.filter((file) => file.id !== id);
    }

    attempt(): Attempt {
        return new Attempt(this.typed.key);
    }

    /** The dossier as the server takes it. \pre a person and a procedure are chosen */
    body(
        outcome: NewDossier['outcome'],
        reason: string,
        missing: NonNullable<NewDossier['missing']>
    ): NewDossier {
        const typed = this.typed;
        const receivedAt = this.receivedAt();
        return {
            procedure_code: typed.procedureCode,
            channel: typed.channel,
            applicant_id: typed.person!.id,
            content: typed.content.trim(),
            components: this.#handed(),
            sets: typed.sets,
            receive_result: typed.receive,
            outcome,
            ...(typed.case ? { case: typed.case } : {}),
            ...(typed.onBehalf && typed.onBehalfName.trim()
                ? {
                      on_behalf: {
                          name: typed.onBehalfName.trim(),
                          ...(typed.onBehalfId.trim() ? { id_number: typed.onBehalfId.trim() } : {})
                      }
                  }
                : {}),
            ...(typed.receive === 'post' ? { address_for_result: typed.resultAddress.trim() } : {}),
            ...(receivedAt ? { received_at: receivedAt } : {}),
            ...this.#feeBasis(),
            ...(typed.duplicateReason.trim() ? { duplicate_reason: typed.duplicateReason.trim() } : {}),
            ...(reason ? { reason } : {}),
            ...(missing.length > 0 ? { missing } : {})
        } as NewDossier;
    }

    #handed(): NewDossier['components'] {
        const codes = (this.procedure?.components ?? []).map((component) => component.code);
        return codes
            .map((code) => ({
                code,
                originals: this.typed.handed[code]?.originals ?? 0,
                photocopies: this.typed.handed[code]?.copies ?? 0,
                file_ids: this.typed.files.filter((file) => file.component === code).map((file) => file.id)
            }))
            .filter((one) => one.originals + one.photocopies > 0 || one.file_ids.length > 0);
    }
}

export type Fields = Got<'/api/v1/fields'>['items'];
