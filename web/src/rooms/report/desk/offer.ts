// The moves on a report as a screen offers them.
import type { Case, Move } from './contract';

const usual: Partial<Record<string, Move>> = {
    new: 'receive',
    received: 'assign',
    assigned: 'start',
    in_progress: 'solve',
    solved: 'publish'
};

/** What is usually done next, first; looking at what waits to be shown comes with it. A note has its own place. */
export function usualMoves(report: Case): Move[] {
    const next = usual[report.state];
    // Nothing is published before it was looked at.
    const wanted = !report.waits
        ? [next]
        : next === 'publish'
          ? ['moderate' as const, next]
          : [next, 'moderate' as const];
    return wanted.filter((move): move is Move => move !== undefined && report.moves.includes(move));
}

export function rareMoves(report: Case): Move[] {
    const first = usualMoves(report);
    return report.moves.filter((move) => move !== 'note' && move !== 'reopen' && !first.includes(move));
}
