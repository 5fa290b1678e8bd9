// Sentences all boards share.
export const figureText = {
    from: 'Từ ngày',
    to: 'Đến ngày',
    by: 'Xem theo',
    today: 'Hôm nay',
    week: '7 ngày',
    month: '30 ngày',
    year: 'Năm nay',
    formula: 'Cách tính',
    allFigures: 'Tất cả số liệu',
    figure: 'Số liệu',
    value: 'Giá trị',
    total: 'Toàn phường'
};

export type FigureText = typeof figureText;
