// What happened to a report, in words.
export const stepText: Record<string, string> = {
    filed: 'Phản ánh được gửi đến',
    received: 'Tiếp nhận',
    refused: 'Không tiếp nhận',
    forwarded: 'Chuyển cơ quan khác',
    assigned: 'Giao xử lý',
    started: 'Bắt đầu xử lý',
    extended: 'Gia hạn',
    solved: 'Xử lý xong',
    published: 'Công bố kết quả',
    merged: 'Gộp vào phản ánh khác',
    took_in: 'Nhận gộp phản ánh khác',
    moderated: 'Duyệt nội dung công khai',
    noted: 'Ghi chú nội bộ',
    supported: 'Thêm người cùng gặp',
    contact_given: 'Người gửi để lại liên hệ',
    rated: 'Người gửi đánh giá',
    reopened: 'Người gửi đề nghị xem lại'
};
