// The sentences of checking a receipt.
export const checkText = {
    title: 'Kiểm tra biên nhận',
    lead: 'Trang này kiểm tra ngay trên máy của bạn rằng một việc đã được ghi vào sổ cái của phường và chưa bị sửa. Không cần tài khoản.',
    toLedger: 'Về sổ cái',
    asking: 'Đang lấy bằng chứng…',
    waitingTitle: 'Đang chờ ghi vào khối',
    waiting: 'Phường đã nhận việc này. Trang tự hỏi lại mỗi giây, cho đến khi việc nằm trong một khối.',
    waitingStopped: (at: string) =>
        `Việc này đã được ghi và không mất, nhưng sổ cái đang ngừng ký: khối cuối cùng ký lúc ${at}. Khi việc ký trở lại, việc này tự vào khối; bạn có thể mở lại trang này sau.`,
    good: 'Khớp: việc này nằm trong sổ cái',
    goodPaper: 'Khớp: giấy này nằm trong sổ cái',
    bad: 'Không khớp',
    badAt: (step: number, title: string) => `Sai ở bước ${step}: ${title}.`,
    badWhat:
        'Đừng dựa vào biên nhận này. Hãy giữ giấy và tệp bằng chứng, chụp màn hình, rồi báo Trung tâm hoặc một bên chứng kiến.',
    recorded: 'Đã ghi',
    witnessed: (by: number, of: number) => `Đã chứng kiến ${by}/${of}`,
    recordedHint: (by: number, needed: number) =>
        `Mới có ${by} bên chứng kiến ký, cần ${needed}. Trang tự hỏi lại; mục đã ghi thì không mất đi.`,
    noWitnesses: 'Sổ cái này chưa có bên chứng kiến nào.',
    took: (ms: string) => `Kiểm tra xong trong ${ms} mili giây, ngay trên máy này.`,
    fromDevice: (at: string) =>
        `Đang không có mạng: dùng bằng chứng và khoá mà máy này đã giữ từ ${at}. Kết quả kiểm tra vẫn có giá trị.`,
    stepsTitle: 'Đã kiểm tra những gì',
    states: { good: 'Khớp', bad: 'Không khớp', open: 'Chưa đủ', none: 'Không kiểm' },
    steps: {
        paper: {
            title: 'Giấy này đúng là mục đó',
            good: (code: string) =>
                `Mã niêm phong trên giấy mở đúng phần kín của mục: mục này nói về ${code}.`,
            none: 'Không có mã niêm phong của giấy, nên chỉ kiểm tra mục, không kiểm tra giấy.'
        },
        entry: {
            title: 'Mục nằm trong khối',
            good: (index: string, size: string) =>
                `Từ nội dung mục số ${index} tính ra đúng mã gốc của khối gồm ${size} mục. Sửa một chữ là mã gốc khác đi.`
        },
        ward: {
            title: 'Khối có chữ ký của phường',
            good: (origin: string) => `Chữ ký đúng với khoá của sổ cái ${origin}.`
        },
        witnesses: {
            title: 'Các bên chứng kiến cùng ký',
            good: (by: number, of: number, names: string) =>
                `${by} trong ${of} bên chứng kiến đã ký cùng khối này: ${names}.`,
            open: (by: number, of: number, needed: number) =>
                `${by} trong ${of} bên chứng kiến đã ký; cần ${needed} bên.`,
            none: 'Sổ cái này không đòi bên chứng kiến.'
        }
    },
    refusals: {
        'proof.malformed': 'Đây không phải tệp bằng chứng (.tlog-proof), hoặc tệp đã hỏng.',
        'note.malformed': 'Phần chữ ký của khối không đúng dạng.',
        'checkpoint.malformed': 'Phần ghi cỡ và mã gốc của khối không đúng dạng.',
        'key.malformed': 'Khoá được công bố không đúng dạng.',
        'policy.malformed': 'Danh sách khoá và bên chứng kiến được công bố không đúng dạng.',
        'entry.malformed': 'Nội dung mục không đúng dạng quy định.',
        'entry.missing': 'Tệp bằng chứng không kèm nội dung mục.',
        'entry.other': 'Mục trong bằng chứng khác với mục mà phường trả lời cho biên nhận này.',
        'paper.event': 'Bằng chứng nói về một việc khác với việc trên giấy.',
        'paper.salt': 'Mã niêm phong trên giấy không đủ ký tự. Hãy quét lại mã QR.',
        'paper.code': 'Mã niêm phong hoặc mã hồ sơ trên giấy không mở được mục này: mục nói về việc khác.',
        'path.index': 'Số thứ tự của mục lớn hơn số mục trong khối.',
        'path.length': 'Đường dẫn từ mục đến mã gốc thiếu hoặc thừa.',
        'path.root': 'Từ nội dung mục tính ra mã gốc khác với mã gốc của khối.',
        'ward.origin': 'Khối thuộc một sổ cái khác.',
        'ward.unsigned': 'Khối không có chữ ký bằng khoá của phường.',
        'ward.signature': 'Chữ ký của phường không đúng với nội dung khối.',
        'witness.signature': 'Chữ ký của một bên chứng kiến không đúng với nội dung khối.'
    },
    about: (what: string) => `Bên ký: ${what}.`,
    entryTitle: 'Mục này ghi gì',
    what: 'Việc',
    code: 'Mã',
    at: 'Xảy ra lúc',
    sealedAt: 'Niêm phong lúc',
    index: 'Mục số',
    inBlock: 'Nằm trong khối gồm',
    entries: (n: string) => `${n} mục`,
    block: (n: string) => `Khối ${n}`,
    witnessAt: 'Chứng kiến lúc',
    key: 'Khoá của sổ cái',
    provedTitle: 'Điều đã được chứng minh',
    proved: [
        'Phường đã ghi đúng nội dung này, trước lúc các bên chứng kiến ký.',
        'Từ đó không ai sửa, đổi chỗ hay xoá mục này mà không bị phát hiện.',
        'Mọi người xem sổ cái đều thấy cùng một nội dung, chừng nào đủ số bên chứng kiến còn trung thực.'
    ],
    provedRecorded: [
        'Phường đã ghi đúng nội dung này và đã ký tên vào khối chứa nó.',
        'Nếu phường sửa hay bỏ mục này, bằng chứng trong tay bạn cho thấy điều đó.'
    ],
    notProvedTitle: 'Điều không được chứng minh',
    notProved: [
        'Nội dung phường ghi là đúng với sự thật: sổ cái chỉ cho biết phường đã ghi gì và không sửa.',
        'Khoá dùng ở đây là của phường: trang lấy khoá do chính phường công bố. Muốn chắc, hãy so dấu vân tay của khoá với bản in tại Trung tâm, một kênh khác của phường, hoặc hỏi bên chứng kiến.'
    ],
    fingerprint: 'Dấu vân tay của khoá',
    keyChangedTitle: 'Khoá của sổ cái khác với lần trước',
    keyChanged: (at: string) =>
        `Máy này đã giữ khoá của sổ cái từ ${at}, và khoá đang công bố là khoá khác. Khoá chỉ đổi khi phường thông báo. Hãy so dấu vân tay trước khi tin.`,
    keyBefore: 'Đã giữ',
    keyNow: 'Đang công bố',
    keyTake: 'Tôi đã so, dùng khoá mới',
    save: 'Lưu tệp bằng chứng',
    saveHint: 'Tệp này kiểm tra được nhiều năm sau, cả khi trang của phường không còn.',
    print: 'In kết quả',
    otherTitle: 'Kiểm tra tệp bằng chứng đã lưu',
    otherHint: 'Chọn hoặc kéo thả tệp .tlog-proof vào đây. Tệp không gửi đi đâu.',
    choose: 'Chọn tệp',
    qrHint: 'Có giấy in mã QR? Quét mã bằng máy ảnh của điện thoại, trang này sẽ tự mở và kiểm tra.',
    fileName: (name: string) => `Tệp: ${name}`,
    needKeys:
        'Chưa có khoá của sổ cái trên máy này. Hãy mở trang này một lần khi có mạng; sau đó kiểm tra được cả khi mất mạng.',
    error: {
        'ledger.event': 'Sổ cái không có việc này. Hãy kiểm tra lại mã QR trên giấy.',
        'ledger.entry': 'Sổ cái không có mục mang số này.'
    } as Record<string, string>
};

export type CheckText = typeof checkText;
