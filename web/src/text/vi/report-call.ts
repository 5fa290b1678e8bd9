// Sentences of the desk that types what somebody tells on the telephone.
export const callText = {
    title: 'Ghi phản ánh qua điện thoại',
    lead: 'Nghe và ghi lại đúng lời người gọi. Tab để sang ô tiếp theo, Ctrl + Enter để ghi nhận.',
    text: 'Người gọi nói gì',
    kind: 'Loại việc',
    kindHint: 'Gõ vài chữ: đèn, ổ gà, rác, ồn…',
    kindChange: 'Đổi',
    place: 'Tìm đường, địa chỉ, địa điểm',
    placeHint: 'Không dấu cũng được. Chọn để có vị trí trên bản đồ.',
    placeFound: 'Vị trí',
    placeForget: 'Bỏ vị trí',
    landmark: 'Ghi rõ nơi xảy ra',
    landmarkHint: 'Ví dụ: trước số nhà 25, cách cầu 100 m về phía bắc.',
    placeKind: {
        place: 'địa điểm',
        street: 'đường',
        address: 'địa chỉ',
        neighbourhood: 'tổ dân phố',
        unit: 'phường'
    } as Record<string, string>,
    caller: 'Người gọi',
    callerHint: 'Chỉ cán bộ phụ trách xem được. Để trống cả hai ô nếu người gọi không muốn nói.',
    name: 'Họ và tên',
    phone: 'Số điện thoại',
    private: 'Người gọi không muốn công khai',
    urgent: 'Khẩn',
    privateKind: 'Loại việc này không công khai.',
    promise: (hours: string, days: string) =>
        `Hẹn: tiếp nhận trong ${hours} giờ làm việc, xử lý trong ${days} ngày làm việc.`,
    send: 'Ghi nhận phản ánh',
    similar: 'Đã có ai phản ánh chưa?',
    similarWait: 'Chọn loại việc và nơi xảy ra để so với các phản ánh đang mở quanh đó.',
    similarNone: 'Chưa có phản ánh nào cùng nhóm trong vòng 100 m.',
    similarSome: (n: number) => `${n} phản ánh cùng nhóm đang mở trong vòng 100 m.`,
    noWords: 'Nội dung chưa công khai.',
    join: 'Cùng việc này',
    joinOf: (code: string) => `Người gọi cũng gặp việc ${code}`,
    joined: (code: string, n: number) =>
        `Đã ghi nhận người gọi cùng gặp việc ${code}; có ${n} người cùng gặp.`,
    metres: (n: string) => `cách ${n} m`,
    readOut: 'Đọc cho người gọi',
    code: 'Mã phản ánh',
    spoken: (code: string, solve: string) =>
        `“Phường đã ghi nhận phản ánh của ông/bà, mã ${code}. Phường hẹn xử lý xong trong ngày ${solve}.”`,
    receiveBy: 'Tiếp nhận',
    received: 'đã tiếp nhận ngay',
    solveBy: 'Hẹn xử lý xong',
    open: 'Mở phản ánh',
    next: 'Ghi cuộc gọi tiếp theo',
    opened: 'Đã mở lại nội dung đang ghi dở.',
    startOver: 'Xoá để ghi lại',
    startOverSure: 'Xoá toàn bộ nội dung đang ghi?',
    need: {
        text: 'Hãy ghi người gọi nói gì.',
        kind: 'Hãy chọn loại việc.',
        place: 'Hãy tìm nơi xảy ra hoặc ghi rõ bằng lời.',
        name: 'Hãy ghi họ tên người gọi.',
        phone: 'Số điện thoại có 10 chữ số, bắt đầu bằng số 0.',
        question: (label: string) => `Hãy trả lời: ${label}.`,
        number: (label: string) => `${label}: hãy ghi bằng số.`
    },
    chooseOne: 'Chọn một'
};

export type CallText = typeof callText;
