// The sentences about seals on other pages: the tracking of a dossier, a report, an officer's page.
export const sealText = {
    title: {
        dossier: 'Lịch sử hồ sơ này được niêm phong trong sổ cái',
        report: 'Lịch sử phản ánh này được niêm phong trong sổ cái'
    },
    lead: 'Mỗi việc dưới đây là một mục trong sổ cái công khai. Ai cũng kiểm tra được, ngay trên máy mình, rằng phường không lặng lẽ sửa hay xoá.',
    list: 'Các mục đã niêm phong',
    check: 'Kiểm tra',
    checkOf: (what: string, at: string) => `Kiểm tra mục: ${what}, ${at}`,
    toLedger: 'Sổ cái là gì?',
    more: (n: number) => `Xem cả ${n} mục`,
    line: (at: string, block: string, sealed: string, events: string) =>
        `Lịch sử đã niêm phong đến ${at}, khối ${block} (${sealed}/${events} sự kiện)`,
    lineNone: (events: string) => `Lịch sử chưa được niêm phong (0/${events} sự kiện)`,
    waiting: (n: string) => `${n} sự kiện đang chờ ghi`,
    unread: 'Chưa đọc được tình trạng niêm phong.'
};

export type SealText = typeof sealText;
