// Sentences of the form without scripts, and of its answer.
export const reportFormText = {
    title: 'Gửi phản ánh (mẫu đơn giản)',
    lead: 'Mẫu này dùng được trên mọi trình duyệt, kể cả khi không chạy mã lệnh.',
    kind: 'Loại việc',
    kindChoose: 'Hãy chọn loại việc',
    kindPrivate: 'không công khai',
    place: 'Nơi xảy ra',
    placeHint: 'Tên đường, số nhà hoặc mốc gần đó, tổ dân phố. Ví dụ: trước số 25 đường Lê Lợi, tổ 4.',
    photo: 'Ảnh',
    photoHint: 'Một ảnh JPEG, PNG, HEIC hoặc WebP.',
    send: 'Gửi phản ánh',
    privateNote:
        'Việc thuộc nhóm phòng, chống tội phạm không bao giờ được công khai. Nếu việc đang xảy ra, hãy gọi 113.',
    wrong: {
        'loi-noi-dung': 'Còn thiếu loại việc, nơi xảy ra hoặc mô tả. Chưa có gì được gửi.',
        'loi-anh': 'Không đọc được tệp ảnh, hoặc ảnh quá lớn. Chưa có gì được gửi.',
        'loi-nhieu': 'Nơi bạn đang dùng mạng vừa gửi nhiều phản ánh. Xin chờ ít phút rồi gửi lại.',
        'loi-khac': 'Máy chủ chưa nhận được phản ánh. Xin thử lại sau ít phút.'
    } as Record<string, string>,
    wrongBack: 'Bấm nút Quay lại của trình duyệt để sửa; những gì đã ghi vẫn còn.',
    doneTitle: 'Phường đã nhận phản ánh',
    doneText: 'Hãy ghi lại mã và đường dẫn sau để theo dõi. Chỉ bạn có đường dẫn này.'
};

export type ReportFormText = typeof reportFormText;
