// Sentences of field work: going from report to report with a phone.
export const reportFieldText = {
    title: 'Đi xử lý phản ánh',
    lead: 'Chọn các việc sẽ đến, xếp thứ tự rồi đi. Trang này dùng được cả khi không có mạng.',
    list: 'Các nơi sẽ đến',
    back: 'Về danh sách',
    pick: 'Chọn việc',
    picked: 'Chọn việc sẽ đến',
    pickMore: 'Chọn thêm việc',
    none: 'Chưa chọn việc nào',
    noneText:
        'Chọn các phản ánh bạn sẽ đến xử lý. Nội dung và ảnh nhỏ được giữ trên máy này để xem khi mất mạng.',
    doneList: 'Đã báo xử lý xong',
    way: 'Xếp theo đường đi',
    wayDone: 'Đã xếp: nơi gần nhất trước, rồi đến nơi gần tiếp theo.',
    where: 'Xem khoảng cách từ đây',
    locating: 'Đang tìm vị trí…',
    denied: 'Máy chưa cho phép lấy vị trí nên chưa tính được khoảng cách.',
    failed: 'Chưa tìm được vị trí. Hãy ra chỗ thoáng rồi thử lại.',
    up: (name: string) => `Đưa lên trước: ${name}`,
    down: (name: string) => `Đưa xuống sau: ${name}`,
    moved: (name: string, n: number, of: number) => `${name}: thứ ${n} trên ${of}`,
    drop: 'Bỏ khỏi danh sách',
    dropOf: (name: string) => `Bỏ khỏi danh sách: ${name}`,
    dropSure: 'Việc này còn nội dung chưa gửi. Bỏ khỏi danh sách sẽ mất nội dung đó. Vẫn bỏ?',
    away: (distance: string) => `cách đây ${distance}`,
    metres: (n: string) => `${n} m`,
    kilometres: (n: string) => `${n} km`,
    noPlace: 'Không ghi nơi xảy ra',
    noPosition: 'chưa có vị trí trên bản đồ',
    due: (at: string) => `Xử lý xong trước ${at}`,
    dueLate: (at: string) => `Quá hạn từ ${at}`,
    urgent: 'Khẩn',
    keptAt: (at: string) => `Nội dung lưu trên máy lúc ${at}`,
    notLasting: 'Trình duyệt này không giữ được dữ liệu: đừng đóng trang trước khi gửi xong.',
    gone: 'Phản ánh này không còn thuộc việc của bạn.',
    line: {
        off: 'Không có mạng. Bạn cứ làm tiếp: mọi thứ được giữ trên máy và tự gửi đúng một lần khi có mạng.',
        waiting: (n: number) => `${n} việc đang chờ gửi`,
        sending: 'Đang gửi…',
        now: 'Gửi ngay',
        clash: (n: number) => `${n} việc cần bạn xem lại`,
        allSent: 'Mọi việc đã được gửi',
        busy: 'Máy chủ chưa nhận. Trang sẽ tự gửi lại.'
    },
    standing: {
        assigned: 'Chưa bắt đầu',
        in_progress: 'Đang xử lý',
        solved: 'Đã xử lý, chờ công bố',
        published: 'Đã công bố',
        refused: 'Không tiếp nhận',
        forwarded: 'Đã chuyển cơ quan khác',
        merged: 'Gộp với phản ánh khác'
    } as Record<string, string>,
    badge: {
        waiting: 'Chờ gửi',
        clash: 'Cần xem lại',
        refused: 'Chưa được nhận',
        editing: 'Đang viết dở',
        sent: 'Đã gửi'
    },
    leaveSure: (n: number) =>
        `Còn ${n} việc xử lý phản ánh chưa gửi được. Đăng xuất sẽ xoá chúng khỏi máy này. Vẫn đăng xuất?`
};

export type ReportFieldText = typeof reportFieldText;
