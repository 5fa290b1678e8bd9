// Sentences of the last screen before a report is sent.
export const reportCheckText = {
    title: 'Kiểm tra và gửi',
    what: 'Việc gì',
    where: 'Ở đâu',
    text: 'Mô tả',
    photos: 'Ảnh',
    photoCount: (n: number) => (n === 0 ? 'Không có ảnh' : `${n} ảnh`),
    visible: 'Ai xem được',
    public: 'Công khai sau khi phường duyệt nội dung, không hiện tên bạn',
    private: 'Chỉ cán bộ phụ trách',
    promise: 'Phường hẹn',
    change: 'Sửa',
    changeOf: (what: string) => `Sửa mục ${what}`,
    send: 'Gửi phản ánh'
};

export type ReportCheckText = typeof reportCheckText;
