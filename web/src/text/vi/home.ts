// The sentences of the first page.
export const homeText = {
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
    }
};

export type HomeText = typeof homeText;
