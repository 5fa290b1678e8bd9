// Sentences of the plates on lamps, bins and trees.
export const reportPlatesText = {
    title: 'Biển mã QR',
    lead: 'Gắn trên cột đèn, thùng rác, cây xanh. Ai quét mã thì trang gửi phản ánh mở ra với nơi và loại việc đã điền sẵn.',
    add: 'Thêm biển',
    find: 'Tìm theo tên, mã hoặc nơi',
    findHint: 'Gõ đúng mã để xem cả biển đã ngừng dùng.',
    none: 'Chưa có biển nào',
    noneText: 'Thêm cột đèn, thùng rác hoặc cây đầu tiên, rồi in biển để gắn.',
    nothing: 'Không có biển nào như vậy',
    nothingText: 'Thử bớt chữ, hoặc gõ đúng mã in trên biển.',
    columns: {
        name: 'Tên',
        code: 'Mã trên biển',
        kind: 'Loại việc gợi ý',
        place: 'Nơi',
        act: 'Thao tác'
    },
    anyKind: 'Loại nào cũng được',
    choose: (name: string) => `Chọn ${name} để in`,
    chosen: (n: number) => `Đã chọn ${n} biển`,
    print: (n: number) => `In ${n} biển`,
    printHint: 'Chọn các biển cần in. Mỗi lần in được nhiều nhất 96 biển.',
    tooMany: (n: number) => `Mỗi lần in được nhiều nhất ${n} biển. Hãy in các biển đã chọn trước.`,
    clear: 'Bỏ chọn hết',
    chooseAll: 'Chọn tất cả biển đang hiện',
    edit: 'Sửa',
    editOf: (name: string) => `Sửa ${name}`,
    form: {
        addTitle: 'Thêm biển',
        editTitle: (code: string) => `Sửa biển ${code}`,
        name: 'Tên',
        nameHint: 'Người quét mã sẽ thấy tên này. Ví dụ: Cột đèn 12, đường Lê Lợi.',
        code: 'Mã trên biển',
        codeHint: 'Để trống thì phường tự đánh số. Chỉ gồm chữ không dấu, chữ số và dấu gạch ngang.',
        kind: 'Loại việc gợi ý',
        place: 'Nơi, bằng lời',
        placeHint: 'Ví dụ: trước số 25 đường Lê Lợi. Không cần ghi khi tên đã nói rõ.',
        position: 'Vị trí',
        search: 'Tìm địa chỉ, tên đường, địa điểm',
        phone: 'Lấy vị trí máy này',
        locating: 'Đang tìm vị trí…',
        denied: 'Máy chưa cho phép lấy vị trí. Hãy tìm theo địa chỉ.',
        failed: 'Chưa tìm được vị trí. Hãy thử lại hoặc tìm theo địa chỉ.',
        rough: (metres: string) => `Sai số khoảng ${metres} m. Hãy đứng sát vật gắn biển rồi lấy lại.`,
        at: (lat: string, lon: string) => `Toạ độ ${lat}; ${lon}`,
        near: (name: string) => `Gần ${name}`,
        notSet: 'Chưa có vị trí.',
        save: 'Lưu',
        cancel: 'Không lưu',
        remove: 'Không còn nữa',
        removeSure:
            'Đánh dấu biển này không còn? Người quét mã cũ vẫn gửi phản ánh được, nhưng phải tự cho biết nơi.',
        removeYes: 'Đánh dấu không còn',
        removeNo: 'Giữ lại'
    },
    old: {
        title: 'Biển đã ngừng dùng',
        text: (name: string, code: string) => `${name} (mã ${code}) đã được đánh dấu không còn.`,
        back: 'Dùng lại biển này'
    },
    added: (code: string) => `Đã thêm biển ${code} và chọn sẵn để in.`,
    changed: (code: string) => `Đã lưu biển ${code}.`,
    goneDone: (code: string) => `Biển ${code} đã được đánh dấu không còn.`,
    backDone: (code: string) => `Biển ${code} dùng lại được.`,
    wrong: {
        name: 'Hãy ghi tên của vật gắn biển.',
        code: 'Mã chỉ gồm chữ không dấu, chữ số và dấu gạch ngang, nhiều nhất 60 ký tự.',
        position: 'Hãy cho biết vị trí: tìm địa chỉ hoặc lấy vị trí máy này.'
    },
    error: {
        'report.asset.taken': 'Mã này đã có ở một biển khác. Hãy chọn mã khác hoặc để trống.',
        'report.asset.code': 'Mã chỉ gồm chữ không dấu, chữ số và dấu gạch ngang, nhiều nhất 60 ký tự.',
        'report.asset.name': 'Hãy ghi tên, không quá 300 ký tự.',
        'report.asset.place': 'Nơi ghi dài quá 300 ký tự.',
        'report.asset': 'Không có biển nào mang mã này.',
        'report.kind': 'Loại việc này không còn dùng. Hãy chọn loại khác.',
        'report.position': 'Vị trí này không dùng được. Hãy chọn lại.',
        'report.plates': 'Chưa có biển nào để in.'
    } as Record<string, string>
};

export type ReportPlatesText = typeof reportPlatesText;
