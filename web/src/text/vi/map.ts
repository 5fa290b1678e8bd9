// Sentences of the public map and of the open data.

export const mapText = {
    title: 'Bản đồ số của phường',
    lead: 'Phản ánh của người dân, địa điểm, cơ quan và số liệu của phường, trên bản đồ và trong bảng.',
    open: 'Mở bản đồ',
    opening: 'Đang mở bản đồ…',
    close: 'Đóng bản đồ',
    openHint: 'Bản đồ tải thêm khoảng 0,5 MB. Bảng bên dưới luôn có cùng nội dung.',
    noGraphics:
        'Thiết bị này không vẽ được bản đồ. Bảng bên dưới vẫn đầy đủ: hãy tìm địa chỉ hoặc chọn tổ dân phố để xem khu vực cần xem.',
    notOpened: 'Chưa tải được bản đồ. Hãy thử lại; bảng bên dưới vẫn dùng được.',
    notLegal: 'Ranh giới trên bản đồ chỉ để tham khảo, không phải ranh giới pháp lý.',
    settings: 'Lớp bản đồ, thời gian, bộ lọc',
    share: 'Chia sẻ',
    shared: 'Đã chép liên kết đến khung nhìn này.',
    notShared: 'Trình duyệt không cho chép: hãy chép trên thanh địa chỉ.',
    canvas: (count: string) =>
        `Bản đồ phường. Phím mũi tên để di chuyển, cộng và trừ để phóng to, thu nhỏ, Enter để xem điểm gần tâm nhất. ${count}`,
    control: {
        zoomIn: 'Phóng to',
        zoomOut: 'Thu nhỏ',
        sources: 'Nguồn bản đồ',
        ctrlScroll: 'Giữ Ctrl và cuộn để phóng to bản đồ',
        commandScroll: 'Giữ Command và cuộn để phóng to bản đồ',
        twoFingers: 'Dùng hai ngón tay để di chuyển bản đồ',
        metres: 'm',
        kilometres: 'km'
    },
    search: {
        label: 'Tìm địa chỉ, đường, địa điểm',
        hint: 'Gõ không dấu cũng được, ví dụ “phan dinh phung”.',
        kind: {
            address: 'Địa chỉ',
            street: 'Đường',
            place: 'Địa điểm',
            line: 'Đường',
            office: 'Cơ quan',
            neighbourhood: 'Tổ dân phố',
            area: 'Khu vực'
        } as Record<string, string>,
        went: (name: string) => `Đã chuyển khung nhìn đến ${name}.`
    },
    here: 'Vị trí của tôi',
    hereIs: (where: string) => `Bạn đang ở: ${where}.`,
    hereUnknown: 'Thiết bị không cho biết vị trí. Hãy tìm theo địa chỉ.',
    hereOutside: 'Vị trí của bạn ở ngoài phường.',
    former: (name: string) => `${name} (trước 01/07/2025)`,
    near: (name: string, metres: string) => `gần ${name} (${metres} m)`,
    area: 'Khu vực',
    wholeWard: 'Toàn phường',
    byView: 'Theo khung nhìn',
    layers: {
        title: 'Lớp bản đồ',
        legend: 'Chú giải',
        items: (n: string) => `${n} mục`,
        ofThese: (n: string) => `${n} trong số trên`,
        name: {
            reports: 'Phản ánh hiện trường',
            figures: 'Số liệu theo khu vực',
            offices: 'Cơ quan',
            places: 'Địa điểm',
            addresses: 'Số nhà',
            neighbourhoods: 'Tổ dân phố',
            boundaries: 'Ranh giới phường mới và các phường cũ'
        } as Record<string, string>,
        cluster: 'Nhiều phản ánh gần nhau, số bên trong là số phản ánh',
        newUnit: 'Phường hiện nay',
        formerUnit: 'Phường trước 01/07/2025',
        neighbourhood: 'Tổ dân phố',
        addressesFrom: 'Số nhà hiện khi phóng to.'
    },
    face: {
        waiting: 'Chờ xử lý',
        working: 'Đang xử lý',
        done: 'Đã xử lý',
        closed: 'Đã đóng (từ chối, chuyển nơi khác)',
        overdue: 'Quá hạn'
    } as Record<string, string>,
    state: {
        new: 'Mới gửi',
        received: 'Đã tiếp nhận',
        assigned: 'Đã phân công',
        in_progress: 'Đang xử lý',
        solved: 'Đã xử lý, chờ công bố',
        published: 'Đã có kết quả',
        refused: 'Không tiếp nhận',
        forwarded: 'Đã chuyển cơ quan khác',
        merged: 'Gộp với phản ánh khác'
    } as Record<string, string>,
    category: {
        urban_order: 'Trật tự đô thị',
        traffic_safety: 'An toàn giao thông',
        sanitation: 'Vệ sinh môi trường',
        lighting_trees: 'Chiếu sáng, cây xanh',
        crime_prevention: 'Phòng, chống tội phạm'
    } as Record<string, string>,
    filter: {
        title: 'Lọc phản ánh',
        category: 'Lĩnh vực',
        allCategories: 'Tất cả lĩnh vực',
        state: 'Trạng thái',
        allStates: 'Tất cả trạng thái',
        overdue: 'Chỉ phản ánh quá hạn',
        clear: 'Bỏ lọc'
    },
    time: {
        title: 'Thời gian',
        day: 'Ngày',
        slider: 'Kéo để xem một ngày đã qua',
        today: 'Hôm nay',
        before: 'Ngày trước',
        after: 'Ngày sau',
        now: 'Bản đồ và bảng đang ở thời điểm hiện tại.',
        past: (day: string) => `Bản đồ và bảng như cuối ngày ${day}.`,
        future: 'Hãy chọn một ngày đã qua.'
    },
    figures: {
        title: 'Số liệu theo khu vực',
        measure: 'Số liệu',
        name: {
            dossiers_received: 'Hồ sơ tiếp nhận',
            dossiers_on_time: 'Hồ sơ giải quyết đúng hạn',
            received: 'Hồ sơ tiếp nhận',
            on_time_share: 'Tỷ lệ hồ sơ đúng hạn',
            reports_received: 'Phản ánh mới trong 30 ngày',
            reports_open: 'Phản ánh đang xử lý',
            reports_late: 'Phản ánh quá hạn',
            reports_satisfied: 'Người dân hài lòng'
        } as Record<string, string>,
        formula: {
            dossiers_received: 'Hồ sơ nhận trong kỳ của khu vực',
            dossiers_on_time: '(trước hạn + đúng hạn) / hồ sơ đã giải quyết',
            received: 'Hồ sơ nhận trong kỳ của khu vực',
            on_time_share: '(trước hạn + đúng hạn) / hồ sơ đã giải quyết',
            reports_received: 'Phản ánh công khai nhận trong 30 ngày / phản ánh công khai đã nhận',
            reports_open: 'Phản ánh chưa xử lý xong / phản ánh công khai đã nhận',
            reports_late: 'Phản ánh đang quá hạn / phản ánh chưa xử lý xong',
            reports_satisfied: 'Số đánh giá hài lòng / số lượt đánh giá'
        } as Record<string, string>,
        how: (formula: string) => `Cách tính: ${formula}.`,
        area: 'Khu vực',
        value: 'Giá trị',
        basis: 'Tử số trên mẫu số',
        of: (numerator: string, denominator: string) => `${numerator} trên ${denominator}`,
        least: 'Khu vực có mẫu số dưới 5 không công bố riêng.',
        suppressed: 'Dưới 5, không công bố',
        little: 'ít',
        much: 'nhiều',
        none: 'Chưa có số liệu cho ngày này.'
    },
    table: {
        title: 'Trong khung nhìn',
        caption: 'Phản ánh trong khung nhìn, mới nhất trước',
        reports: 'Phản ánh',
        kind: 'Loại',
        state: 'Trạng thái',
        place: 'Nơi xảy ra',
        received: 'Nhận lúc',
        promised: 'Hẹn xử lý',
        show: 'Xem trên bản đồ',
        showOf: (code: string) => `Xem trên bản đồ: ${code}`,
        none: 'Không có phản ánh nào trong khung nhìn',
        noneHint: 'Hãy thu nhỏ bản đồ, chọn toàn phường hoặc bỏ bớt điều kiện lọc.',
        off: 'Lớp phản ánh đang tắt.',
        nothing: 'chưa bật lớp phản ánh hay địa điểm',
        here: (reports: string) => `Trong khung nhìn: ${reports}.`,
        countReports: (n: string, more: boolean) => (more ? `hơn ${n} phản ánh` : `${n} phản ánh`),
        countThings: (n: string) => `${n} địa điểm`,
        things: 'Địa điểm, cơ quan, số nhà',
        thingsCaption: 'Địa điểm trong khung nhìn, theo tên',
        name: 'Tên',
        sort: 'Loại',
        address: 'Địa chỉ',
        moreThings: (n: string) => `Xem thêm (còn ${n})`,
        noThings: 'Không có địa điểm nào trong khung nhìn.'
    },
    sort: {
        office: 'Cơ quan nhà nước',
        police: 'Công an',
        health: 'Y tế',
        school: 'Trường học',
        market: 'Chợ',
        culture: 'Văn hóa, thể thao',
        heritage: 'Di tích',
        worship: 'Cơ sở tôn giáo, tín ngưỡng',
        park: 'Công viên, cây xanh',
        transport: 'Giao thông',
        business: 'Doanh nghiệp, cửa hàng',
        estate: 'Khu dân cư',
        other: 'Địa điểm khác',
        address: 'Số nhà'
    } as Record<string, string>,
    detail: {
        title: 'Điểm đang chọn',
        close: 'Đóng',
        page: 'Mở trang phản ánh',
        received: 'Nhận',
        promised: 'Hẹn xử lý',
        overdue: 'Quá hạn',
        beneath: 'Cùng chỗ này còn có:',
        together: (n: string) => `${n} phản ánh ở gần nhau`,
        nearer: 'Phóng to để tách ra',
        area: 'Khu vực'
    },
    error: {
        map: 'Máy chủ chưa trả lời được câu hỏi này về bản đồ. Hãy tải lại trang.',
        'map.query.empty': 'Hãy gõ ít nhất một chữ hoặc số.',
        'map.query.long': 'Câu tìm dài quá 200 ký tự. Hãy gõ ngắn hơn.',
        'map.query.word': 'Điều kiện lọc này không có. Hãy chọn lại.',
        'map.query.days': 'Ngày cuối không được trước ngày đầu.',
        'map.layer': 'Lớp bản đồ này hiện không có.',
        'open_data.unknown': 'Không có bộ dữ liệu này.',
        'report.box': 'Khu vực cần xem không đọc được. Hãy chọn lại.',
        'report.position': 'Toạ độ này không đọc được.'
    } as Record<string, string>,
    openData: {
        title: 'Dữ liệu mở',
        lead: 'Dữ liệu công khai của phường, ai cũng được tải về, dùng lại và chia sẻ.',
        licence: 'Giấy phép',
        licenceText: 'Khi dùng lại, xin ghi nguồn “Phường Nghĩa Lộ, tỉnh Quảng Ngãi” và ngày tải.',
        privacy:
            'Không có tên, số điện thoại hay địa chỉ nhà của ai. Vị trí phản ánh đã làm tròn; số đếm dưới 5 theo khu vực không công bố riêng.',
        updated: 'Cập nhật',
        updatedAlways: 'Liên tục, ngay khi có thay đổi',
        formats: 'Tải về',
        format: {
            csv: 'CSV (bảng tính, UTF-8)',
            geojson: 'GeoJSON (bản đồ)',
            rss: 'RSS (theo dõi tin)',
            atom: 'Atom (theo dõi tin)',
            json: 'JSON'
        } as Record<string, string>,
        download: (format: string, set: string) => `${format}: ${set}`,
        set: {
            reports: 'Phản ánh hiện trường',
            figures: 'Số liệu điều hành theo khu vực'
        } as Record<string, string>,
        about: {
            reports:
                'Mỗi dòng là một phản ánh công khai: mã, loại, trạng thái, nơi xảy ra đã làm tròn, lúc nhận, lúc hẹn, lúc xong.',
            figures: 'Mỗi dòng là một số liệu của một khu vực, kèm công thức, tử số và mẫu số.'
        } as Record<string, string>,
        columns: (n: number) => `${n} cột dữ liệu và ý nghĩa`,
        column: {
            code: 'Mã phản ánh',
            category: 'Lĩnh vực (mã)',
            kind: 'Loại phản ánh (mã)',
            kind_name: 'Loại phản ánh',
            state: 'Trạng thái (mã)',
            place: 'Nơi xảy ra, sau khi phường duyệt',
            received_at: 'Lúc nhận',
            solve_by: 'Hẹn xử lý',
            solved_at: 'Lúc xử lý xong',
            overdue: 'Quá hạn (true/false)',
            satisfied: 'Người gửi hài lòng (true/false; trống: chưa đánh giá)',
            supporters: 'Số người cùng gặp',
            lat: 'Vĩ độ, làm tròn 4 chữ số',
            lon: 'Kinh độ, làm tròn 4 chữ số',
            area: 'Mã khu vực',
            name: 'Tên khu vực',
            day: 'Ngày của số liệu',
            formula: 'Tên số liệu (mã)',
            numerator: 'Tử số (trống: dưới 5, không công bố)',
            denominator: 'Mẫu số (trống: dưới 5, không công bố)',
            share: 'Tử số / mẫu số'
        } as Record<string, string>,
        toMap: 'Xem dữ liệu trên bản đồ',
        none: 'Chưa có bộ dữ liệu nào được công bố.'
    }
};

export type MapText = typeof mapText;
