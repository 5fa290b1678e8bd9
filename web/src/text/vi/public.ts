// Sentences every visitor may meet. Officers' sentences are in work.ts, so citizens need not load them.
export const publicText = {
    language: { name: 'Tiếng Việt', other: 'English', switchTo: 'Switch to English' },
    office: {
        ward: 'Phường Nghĩa Lộ',
        province: 'Tỉnh Quảng Ngãi',
        centre: 'Trung tâm Phục vụ hành chính công',
        product: 'Smart Nghĩa Lộ'
    },
    layout: {
        skip: 'Đến nội dung chính',
        menu: 'Mục lục trang',
        home: 'Trang chủ',
        procedures: 'Thủ tục',
        track: 'Tra cứu hồ sơ',
        officers: 'Dành cho công chức',
        hours: 'Giờ làm việc',
        weekdays: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
        hoursAnd: ' và ',
        intakeOnly: '(chỉ tiếp nhận hồ sơ)',
        privacy: 'Trang này không dùng cookie theo dõi và không hiển thị thông tin cá nhân.',
        offline: 'Mất kết nối mạng. Nội dung đã nhập vẫn còn trên máy này.',
        title: (page: string) => `${page} – Phường Nghĩa Lộ`
    },
    state: {
        nothing: 'Không có kết quả nào.',
        found: (n: number) => `${n} kết quả`,
        loading: 'Đang tải…',
        request: 'Mã yêu cầu',
        retry: 'Thử lại',
        more: 'Xem thêm',
        close: 'Đóng',
        cancel: 'Huỷ',
        back: 'Quay lại',
        optional: '(không bắt buộc)',
        errorTitle: 'Chưa thực hiện được',
        errorSummary: 'Có thông tin cần xem lại',
        notFoundTitle: 'Không tìm thấy trang',
        notFound: 'Đường dẫn có thể đã gõ sai hoặc trang không còn nữa.',
        unexpected: 'Trang gặp sự cố. Xin tải lại; nếu vẫn lỗi, hãy báo cho Trung tâm.'
    },
    procedures: {
        title: 'Thủ tục hành chính',
        lead: 'Tất cả thủ tục tiếp nhận tại Trung tâm, với giấy tờ cần nộp, thời hạn và lệ phí.',
        search: 'Tìm thủ tục',
        searchHint: 'Gõ tên hoặc từ thường gọi, có dấu hay không dấu đều được.',
        field: 'Lĩnh vực',
        allFields: 'Tất cả lĩnh vực',
        found: (shown: number, more: boolean) =>
            more ? `Hiện ${shown} thủ tục đầu tiên` : `${shown} thủ tục`,
        none: 'Chưa tìm thấy thủ tục phù hợp',
        noneHint: 'Thử từ ngắn hơn, hoặc gọi Trung tâm để được hướng dẫn.',
        code: 'Mã thủ tục',
        immediate: 'Trả kết quả ngay',
        online: {
            full: 'Nộp trực tuyến toàn trình',
            partial: 'Nộp trực tuyến một phần',
            none: 'Nộp trực tiếp'
        } as Record<string, string>,
        bring: 'Giấy tờ cần mang theo',
        bringNote: 'Bản chính để đối chiếu sẽ được trả lại ngay.',
        originals: (n: number) => `${n} bản chính`,
        copies: (n: number) => `${n} bản sao`,
        need: { always: 'Bắt buộc', case: 'Nếu thuộc trường hợp', show: 'Xuất trình để đối chiếu' } as Record<
            string,
            string
        >,
        time: 'Thời hạn giải quyết',
        lateReceipt: 'Hồ sơ nhận sau 15 giờ được trả trong ngày làm việc tiếp theo.',
        fee: 'Phí, lệ phí',
        free: 'Không thu phí',
        where: 'Nơi nộp',
        result: 'Kết quả nhận được',
        steps: 'Các bước giải quyết',
        legal: 'Căn cứ pháp lý',
        forms: 'Mẫu đơn, tờ khai',
        channel: {
            any: '',
            counter: 'Tại Trung tâm',
            post: 'Qua bưu chính công ích',
            online: 'Cổng Dịch vụ công quốc gia',
            vneid: 'Ứng dụng VNeID'
        } as Record<string, string>,
        unit: {
            working_hour: 'giờ làm việc',
            working_day: 'ngày làm việc',
            day: 'ngày',
            month: 'tháng'
        } as Record<string, string>,
        sameDay: 'Trong ngày làm việc',
        copyPages: (first: string, pages: number, after: string, most: string) =>
            `${first}/trang cho ${pages} trang đầu, ${after}/trang từ trang sau${most ? `; tối đa ${most}/bản` : ''}`,
        perItem: (amount: string) => `${amount} mỗi việc`,
        validFrom: (date: string) => `Áp dụng từ ${date}`,
        print: 'In trang này',
        allOf: 'Về danh sách thủ tục'
    },
    dossierState: {
        registered: 'Mới đăng ký',
        accepted: 'Được tiếp nhận',
        not_accepted: 'Không được tiếp nhận',
        in_process: 'Đang xử lý',
        supplement_asked: 'Chờ bổ sung giấy tờ',
        payment_asked: 'Chờ nghĩa vụ tài chính',
        withdrawn: 'Đã rút hồ sơ',
        stopped: 'Dừng xử lý',
        decided: 'Đã xử lý xong',
        returned: 'Đã trả kết quả'
    } as Record<string, string>,
    event: {
        'dossier.received': 'Tiếp nhận hồ sơ',
        'dossier.accepted': 'Tiếp nhận hồ sơ, cấp giấy hẹn',
        'dossier.registered': 'Ghi nhận hồ sơ',
        'dossier.refused': 'Từ chối tiếp nhận',
        'dossier.forwarded': 'Chuyển đến bộ phận giải quyết',
        'dossier.assigned': 'Phân công người giải quyết',
        'dossier.step_done': 'Hoàn thành một bước',
        'dossier.step.finished': 'Hoàn thành một bước',
        'dossier.sent_back': 'Trả lại bước trước',
        'dossier.consulted': 'Gửi lấy ý kiến',
        'dossier.consultation_answered': 'Nhận ý kiến trả lời',
        'dossier.supplement_asked': 'Yêu cầu bổ sung giấy tờ',
        'dossier.supplement_received': 'Nhận giấy tờ bổ sung',
        'dossier.payment_asked': 'Yêu cầu nộp phí, lệ phí',
        'dossier.payment_made': 'Đã nộp phí, lệ phí',
        'dossier.extended': 'Xin lỗi và gia hạn',
        'dossier.stopped': 'Dừng giải quyết',
        'dossier.withdrawn': 'Rút hồ sơ',
        'dossier.signed': 'Ký kết quả',
        'dossier.decided': 'Có kết quả',
        'dossier.returned': 'Trả kết quả',
        'dossier.read': 'Xem hồ sơ',
        'dossier.printed': 'In biểu mẫu',
        'person.unmasked': 'Xem số giấy tờ đầy đủ',
        'person.read': 'Xem thông tin người nộp',
        'file.read': 'Mở tệp đính kèm',
        'dossier.form_printed': 'In biểu mẫu'
    } as Record<string, string>,
    rows: { up: 'Đưa lên', down: 'Đưa xuống', remove: 'Bỏ' },
    error: {
        offline: 'Không kết nối được máy chủ. Hãy kiểm tra mạng rồi thử lại.',
        broken: 'Máy chủ chưa trả lời được. Xin thử lại sau ít phút.',
        'request.too_many': 'Bạn đã thử nhiều lần. Xin chờ ít phút rồi thử lại.',
        'tracking.not_found': 'Không có hồ sơ nào khớp cả mã và 4 số cuối. Hãy kiểm tra lại giấy hẹn.',
        'procedure.not_found': 'Không có thủ tục mang mã này, hoặc thủ tục đã được bãi bỏ.'
    } as Record<string, string>
};

export type PublicText = typeof publicText;
