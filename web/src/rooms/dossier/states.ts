/** The ten states of a dossier, in the order of its life. Source: docs/law.md, states of the national portal. */
export const states = [
    'registered',
    'accepted',
    'not_accepted',
    'in_process',
    'supplement_asked',
    'payment_asked',
    'withdrawn',
    'stopped',
    'decided',
    'returned'
] as const;
