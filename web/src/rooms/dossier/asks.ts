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

/** What each move asks the officer, in the order it is asked. */
export const asks: Record<string, readonly Ask[]> = {
    accept: [],
    forward: [],
    assign: ['step', 'officer'],
    'finish-step': ['step', 'note', 'files', 'number', 'summary'],
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
    'decide',
    'return',
    'supplement-received',
    'payment-made'
] as const;
