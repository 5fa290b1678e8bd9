// Sentences of looking after the system.

export const upkeepText = {
    health: {
        title: 'Tình trạng hệ thống',
        level: {
            ok: 'Hệ thống hoạt động bình thường',
            warn: 'Hệ thống hoạt động, có việc cần lưu ý',
            bad: 'Có sự cố cần xử lý ngay'
        } as Record<string, string>,
        mark: { ok: 'Tốt', warn: 'Lưu ý', bad: 'Sự cố' } as Record<string, string>,
        at: (when: string) => `Cập nhật lúc ${when}, tự làm mới mỗi 30 giây.`,
        since: (when: string) => `Máy chủ chạy liên tục từ ${when}.`,
        findings: 'Các mục kiểm tra',
        todo: 'Cần làm',
        figures: 'Số liệu',
        subject: {
            disk: 'Ổ đĩa',
            backup: 'Sao lưu',
            backup_place: 'Nơi giữ bản sao lưu',
            answers: 'Trả lời yêu cầu',
            writing: 'Ghi dữ liệu',
            database: 'Cơ sở dữ liệu',
            memory: 'Bộ nhớ',
            descriptors: 'Kết nối và tệp đang mở',
            forms: 'Phông chữ biểu mẫu',
            ledger: 'Sổ cái',
            clock: 'Đồng hồ'
        } as Record<string, string>,
        disk: (free: string, share: string) => `Ổ đĩa còn trống ${free} (${share})`,
        backupDisk: (free: string, share: string) => `Ổ chứa bản sao lưu còn trống ${free} (${share})`,
        lastBackup: (when: string) => `Bản sao lưu gần nhất: ${when}`,
        verified: 'đã kiểm tra',
        notVerified: 'chưa kiểm tra',
        noBackup: 'Chưa có bản sao lưu nào',
        backupRunning: (when: string) => `Đang sao lưu, bắt đầu lúc ${when}`,
        nextBackup: (when: string) => `Lần sao lưu tự động kế tiếp: ${when}`,
        otherDisk: 'Bản sao lưu nằm trên ổ đĩa khác với dữ liệu',
        sameDisk: 'Bản sao lưu nằm cùng ổ đĩa với dữ liệu',
        placeUnknown: 'Sẽ biết khi có bản sao lưu đầu tiên',
        recent: (minutes: number): string => (minutes >= 15 ? '15 phút qua' : 'Từ khi khởi động'),
        answers: (requests: string, failed: string) => `${requests} yêu cầu, ${failed} lỗi máy chủ`,
        writing: (commits: string, waiting: string) => `${commits} lần ghi, ${waiting} lượt đang chờ`,
        most: (time: string) => `95 % xong trong ${time}`,
        database: (size: string) => `Dung lượng ${size}`,
        memory: (free: string, used: string) => `Máy còn ${free}, phần mềm đang dùng ${used}`,
        memoryOwn: (used: string) => `Phần mềm đang dùng ${used}`,
        descriptors: (used: string, most: string) => `${used} trên tối đa ${most}`,
        forms: 'Biểu mẫu in đúng phông chữ quy định',
        formsMissing: 'Thiếu phông chữ Liberation Serif',
        ledger: 'Mọi sự kiện được ghi vào khối có chữ ký',
        ledgerStopped: (why: string) => `Sổ cái đã ngừng ký khối. ${why}`,
        clock: 'Theo giờ của máy chủ',
        clockSimulated: 'Đang chạy với đồng hồ mô phỏng',
        advice: {
            'disk.full':
                'Ổ đĩa sắp đầy; khi đầy sẽ không tiếp nhận được hồ sơ. Chuyển bớt bản sao lưu cũ sang nơi khác hoặc gắn thêm ổ đĩa ngay hôm nay.',
            'disk.low': 'Lên kế hoạch gắn thêm ổ đĩa, hoặc chuyển bớt bản sao lưu cũ sang nơi khác.',
            'backup.none':
                'Dữ liệu chưa được sao lưu lần nào. Chạy lệnh “smartward backup THƯ_MỤC” và bật sao lưu hằng đêm: mục [backup] trong tệp cấu hình.',
            'backup.off':
                'Sao lưu hằng đêm đang tắt. Đặt “enabled = true” ở mục [backup] trong tệp cấu hình rồi khởi động lại máy chủ.',
            'backup.old':
                'Đã quá lâu chưa có bản sao lưu mới. Xem máy chủ có bật vào giờ sao lưu không; có thể sao lưu ngay bằng lệnh “smartward backup THƯ_MỤC”.',
            'backup.failed':
                'Lần sao lưu gần nhất không thành công; máy chủ tự thử lại mỗi giờ. Xem thư mục sao lưu còn chỗ và ghi được không.',
            'backup.not_verified':
                'Bản sao lưu chưa được phục hồi thử. Chạy lệnh “smartward restore --verify THƯ_MỤC” để chắc chắn dùng được.',
            'backup_place.same_disk':
                'Ổ đĩa hỏng thì mất cả dữ liệu lẫn bản sao lưu. Đặt “folder” ở mục [backup] sang ổ đĩa khác hoặc thư mục mạng.',
            'answers.failed':
                'Có yêu cầu không được trả lời. Tìm trong nhật ký máy chủ theo mã yêu cầu mà người dùng đọc cho bạn.',
            'answers.slow': 'Trả lời chậm. Xem máy chủ có đang chạy việc nặng khác không.',
            'writing.failed':
                'Có dữ liệu không ghi được xuống đĩa. Kiểm tra ổ đĩa ngay; trong lúc chờ, có thể phải nhận hồ sơ bằng giấy.',
            'writing.crowded': 'Nhiều lượt ghi đang chờ. Nếu kéo dài, kiểm tra tốc độ ổ đĩa.',
            'writing.slow': 'Ổ đĩa xác nhận ghi chậm. Kiểm tra tình trạng ổ đĩa; nên dùng ổ SSD.',
            'ledger.stopped':
                'Hồ sơ vẫn được ghi và chờ, nhưng chưa ai chứng minh được. Không xóa tệp nào trong thư mục của sổ cái; dòng “ledger.stopped” trong nhật ký máy chủ ghi đường dẫn của thư mục ấy và việc cần làm.',
            'database.wal_large':
                'Nhật ký ghi trước lớn bất thường, thường do một việc đọc kéo dài. Nếu không giảm sau một giờ, khởi động lại máy chủ.',
            'memory.low': 'Máy chủ sắp hết bộ nhớ. Tắt bớt phần mềm khác hoặc lắp thêm bộ nhớ.',
            'descriptors.many':
                'Sắp hết số kết nối và tệp được mở. Tăng LimitNOFILE của dịch vụ rồi khởi động lại.',
            'forms.typeface': 'Cài gói fonts-liberation2 để biểu mẫu in đúng phông chữ.',
            'clock.simulated': 'Chỉ dùng để tập dượt. Tắt mục [simulation] trước khi làm việc thật.'
        } as Record<string, string>,
        ledgerTodo: {
            key_missing:
                'Chép lại tệp “key” đã cất riêng vào thư mục của sổ cái; máy chủ tự ký tiếp ngay. Chỉ khi chắc chắn không còn bản nào: dừng máy chủ, đặt tên mới ở “origin” của mục [ledger] và chạy lệnh “smartward ledger begin-anew”.',
            key_differs:
                'Chép lại đúng tệp “key” đã ký sổ cái này; máy chủ tự ký tiếp ngay. Chỉ khi chắc chắn không còn: dừng máy chủ, đặt tên mới ở “origin” của mục [ledger] và chạy lệnh “smartward ledger begin-anew”.',
            origin_differs:
                'Đặt lại “origin” của mục [ledger], hoặc “public_url” của mục [web], như trước rồi khởi động lại máy chủ. Muốn dùng tên mới thì lập sổ mới: lệnh “smartward ledger begin-anew”.',
            state_missing:
                'Nếu tệp “signed.json” chỉ bị dời đi, đưa nó lại thư mục của sổ cái; không lấy từ bản sao lưu. Nếu đã mất, và cơ sở dữ liệu này chắc chắn là bản mới nhất: dừng máy chủ, chạy lệnh “smartward ledger adopt”, rồi khởi động lại.',
            state_ahead:
                'Dữ liệu đang dùng là bản cũ: dừng máy chủ và đưa bản mới hơn trở lại. Nếu bản ấy đã mất hẳn: đặt tên mới ở “origin” của mục [ledger] và chạy lệnh “smartward ledger begin-anew”.',
            state_differs:
                'Dừng máy chủ, chạy lệnh “smartward ledger verify” để biết chỗ nào khác, và đưa đúng bản dữ liệu trở lại. Nếu bản ấy đã mất hẳn: lệnh “smartward ledger begin-anew” với một tên mới.',
            state_unwritten: 'Xem ổ đĩa còn chỗ và thư mục của sổ cái ghi được; máy chủ tự ký tiếp ngay.',
            event_missing:
                'Có dòng dữ liệu đã bị xoá hoặc sửa ngoài phần mềm. Chạy lệnh “smartward ledger verify” để biết đó là việc nào; dừng máy chủ và đưa bản dữ liệu đúng trở lại. Nếu bản ấy đã mất hẳn: lệnh “smartward ledger begin-anew” với một tên mới.',
            held_elsewhere:
                'Một tiến trình khác đang ký sổ cái này: dừng nó, hoặc đặt “enabled = false” ở mục [ledger] của máy chủ này.'
        } as Record<string, string>,
        firstToCome: 'Bản đầu tiên sẽ được tạo vào giờ sao lưu sắp tới.',
        why: 'Nguyên nhân được ghi lại',
        interrupted: 'máy chủ dừng khi đang sao lưu',
        rows: {
            version: 'Phiên bản phần mềm',
            engine: 'Loại cơ sở dữ liệu',
            database: 'Dung lượng cơ sở dữ liệu',
            wal: 'Nhật ký ghi trước',
            files: 'Dung lượng tệp đính kèm',
            notCounted: 'đang tính',
            backup: 'Dung lượng bản sao lưu',
            keep: 'Số bản sao lưu được giữ',
            folder: 'Thư mục bản sao lưu gần nhất',
            connections: 'Kết nối đang mở',
            screens: 'Màn hình đang theo dõi trực tiếp'
        }
    },
    audit: {
        title: 'Nhật ký hệ thống',
        lead: 'Ai đã làm gì, lúc nào. Không ai sửa được nhật ký; nội dung hồ sơ không hiện ở đây.',
        officer: 'Người làm',
        anyone: 'Tất cả',
        dossier: 'Mã hồ sơ',
        noDossier: 'Không có hồ sơ mang mã này.',
        from: 'Từ ngày',
        to: 'Đến ngày',
        show: 'Xem',
        none: 'Không có việc nào khớp',
        noneText: 'Hãy nới khoảng ngày hoặc chọn người khác.',
        when: 'Lúc',
        what: 'Việc',
        subject: 'Đối tượng',
        request: 'Mã yêu cầu',
        machine: 'Công dân hoặc hệ thống',
        former: 'Người đã nghỉ',
        subjects: {
            dossier: 'Hồ sơ',
            person: 'Người nộp',
            officer: 'Cán bộ',
            agency: 'Đơn vị',
            file: 'Tệp đính kèm',
            calendar: 'Lịch làm việc',
            procedure: 'Thủ tục',
            register: 'Sổ theo dõi',
            ward: 'Phường'
        } as Record<string, string>,
        kinds: {
            'session.started': 'Đăng nhập',
            'session.ended': 'Đăng xuất',
            'session.refused': 'Đăng nhập không thành công',
            'officer.added': 'Thêm cán bộ',
            'officer.changed': 'Sửa thông tin cán bộ',
            'officer.activated': 'Mở lại tài khoản',
            'officer.deactivated': 'Khoá tài khoản',
            'officer.locked': 'Tài khoản tạm khoá do sai mật khẩu',
            'officer.unlocked': 'Mở khoá đăng nhập',
            'officer.password_reset': 'Cấp lại mật khẩu',
            'officer.password_changed': 'Đổi mật khẩu',
            'officer.factor_offered': 'Bắt đầu bật xác thực hai bước',
            'officer.factor_on': 'Bật xác thực hai bước',
            'officer.factor_off': 'Tắt xác thực hai bước',
            'officer.factor_removed': 'Quản trị bỏ xác thực hai bước',
            'officer.secret_refused': 'Xác nhận mật khẩu không đúng',
            'officer.recovery_code_used': 'Dùng mã dự phòng',
            'absence.planned': 'Ghi vắng mặt',
            'absence.ended': 'Bỏ ghi vắng mặt',
            'grant.given': 'Cấp quyền',
            'grant.taken': 'Thu quyền',
            'agency.added': 'Thêm đơn vị',
            'agency.changed': 'Sửa đơn vị',
            'calendar.day_changed': 'Sửa một ngày trong lịch',
            'calendar.hours_changed': 'Sửa giờ làm việc',
            'procedure.changed': 'Sửa thủ tục',
            'procedure.withdrawn': 'Bãi bỏ thủ tục',
            'person.created': 'Ghi người nộp mới',
            'person.changed': 'Sửa thông tin người nộp',
            'register.read': 'Xem, in sổ theo dõi',
            'file.uploaded': 'Tải tệp lên',
            'dossier.printed': 'In biểu mẫu',
            'dossier.consultation_asked': 'Gửi lấy ý kiến',
            'dossier.due_recomputed': 'Tính lại ngày hẹn',
            'report.filed': 'Nhận phản ánh mới',
            'report.received': 'Tiếp nhận phản ánh',
            'report.refused': 'Không tiếp nhận phản ánh',
            'report.forwarded': 'Chuyển phản ánh cho cơ quan khác',
            'report.assigned': 'Giao đơn vị xử lý phản ánh',
            'report.started': 'Bắt đầu xử lý phản ánh',
            'report.extended': 'Gia hạn xử lý phản ánh',
            'report.solved': 'Báo xử lý xong phản ánh',
            'report.published': 'Công bố kết quả phản ánh',
            'report.merged': 'Gộp phản ánh vào phản ánh khác',
            'report.took_in': 'Nhận gộp một phản ánh khác',
            'report.moderated': 'Duyệt nội dung phản ánh',
            'report.noted': 'Ghi chú vào phản ánh',
            'report.reopened': 'Người dân đề nghị xem lại phản ánh',
            'report.rated': 'Người dân đánh giá kết quả phản ánh',
            'report.supported': 'Có thêm người cùng gặp việc phản ánh',
            'report.contact_given': 'Người dân để lại cách liên hệ',
            'report.read': 'Xem phản ánh',
            'report.photo_received': 'Nhận ảnh phản ánh',
            'report.photo_read': 'Xem ảnh gốc của phản ánh',
            'report.asset_added': 'Thêm biển mã QR',
            'report.asset_changed': 'Sửa biển mã QR',
            'report_kinds.imported': 'Nạp danh mục loại phản ánh',
            'map.ground_taken': 'Nạp dữ liệu bản đồ',
            'ward.loaded': 'Nạp dữ liệu ban đầu'
        } as Record<string, string>
    },
    agencies: {
        title: 'Đơn vị của phường',
        add: 'Thêm đơn vị',
        edit: 'Sửa',
        code: 'Mã đơn vị',
        codeHint: 'Chữ thường không dấu, số và dấu gạch, ví dụ: van-phong',
        name: 'Tên đơn vị',
        kind: 'Loại',
        parent: 'Trực thuộc',
        noParent: 'Phường',
        state: 'Tình trạng',
        active: 'Đang hoạt động',
        inactive: 'Ngừng hoạt động',
        save: 'Lưu thay đổi',
        added: 'Đã thêm đơn vị.',
        saved: 'Đã lưu thay đổi.',
        kinds: {
            centre: 'Trung tâm Phục vụ hành chính công',
            office: 'Văn phòng',
            department: 'Phòng chuyên môn',
            party: 'Cơ quan Đảng',
            front: 'Mặt trận và đoàn thể'
        } as Record<string, string>
    },
    error: {
        'staff.agency.code.taken': 'Đã có đơn vị mang mã này.',
        'staff.agency.code.malformed': 'Mã chỉ gồm chữ thường không dấu, số và dấu gạch.',
        'staff.agency.name.empty': 'Hãy ghi tên đơn vị.',
        'staff.agency.circle': 'Đơn vị không thể trực thuộc chính nó hoặc đơn vị cấp dưới của nó.',
        'staff.agency.has_officers': 'Đơn vị còn người đang làm việc. Hãy chuyển họ sang đơn vị khác trước.',
        'event.period': 'Ngày cuối không được trước ngày đầu.'
    } as Record<string, string>
};

export type UpkeepText = typeof upkeepText;
