// Sentences of the citizens' own pages: the places to go, the first page, the tracking of a dossier. Officers never load them.
export const citizenText = {
    places: { reports: 'Phản ánh', map: 'Bản đồ', openData: 'Dữ liệu mở' },
    sendReport: {
        title: 'Thấy điều chưa ổn quanh mình?',
        text: 'Đèn hỏng, ổ gà, rác đổ bừa, cây ngã… Chụp một tấm ảnh, phường tiếp nhận trong 8 giờ làm việc và báo kết quả.',
        button: 'Gửi phản ánh'
    },
    home: {
        title: 'Dịch vụ công của phường',
        lead: 'Biết trước cần mang gì, mất bao lâu, lệ phí bao nhiêu – và hồ sơ của mình đang ở đâu.',
        searchLabel: 'Bạn cần làm giấy tờ gì?',
        searchHint: 'Ví dụ: khai sinh, sao y, xác nhận độc thân. Gõ không dấu cũng được.',
        searchButton: 'Tìm thủ tục',
        trackTitle: 'Hồ sơ của tôi đang ở đâu?',
        trackText: 'Nhập mã hồ sơ trên giấy hẹn và 4 số cuối điện thoại hoặc giấy tờ tuỳ thân.',
        trackButton: 'Tra cứu hồ sơ',
        often: 'Việc thường gặp',
        fields: 'Tìm theo lĩnh vực',
        promiseTitle: 'Phường cam kết',
        promises: [
            {
                title: 'Hướng dẫn một lần',
                text: 'Thiếu giấy tờ gì, Trung tâm nói đủ và rõ ngay lần đầu, bằng văn bản.'
            },
            {
                title: 'Hẹn ngày là giữ',
                text: 'Ngày hẹn trả tính theo quy định. Nếu trễ, phường xin lỗi bằng văn bản và hẹn lại, nhiều nhất một lần.'
            },
            { title: 'Không giới hạn nơi ở', text: 'Nộp tại Trung tâm dù thường trú hay tạm trú ở đâu.' }
        ],
        visitTitle: 'Đến Trung tâm'
    },
    track: {
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
            supplement:
                'Hồ sơ đang chờ bạn bổ sung giấy tờ. Thời gian chờ không tính vào thời hạn giải quyết.',
            payment: 'Hồ sơ đang chờ bạn nộp phí, lệ phí.',
            decided: 'Kết quả đã có. Mời bạn đến nhận, mang theo giấy hẹn.'
        }
    }
};

export type CitizenText = typeof citizenText;
