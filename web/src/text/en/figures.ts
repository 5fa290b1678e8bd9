import type { FigureText } from '../vi/figures';

export const figureText: FigureText = {
    from: 'From',
    to: 'To',
    by: 'By',
    today: 'Today',
    week: '7 days',
    month: '30 days',
    year: 'This year',
    formula: 'Formula',
    allFigures: 'All figures',
    figure: 'Figure',
    value: 'Value',
    total: 'Whole ward'
};
