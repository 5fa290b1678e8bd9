// The sentences of the public ledger: its blocks, entries and witnesses.
export const ledgerText = {
    title: 'Sổ cái của phường',
    lead: 'Mỗi việc phường làm với hồ sơ, phản ánh và thủ tục được ghi thành một mục trong sổ cái này. Các mục được gói thành khối; mỗi khối có một mã gốc tính từ mọi mục từ đầu đến nay, được phường và các bên chứng kiến độc lập ký tên. Vì vậy ai cũng chứng minh được phường đã ghi gì, và không ai lặng lẽ sửa được.',
    privacy:
        'Sổ cái không có thông tin cá nhân: phần riêng của mỗi mục chỉ là một dấu niêm phong, người cầm giấy mới mở được.',
    check: 'Kiểm tra biên nhận hoặc tệp bằng chứng',
    stoppedTitle: 'Sổ cái đã ngừng ký khối mới',
    stoppedSince: (block: string, at: string) =>
        `Khối cuối cùng là khối ${block}, ký lúc ${at}. Từ đó đến nay chưa có khối mới.`,
    stoppedKept:
        'Không có gì bị mất: phường vẫn làm việc, mọi việc vẫn được ghi lại và chờ. Khi việc ký trở lại, chúng tự vào khối theo đúng thứ tự. Khối đã ký và biên nhận đã có vẫn kiểm tra được như thường.',
    stoppedBehind:
        'Sổ cái ngừng lại để không ai thay được lịch sử đã ký: phường phải đưa đúng dữ liệu trở lại rồi mới ký tiếp. Tệp bằng chứng bạn đã lưu vẫn có giá trị và kiểm tra được; hãy giữ lấy.',
    stoppedWhy: (why: string) => `Lý do: ${why}`,
    now: {
        title: 'Hiện trạng',
        block: 'Khối mới nhất',
        none: 'Chưa có khối nào',
        size: 'Số mục đã niêm phong',
        waiting: 'Đang chờ vào khối',
        waitingNone: 'Không có việc nào chờ',
        entries: (n: string) => `${n} mục`,
        signing: 'Ký khối',
        goingOn: (every: string) => `Đang ký, chậm nhất ${every} giây sau mỗi việc`,
        stopped: 'Đã ngừng',
        quorum: 'Lần gần nhất đủ bên chứng kiến',
        quorumNone: 'Chưa lần nào',
        quorumNeeded: (needed: number, of: number) => `cần ${needed} trong ${of} bên`,
        noWitnesses: 'Chưa có bên chứng kiến',
        inBlock: (n: string) => `khối ${n}`
    },
    ago: {
        now: 'vừa xong',
        minutes: (n: number) => `${n} phút trước`,
        hours: (n: number) => `${n} giờ trước`,
        days: (n: number) => `${n} ngày trước`
    },
    witnesses: {
        title: 'Bên chứng kiến',
        lead: 'Máy chủ độc lập của cơ quan khác. Mỗi bên chỉ ký khi khối mới nối tiếp đúng khối cũ.',
        none: 'Phường chưa mời bên chứng kiến nào. Khối chỉ có chữ ký của phường.',
        name: 'Tên',
        state: 'Tình trạng',
        size: 'Đã ký đến mục',
        at: 'Lúc',
        states: {
            good: 'Ký đầy đủ',
            behind: 'Đang theo sau',
            away: 'Không liên lạc được',
            refuses: 'Từ chối ký'
        } as Record<string, string>
    },
    growth: {
        title: 'Sổ cái lớn dần',
        chart: (days: number, entries: string) =>
            `${entries} mục trong ${days} ngày gần đây, mỗi cột một ngày`,
        table: 'Xem bảng số',
        date: 'Ngày',
        entries: 'Số mục',
        blocks: 'Số khối',
        most: (n: string) => `Nhiều nhất ${n} mục một ngày`,
        none: 'Chưa có mục nào.'
    },
    search: {
        title: 'Tìm theo mã hồ sơ',
        lead: 'Nhập mã hồ sơ và 4 số cuối như khi tra cứu để thấy các mục niêm phong của hồ sơ.',
        code: 'Mã hồ sơ',
        codeEmpty: 'Hãy nhập mã hồ sơ in trên giấy hẹn.',
        digits: '4 số cuối',
        digitsHint: 'Của điện thoại hoặc giấy tờ tuỳ thân.',
        digitsWrong: 'Hãy nhập đúng 4 chữ số.',
        button: 'Tìm mục',
        none: 'Hồ sơ này chưa có mục nào trong sổ cái.'
    },
    blocks: {
        title: 'Các khối',
        none: 'Chưa có khối nào.',
        number: 'Khối',
        at: 'Ký lúc',
        added: 'Thêm',
        size: 'Tổng số mục',
        root: 'Mã gốc',
        by: 'Ai đã ký',
        ward: 'Phường',
        witnessed: (n: number, enough: boolean) =>
            n === 0 ? 'Phường' : `Phường và ${n} bên chứng kiến${enough ? '' : ' (chưa đủ)'}`
    },
    entries: {
        title: 'Mục mới nhất',
        none: 'Chưa có mục nào.',
        index: 'Mục',
        what: 'Việc',
        at: 'Xảy ra lúc',
        block: 'Khối'
    },
    files: {
        title: 'Cho người kiểm tra chuyên sâu',
        lead: 'Sổ cái theo chuẩn mở C2SP tlog-tiles; ai cũng tải và kiểm tra được bằng phần mềm của mình.',
        key: 'Khoá công khai',
        fingerprint: 'Dấu vân tay của khoá (để so với bản in tại Trung tâm)',
        policy: 'Danh sách khoá và bên chứng kiến (policy)',
        checkpoint: 'Khối mới nhất đã ký (checkpoint)'
    },
    block: {
        title: (n: string) => `Khối ${n}`,
        back: 'Về sổ cái',
        at: 'Ký lúc',
        added: 'Mục thêm vào',
        size: 'Tổng số mục',
        root: 'Mã gốc',
        state: 'Bậc',
        recorded: 'Đã ghi',
        witnessed: (n: number, of: number) => `Đã chứng kiến ${n}/${of}`,
        signers: 'Ai đã ký, kiểm tra trên máy này',
        ward: 'Phường (khoá của sổ cái)',
        right: 'Chữ ký đúng',
        wrong: 'Chữ ký sai',
        missing: 'Chưa ký',
        signedAt: (at: string) => `lúc ${at}`,
        entries: 'Các mục của khối',
        noEntries: 'Khối này không thêm mục nào.',
        note: 'Bản ký của khối, nguyên văn',
        before: 'Khối trước',
        after: 'Khối sau'
    },
    entry: {
        title: (n: string) => `Mục ${n}`,
        what: 'Việc',
        subject: 'Về',
        subjectHidden: 'niêm phong; mở được bằng mã trên giấy',
        at: 'Xảy ra lúc',
        sealedAt: 'Niêm phong lúc',
        agency: 'Mã đơn vị',
        by: 'Người thực hiện',
        data: 'Nội dung',
        hidden: 'niêm phong',
        event: 'Số của việc',
        block: 'Khối',
        raw: 'Nội dung mục, nguyên văn',
        rawHint: 'Đây là tất cả những gì sổ cái công khai về việc này.',
        check: 'Kiểm tra trên máy này',
        proof: 'Tải tệp bằng chứng'
    },
    error: {
        'ledger.block': 'Không có khối mang số này.',
        'ledger.entry': 'Không có mục mang số này.'
    } as Record<string, string>
};

export type LedgerText = typeof ledgerText;
