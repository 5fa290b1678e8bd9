// Sentences of the board of citizens' reports, and of the lists behind its figures.
export const reportBoardText = {
    title: 'Số liệu phản ánh',
    list: 'Phản ánh cần xử lý',
    by: 'Xem theo',
    bys: { category: 'Lĩnh vực', kind: 'Loại việc', agency: 'Đơn vị' } as Record<string, string>,
    of: (numerator: string, denominator: string) => `${numerator} trên ${denominator} phản ánh`,
    records: (name: string) => `Xem phản ánh: ${name}`,
    openRecords: 'Xem phản ánh',
    empty: 'Chưa có phản ánh nào trong khoảng này.',
    figures: {
        received: 'Nhận được',
        open: 'Đang mở',
        overdue_share: 'Tỷ lệ quá hạn',
        taken_in_time_share: 'Tiếp nhận đúng hạn',
        solved: 'Đã xử lý',
        solved_in_time_share: 'Xử lý đúng hẹn',
        solved_with_photo_share: 'Có ảnh sau xử lý',
        satisfied_share: 'Người gửi hài lòng',
        reopened: 'Mở lại',
        refused: 'Không tiếp nhận',
        forwarded: 'Chuyển cơ quan khác',
        merged: 'Gộp vì trùng'
    } as Record<string, string>,
    /** What a list behind a figure holds. */
    counted: {
        received: 'Phản ánh nhận được',
        taken: 'Phản ánh đã tiếp nhận',
        taken_in_time: 'Phản ánh tiếp nhận đúng hạn',
        solved: 'Phản ánh đã xử lý',
        solved_in_time: 'Phản ánh xử lý đúng hẹn',
        solved_with_photo: 'Phản ánh xử lý có ảnh chứng minh',
        refused: 'Phản ánh không tiếp nhận',
        forwarded: 'Phản ánh chuyển cơ quan khác',
        merged: 'Phản ánh gộp vì trùng',
        rated: 'Phản ánh đã được đánh giá',
        satisfied: 'Phản ánh người gửi hài lòng',
        reopened: 'Phản ánh mở lại',
        open: 'Phản ánh đang mở',
        overdue: 'Phản ánh đang quá hạn'
    } as Record<string, string>,
    formulas: {
        received: 'Phản ánh gửi đến trong kỳ, qua mọi cách gửi',
        open: 'Chưa xử lý xong, ngay lúc này',
        overdue_share: 'đang mở và quá ngày hẹn / đang mở, ngay lúc này',
        taken_in_time_share: 'tiếp nhận đúng hạn / đã tiếp nhận trong kỳ',
        solved: 'Được báo xử lý xong trong kỳ',
        solved_in_time_share: 'xử lý xong trước giờ hẹn / đã xử lý trong kỳ',
        solved_with_photo_share: 'có ảnh chụp tại chỗ / đã xử lý trong kỳ',
        satisfied_share: 'hài lòng / đã đánh giá trong kỳ',
        reopened: 'Người gửi đề nghị xem lại trong kỳ',
        refused: 'Không tiếp nhận trong kỳ, có ghi lý do',
        forwarded: 'Chuyển tỉnh, công an hoặc cơ quan khác trong kỳ',
        merged: 'Gộp vào phản ánh khác trong kỳ'
    } as Record<string, string>,
    error: {
        'report.board.not_permitted': 'Chỉ người điều phối và lãnh đạo xem được số liệu phản ánh.'
    } as Record<string, string>
};

export type ReportBoardText = typeof reportBoardText;
