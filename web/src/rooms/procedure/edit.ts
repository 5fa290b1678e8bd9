// A procedure between the server's answer and what an administrator types.
import type { paths } from '#api/schema.d.ts';
import type { Procedure } from './calls';

export type ProcedureChange = NonNullable<
    paths['/api/v1/procedures/{code}']['put']['requestBody']
>['content']['application/json'];

/** What may be changed of `read`, to hold from `validFrom`, or from when `read` itself begins if that is later. */
export function changeOf(read: Procedure, validFrom: string): ProcedureChange {
    const { id, code, valid_from, valid_to, source, field_name, work_field, marks, ready, ...content } = read;
    void [id, code, valid_to, source, field_name, work_field, marks, ready];
    return { ...structuredClone(content), valid_from: valid_from > validFrom ? valid_from : validFrom };
}

export function emptyProcedure(field: string, validFrom: string): ProcedureChange {
    return {
        name: '',
        short_name: '',
        aliases: [],
        field,
        handled_by: 'ward',
        agency: '',
        subjects: '',
        channels: ['counter'],
        online: 'none',
        immediate: false,
        components: [],
        time_limits: [],
        late_receipt_next_day: false,
        supplement_clock: 'pause',
        fees: [],
        fee_note: '',
        steps: [],
        result: '',
        forms: [],
        form_texts: [],
        place: '',
        legal_basis: [],
        confidence: 'likely',
        note: '',
        valid_from: validFrom,
        version: 0
    };
}

/** Per cent of the time given to steps; those of one stage run side by side and count once. */
export function stageShares(steps: { stage: number; share: number }[]): number {
    return [...new Map(steps.map((step) => [step.stage, step.share])).values()].reduce(
        (sum, share) => sum + share,
        0
    );
}

/** The channels a rule may be for; `any` is all of them. */
export const ways = ['any', 'counter', 'post', 'online', 'vneid'] as const;

/** The whole number typed, whatever points and spaces stand in it; 0 when there is none. */
export function whole(typed: string): number {
    return Number.parseInt(typed.replaceAll(/\D/g, '') || '0', 10);
}
