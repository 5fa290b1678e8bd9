import type { ReportWords } from '../vi/report-words';

export const reportWords: ReportWords = {
    category: 'Group',
    categoryAll: 'All groups',
    state: 'State',
    stateAll: 'Any state',
    overdue: 'Overdue',
    shown: (n: number, more: boolean) => (more ? `The newest ${n} reports` : `${n} reports`),
    supporters: (n: number) => `${n} others met it too`,
    photoOf: (what: string) => `Photo: ${what}`,
    categories: {
        urban_order: 'Urban order',
        traffic_safety: 'Traffic safety',
        sanitation: 'Sanitation',
        lighting_trees: 'Lighting and trees',
        crime_prevention: 'Crime prevention'
    },
    states: {
        new: 'Just sent',
        received: 'Received',
        assigned: 'Assigned',
        in_progress: 'Being handled',
        solved: 'Solved, to be published',
        published: 'Result published',
        refused: 'Not taken up',
        forwarded: 'Passed to another authority',
        merged: 'Merged with another report'
    }
};
