// Sentences of one stop in the field, and of choosing the stops.
export const reportVisitText = {
    picking: {
        view: 'Phạm vi',
        views: { mine: 'Của tôi', agency: 'Đơn vị' },
        lead: 'Việc đến hạn trước đứng trước.',
        crime: 'Tin về tội phạm không lưu trên điện thoại; hãy xem trong danh sách phản ánh.',
        offline: 'Cần có mạng để chọn việc.',
        none: 'Không có phản ánh nào đang chờ xử lý',
        noneText: 'Phản ánh được giao cho bạn hoặc đơn vị sẽ hiện ở đây.',
        choose: (name: string) => `Chọn: ${name}`,
        added: (name: string) => `Đã thêm vào danh sách: ${name}`,
        finish: (n: number) => (n === 0 ? 'Xong' : `Xong, đã chọn ${n} việc`)
    },
    visit: {
        directions: 'Chỉ đường',
        full: 'Mở trang đầy đủ của phản ánh',
        what: 'Cần làm gì',
        noText: 'Người gửi không ghi gì, chỉ gửi ảnh.',
        answers: 'Trả lời thêm',
        notes: 'Ghi chú nội bộ',
        reopened: 'Người gửi đề nghị xem lại',
        asset: 'Số hiệu trên biển',
        photos: 'Ảnh người dân gửi',
        photo: (n: number) => `Ảnh ${n} người dân gửi`,
        photosLater: 'Ảnh chưa tải được về máy; sẽ tải khi có mạng.',
        covered: 'Tên, số điện thoại trong nội dung được che trên máy này.',
        start: 'Bắt đầu xử lý',
        started: 'Đã ghi nhận bắt đầu xử lý',
        solved: 'Đã báo xử lý xong',
        mustStart: 'Bấm “Bắt đầu xử lý” khi đến nơi, rồi chụp ảnh và ghi kết quả.',
        notMine: 'Hiện không có việc nào bạn cần làm với phản ánh này.'
    },
    solve: {
        title: 'Báo đã xử lý xong',
        photos: 'Ảnh sau khi xử lý',
        photoHint: 'Chụp tại chỗ, trong vòng 30 m quanh nơi phản ánh.',
        photo: (n: number) => `Ảnh ${n} bạn chụp`,
        remove: (n: number) => `Bỏ ảnh ${n}`,
        tooMany: (n: number) => `Mỗi lần báo gửi được nhiều nhất ${n} ảnh.`,
        notPicture: (name: string) => `${name} không phải là ảnh.`,
        near: (metres: string) => `Chụp cách nơi phản ánh ${metres} m: đủ làm minh chứng`,
        far: (metres: string) => `Chụp cách nơi phản ánh ${metres} m: xa quá 30 m`,
        nowhere: 'Ảnh không ghi vị trí: chưa đủ làm minh chứng',
        anywhere: 'Phản ánh không ghi vị trí: ảnh nào cũng được',
        unread: 'Máy chủ sẽ đọc vị trí trong ảnh khi gửi',
        unsure: (metres: string) => `Điện thoại báo vị trí sai số đến ${metres} m: chưa đủ làm minh chứng`,
        late: 'Vị trí điện thoại báo không cùng lúc chụp ảnh: chưa đủ làm minh chứng',
        by: { camera: 'vị trí do máy ảnh ghi', device: 'vị trí do điện thoại báo' },
        stored: 'đã gửi',
        enough: 'Đủ ảnh minh chứng.',
        needsReason: 'Chưa có ảnh nào chụp trong vòng 30 m. Hãy chụp lại tại chỗ, hoặc ghi lý do bên dưới.',
        reason: 'Lý do không có ảnh tại chỗ',
        reasonHint: 'Từ 10 đến 1.000 ký tự. Ví dụ: chỗ làm đã rào kín, không vào chụp được.',
        result: 'Kết quả xử lý',
        resultHint: 'Đã làm gì, từ 10 đến 1.000 ký tự. Người dân sẽ đọc khi công bố.',
        send: 'Báo đã xử lý xong',
        given: 'Đã ghi nhận. Sẽ gửi ngay khi có mạng.',
        kept: 'Nội dung đang viết được giữ trên máy này.',
        wrong: {
            result: 'Hãy ghi kết quả xử lý, từ 10 đến 1.000 ký tự.',
            reason: 'Hãy ghi lý do không có ảnh tại chỗ, từ 10 đến 1.000 ký tự.'
        }
    },
    note: {
        title: 'Ghi chú nội bộ',
        label: 'Ghi chú',
        hint: 'Chỉ cán bộ xem được.',
        save: 'Lưu ghi chú',
        empty: 'Hãy viết nội dung ghi chú.'
    },
    deed: {
        title: 'Việc đã làm trên máy này',
        what: { start: 'Bắt đầu xử lý', solve: 'Báo đã xử lý xong', note: 'Ghi chú' },
        photos: (n: number) => `${n} ảnh`,
        waiting: 'Chờ gửi',
        sentAt: (at: string) => `Đã gửi lúc ${at}`,
        clashTitle: 'Phản ánh đã thay đổi sau khi bạn xem',
        clashText: (state: string) => `Hiện phản ánh đang ở tình trạng: ${state}.`,
        clashStep: (what: string, by: string, at: string) =>
            by ? `Thay đổi gần nhất: ${what}, ${by}, lúc ${at}.` : `Thay đổi gần nhất: ${what}, lúc ${at}.`,
        clashHolder: (who: string) => `Người giữ: ${who}.`,
        clashKept: 'Nội dung của bạn vẫn được giữ nguyên.',
        clashCannot:
            'Ở tình trạng này không gửi được việc bạn đã ghi. Bạn có thể chép lại nội dung, hoặc bỏ.',
        look: 'Xem trang đầy đủ',
        again: 'Vẫn gửi việc của tôi',
        drop: 'Bỏ việc này',
        dropSure: 'Bỏ hẳn nội dung bạn đã ghi?',
        refused: 'Máy chủ chưa nhận:'
    }
};

export type ReportVisitText = typeof reportVisitText;
