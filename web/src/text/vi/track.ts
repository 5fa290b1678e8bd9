// The sentences of tracking a dossier.
export const trackText = {
    title: 'Tra cứu hồ sơ',
    lead: 'Không cần tài khoản. Trang này không hiện tên hay địa chỉ của ai.',
    code: 'Mã hồ sơ',
    codeHint: 'In dưới mã QR trên giấy hẹn, ví dụ H48.21-250701-0001.',
    digits: '4 số cuối',
    digitsHint: 'Của số điện thoại hoặc giấy tờ tuỳ thân đã ghi trong hồ sơ.',
    button: 'Xem hồ sơ',
    again: 'Tra hồ sơ khác',
    codeEmpty: 'Hãy nhập mã hồ sơ in trên giấy hẹn.',
    digitsWrong: 'Hãy nhập đúng 4 chữ số.',
    received: 'Tiếp nhận',
    due: 'Hẹn trả kết quả',
    dueBefore: (date: string) => `Hẹn ban đầu: ${date}`,
    where: 'Đang ở',
    nobodyNow: 'Đã giải quyết xong',
    steps: 'Các bước',
    stepDone: 'đã xong',
    stepNow: 'đang thực hiện',
    stepNext: 'chưa đến',
    history: 'Diễn biến',
    place: 'Nơi nhận kết quả',
    waiting: {
        supplement: 'Hồ sơ đang chờ bạn bổ sung giấy tờ. Thời gian chờ không tính vào thời hạn giải quyết.',
        payment: 'Hồ sơ đang chờ bạn nộp phí, lệ phí.',
        decided: 'Kết quả đã có. Mời bạn đến nhận, mang theo giấy hẹn.'
    }
};

export type TrackText = typeof trackText;
