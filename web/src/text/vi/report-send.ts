// Sentences of sending a report.
import type { Direction } from '#rooms/report/place.ts';

const compass: Record<Direction, string> = {
    n: 'bắc',
    ne: 'đông bắc',
    e: 'đông',
    se: 'đông nam',
    s: 'nam',
    sw: 'tây nam',
    w: 'tây',
    nw: 'tây bắc'
};

export const reportSendText = {
    title: 'Gửi phản ánh',
    lead: 'Không cần tài khoản, chưa tới nửa phút. Bạn nhận được mã và đường dẫn để theo dõi.',
    screen: (n: number) => `Bước ${n} / 3`,
    screens: ['Chụp ảnh', 'Việc gì, ở đâu', 'Kiểm tra và gửi'],
    noScript: 'Trình duyệt không chạy được trang này?',
    plain: 'Dùng mẫu đơn giản',
    danger: 'Đang có người gặp nguy hiểm, cháy nổ hoặc cần cấp cứu: gọi 113, 114 hoặc 115, đừng chờ phản ánh.',
    next: 'Tiếp tục',
    back: 'Quay lại',
    photo: {
        take: 'Chụp ảnh',
        choose: 'Chọn ảnh có sẵn',
        skip: 'Không có ảnh, tiếp tục',
        hint: 'Vị trí ghi trong ảnh giúp tìm đúng nơi. Trước khi công khai, vị trí đó được xoá và phường duyệt ảnh.',
        title: 'Ảnh',
        more: 'Thêm ảnh',
        sending: (percent: string) => `Đang gửi ảnh: ${percent}`,
        stored: 'Đã gửi ảnh',
        waits: 'Ảnh sẽ gửi khi có mạng',
        retry: 'Gửi lại ảnh',
        drop: 'Bỏ ảnh',
        remove: (n: number) => `Bỏ ảnh ${n}`,
        alt: (n: number) => `Ảnh ${n} bạn đã chọn`,
        tooMany: (n: number) => `Mỗi phản ánh gửi được nhiều nhất ${n} ảnh.`,
        notPicture: (name: string) => `${name} không phải là ảnh.`,
        noPlace: 'Ảnh không ghi vị trí.'
    },
    place: {
        title: 'Ở đâu?',
        fromPhoto: 'Lấy từ ảnh',
        fromPhone: 'Vị trí hiện tại của bạn',
        fromPlate: 'Theo biển mã QR',
        fromWords: 'Bạn tự ghi',
        near: (name: string) => `gần ${name}`,
        onStreet: (name: string) =>
            /^(đường|phố|hẻm|kiệt|ngõ|quốc lộ|tỉnh lộ|đại lộ)\s/i.test(name) ? name : `đường ${name}`,
        point: (lat: string, lon: string) => `toạ độ ${lat}, ${lon}`,
        outside: 'Nơi này có vẻ ngoài địa bàn phường; việc có thể phải chuyển cơ quan khác.',
        usePhone: 'Dùng vị trí của tôi',
        locating: 'Đang tìm vị trí…',
        denied: 'Máy chưa cho phép lấy vị trí. Hãy ghi nơi xảy ra bên dưới.',
        failed: 'Chưa tìm được vị trí. Hãy thử lại hoặc ghi nơi xảy ra bên dưới.',
        rough: (metres: string) => `Sai số khoảng ${metres} m. Hãy ghi thêm mốc gần đó nếu cần.`,
        words: 'Ghi nơi xảy ra',
        change: 'Đổi nơi',
        neighbourhood: 'Tổ dân phố hoặc khu',
        street: 'Tên đường',
        streetHint: 'Gõ vài chữ rồi chọn, không dấu cũng được.',
        landmark: 'Số nhà hoặc mốc gần đó',
        landmarkHint: 'Ví dụ: số 25, cổng chợ, cột điện số 7.',
        metres: 'Cách mốc khoảng (mét)',
        direction: 'Về phía',
        directionNone: 'Ngay tại đó',
        reads: 'Nơi xảy ra',
        compass,
        asset: 'Số hiệu'
    },
    away: (from: string, metres: number, direction: Direction) =>
        `cách ${from.replace(/^(Đường|Số|Cổng|Chợ) /, (word) => word.toLowerCase())} khoảng ${metres} m về phía ${compass[direction]}`,
    kind: {
        title: 'Việc gì?',
        search: 'Tìm loại việc',
        searchHint: 'Ví dụ: đèn, ổ gà, rác, cây, ồn.',
        likely: 'Thường gặp quanh đây',
        all: 'Chọn theo nhóm việc',
        change: 'Đổi loại việc',
        none: 'Không có loại việc nào khớp. Hãy chọn theo nhóm bên dưới.',
        urgent: 'Khẩn'
    },
    promise: (hours: string, date: string) =>
        `Tiếp nhận trong ${hours} giờ làm việc, giải quyết chậm nhất ngày ${date}.`,
    privateKind:
        'Phản ánh loại này không công khai. Chỉ cán bộ phụ trách và công an phường xem được. Việc đang xảy ra, hãy gọi 113.',
    text: 'Mô tả',
    textHint: 'Đừng ghi tên, số điện thoại hay biển số xe của người khác.',
    keepPrivate: 'Không công khai phản ánh này',
    chooseOne: 'Chọn một',
    near: {
        title: 'Có phải việc này không?',
        lead: 'Quanh đây đã có người phản ánh việc cùng nhóm. Đúng việc đó, hãy bấm “Tôi cũng gặp”.',
        label: 'Phản ánh tương tự trong vòng 100 m',
        what: 'Việc',
        distance: 'Cách',
        metres: (n: string) => `${n} m`,
        sentAt: 'Gửi lúc',
        act: 'Chọn',
        join: 'Tôi cũng gặp',
        joinOf: (code: string) => `Tôi cũng gặp việc ${code}`,
        joined: 'Đã ghi nhận bạn cũng gặp việc này',
        joinedText: (code: string, n: number) =>
            `Phản ánh ${code} có ${n} người cùng gặp. Bạn theo dõi chung một kết quả.`
    },
    done: {
        title: 'Phường đã nhận phản ánh',
        code: 'Mã phản ánh',
        receive: 'Tiếp nhận trước',
        solve: 'Giải quyết trước',
        follow: 'Theo dõi tại đường dẫn này',
        open: 'Xem phản ánh',
        another: 'Gửi phản ánh khác',
        kept: 'Đường dẫn cũng được giữ trên máy này.'
    },
    wait: {
        title: 'Đang chờ mạng – sẽ tự gửi',
        busyTitle: 'Máy chủ chưa nhận – sẽ tự gửi lại',
        text: 'Phản ánh và ảnh đã được giữ trên máy này và tự gửi đúng một lần khi có mạng, kể cả khi bạn đóng rồi mở lại trang này.',
        sending: 'Đang gửi…',
        now: 'Thử gửi ngay',
        drop: 'Bỏ phản ánh này',
        dropSure: 'Bỏ hẳn phản ánh đang chờ gửi?',
        mine: 'Đã gửi từ máy này',
        forget: 'Xoá khỏi máy này',
        forgetOf: (code: string) => `Xoá ${code} khỏi máy này`,
        savedAt: (at: string) => `Lưu lúc ${at}`
    },
    draft: {
        kept: 'Nội dung đang nhập được giữ trên máy này.',
        notKept: 'Trình duyệt này không cho giữ bản nháp: hãy gửi trước khi đóng trang.',
        opened: 'Đã mở lại phản ánh đang viết dở.',
        drop: 'Viết lại từ đầu'
    },
    wrong: {
        kind: 'Hãy chọn loại việc.',
        place: 'Hãy cho biết việc xảy ra ở đâu.',
        ladder: 'Hãy ghi tên đường, hoặc số nhà hay mốc gần đó.',
        metres: 'Khoảng cách từ 1 đến 2.000 mét.',
        question: (label: string) => `Hãy trả lời: ${label}`,
        number: (label: string) => `Hãy ghi bằng số: ${label}`,
        text: 'Hãy mô tả ngắn gọn khi không có ảnh.',
        textLong: 'Mô tả dài quá 4.000 ký tự.'
    }
};

export type ReportSendText = typeof reportSendText;
