// Sentences of the officers' pages of citizens' reports.
import type { Span } from '#lib/format.ts';

function span({ days, hours, minutes }: Span): string {
    const parts = [
        days > 0 ? `${days} ngày` : '',
        hours > 0 && days < 3 ? `${hours} giờ` : '',
        days === 0 && hours < 2 && minutes > 0 ? `${minutes} phút` : ''
    ].filter(Boolean);
    return parts.join(' ') || 'dưới 1 phút';
}

export const deskText = {
    left: (to: Span) => (to.late ? `quá ${span(to)}` : `còn ${span(to)}`),
    urgency: { urgent: 'Khẩn', normal: '', complex: 'Phức tạp' } as Record<string, string>,
    reopened: 'Mở lại',
    waits: 'Chờ duyệt nội dung',
    secret: 'Không công khai',
    noAgency: 'Chưa giao đơn vị',
    nobody: 'Chưa giao người',
    noPlace: 'Không ghi nơi xảy ra',
    next: {
        new: 'Tiếp nhận',
        received: 'Phân công',
        assigned: 'Xử lý xong',
        in_progress: 'Xử lý xong',
        solved: 'Công bố'
    } as Record<string, string>,
    by: (what: string, date: string) => `${what} trước ${date}`,
    allWork: 'Về danh sách cần xử lý',
    error: {
        'report.move.not_allowed': 'Tình trạng hiện tại của phản ánh không cho phép việc này.',
        'report.note': 'Hãy viết ghi chú, không quá 1.000 ký tự.',
        'report.unknown': 'Không có phản ánh này, hoặc phản ánh không thuộc phạm vi của bạn.',
        'report.changed': 'Người khác vừa thay đổi phản ánh này. Hãy xem lại rồi thực hiện.',
        'report.move.not_permitted': 'Bạn chưa được giao làm việc này với phản ánh.',
        'report.view.not_permitted': 'Chỉ người điều phối và lãnh đạo xem được phản ánh của toàn phường.'
    } as Record<string, string>
};

export type DeskText = typeof deskText;
