// Sentences about a plate that was scanned, fetched only for who scans one.
export const reportScanText = {
    here: (code: string) => `Biển số ${code} · nơi và loại việc đã được điền sẵn`,
    gone: (name: string, code: string) => `${name} (biển số ${code}) không còn ở đây nữa.`,
    unknown: (code: string) => `Phường chưa có biển số ${code}.`,
    unread: (code: string) => `Chưa tra được biển số ${code}, trang sẽ thử lại khi có mạng.`,
    goOn: 'Bạn vẫn gửi phản ánh được: hãy chụp ảnh và cho biết việc ở đâu.'
};

export type ReportScanText = typeof reportScanText;
