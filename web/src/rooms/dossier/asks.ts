import type { Dossier } from './calls';

/** One thing a move on a dossier may have to be told. */
export type Ask =
    | 'reason'
    | 'note'
    | 'step'
    | 'officer'
    | 'stage'
    | 'agency'
    | 'question'
    | 'days'
    | 'answer'
    | 'consultation'
    | 'newDue'
    | 'askedBy'
    | 'fees'
    | 'papers'
    | 'toName'
    | 'channel'
    | 'otherChannel'
    | 'number'
    | 'summary'
    | 'missing'
    | 'handed'
    | 'files';

/** What finishing a step of another kind than handling asks. */
const finishing: Record<string, readonly Ask[]> = {
    sign: ['step', 'note'],
    issue: ['step', 'number', 'summary', 'files', 'note'],
    consult: ['step', 'note', 'files']
};

/** What a move asks; finishing a step depends on the kind of the step. */
export function asksOf(move: string, stepKind: string | undefined): readonly Ask[] {
    const finished = move === 'finish-step' ? finishing[stepKind ?? ''] : undefined;
    return finished ?? asks[move] ?? ['note'];
}

/** What each move asks the officer, in the order it is asked. */
const asks: Record<string, readonly Ask[]> = {
    accept: [],
    forward: [],
    assign: ['step', 'officer'],
    'finish-step': ['step', 'note', 'files'],
    'send-back': ['stage', 'reason'],
    consult: ['step', 'agency', 'question', 'days'],
    'answer-consultation': ['consultation', 'answer', 'files'],
    supplement: ['missing', 'reason'],
    'supplement-received': ['handed'],
    refuse: ['reason'],
    extend: ['reason', 'newDue'],
    stop: ['askedBy', 'reason', 'fees', 'papers'],
    withdraw: ['reason'],
    'payment-asked': ['note'],
    'payment-made': ['note'],
    decide: ['number', 'summary', 'files'],
    return: ['channel', 'otherChannel', 'toName', 'note']
};

/** The moves an officer makes every day; the rest stand behind them, quieter. */
export const usualMoves = [
    'forward',
    'finish-step',
    'sign',
    'answer-consultation',
    'decide',
    'return',
    'supplement-received',
    'payment-made'
] as const;

/** The opinions this officer may give: those asked of their agency, or of somebody outside for a step of theirs. */
export function consultationsFor(dossier: Dossier, agencyId: string): Dossier['consultations'] {
    return dossier.consultations.filter(
        (one) =>
            !one.answered_at &&
            (one.agency
                ? one.agency.id === agencyId
                : dossier.steps.some((step) => step.id === one.step_id && step.mine))
    );
}

/** The moves to show: signing is called so, and nobody is offered to answer what was not asked of them. */
export function movesOf(dossier: Dossier, agencyId: string): string[] {
    const mine = dossier.steps.filter((step) => step.mine);
    const signs = mine.length > 0 && mine.every((step) => step.kind === 'sign');
    const asked = consultationsFor(dossier, agencyId).length > 0;
    return dossier.actions
        .map((name) => name.replaceAll('_', '-'))
        .filter((name) => name !== 'answer-consultation' || asked)
        .map((name) => (name === 'finish-step' && signs ? 'sign' : name));
}
