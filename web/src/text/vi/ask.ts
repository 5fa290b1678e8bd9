// What a move on a dossier asks, loaded with its dialog only.

export const askText = {
    absent: 'vắng mặt',
    reason: 'Lý do',
    note: 'Ghi chú',
    officer: 'Giao cho',
    step: 'Bước',
    stage: 'Trả về bước',
    agency: 'Cơ quan được hỏi',
    outside: 'Cơ quan ngoài phường',
    question: 'Nội dung cần ý kiến',
    days: 'Số ngày làm việc để trả lời',
    answer: 'Ý kiến trả lời',
    consultation: 'Ý kiến nào',
    newDue: 'Ngày hẹn mới',
    newDueHint: 'Chỉ được hẹn lại một lần, chậm nhất một ngày trước hạn.',
    askedBy: 'Ai yêu cầu dừng',
    byCitizen: 'Người nộp',
    byAgency: 'Cơ quan',
    fees: 'Xử lý phí đã nộp',
    papers: 'Xử lý giấy tờ đã nộp',
    otherChannel: 'Lý do trả theo cách khác với cách đã đăng ký',
    toName: 'Người nhận',
    channel: 'Cách trả',
    missing: 'Giấy tờ cần bổ sung',
    handed: 'Giấy tờ vừa nhận',
    number: 'Số văn bản',
    summary: 'Tóm tắt',
    files: 'Tệp kết quả'
};

export type AskText = typeof askText;
