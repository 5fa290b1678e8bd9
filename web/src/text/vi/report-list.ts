// Sentences of the officers' list of reports.
export const listText = {
    title: 'Phản ánh cần xử lý',
    views: { mine: 'Của tôi', agency: 'Đơn vị', ward: 'Toàn phường' } as Record<string, string>,
    view: 'Phạm vi',
    call: 'Ghi phản ánh qua điện thoại',
    board: 'Số liệu phản ánh',
    field: 'Đi xử lý',
    routing: 'Quy tắc giao',
    plates: 'Biển mã QR',
    counts: 'Lọc nhanh',
    open: 'Chưa xong',
    overdue: 'Quá hạn',
    moderation: 'Chờ duyệt nội dung',
    filter: 'Lọc danh sách',
    over: 'Xem việc đã kết thúc',
    columns: {
        due: 'Việc tiếp theo',
        what: 'Phản ánh',
        where: 'Nơi xảy ra',
        state: 'Tình trạng',
        who: 'Người giữ',
        received: 'Nhận lúc'
    },
    ended: 'Đã kết thúc',
    label: 'Danh sách phản ánh cần xử lý',
    empty: 'Không còn phản ánh nào đang chờ',
    emptyText: 'Phản ánh mới sẽ tự hiện ở đây.',
    noneSuch: 'Không có phản ánh nào như vậy',
    noneSuchText: 'Thử bỏ bớt điều kiện lọc.',
    clear: 'Bỏ lọc',
    changed: 'Danh sách vừa thay đổi',
    counted: 'Các phản ánh đứng sau một số liệu',
    countedLine: (figure: string, from: string, to: string) =>
        from && to ? `${figure}, từ ${from} đến ${to}` : figure,
    countedNow: (figure: string) => `${figure}, tính đến lúc này`,
    backToBoard: 'Về số liệu phản ánh'
};

export type ListText = typeof listText;
