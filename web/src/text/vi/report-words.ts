// Words about reports that citizens and officers share.
export const reportWords = {
    category: 'Nhóm việc',
    categoryAll: 'Tất cả nhóm việc',
    state: 'Tình trạng',
    stateAll: 'Mọi tình trạng',
    overdue: 'Quá hạn',
    shown: (n: number, more: boolean) => (more ? `Hiện ${n} phản ánh mới nhất` : `${n} phản ánh`),
    supporters: (n: number) => `${n} người cùng gặp`,
    photoOf: (what: string) => `Ảnh: ${what}`,
    categories: {
        urban_order: 'Trật tự đô thị',
        traffic_safety: 'An toàn giao thông',
        sanitation: 'Vệ sinh môi trường',
        lighting_trees: 'Chiếu sáng, cây xanh',
        crime_prevention: 'Phòng, chống tội phạm'
    } as Record<string, string>,
    states: {
        new: 'Mới gửi',
        received: 'Đã tiếp nhận',
        assigned: 'Đã phân công',
        in_progress: 'Đang xử lý',
        solved: 'Đã xử lý, chờ công bố',
        published: 'Đã có kết quả',
        refused: 'Không tiếp nhận',
        forwarded: 'Đã chuyển cơ quan khác',
        merged: 'Gộp với phản ánh khác'
    } as Record<string, string>
};

export type ReportWords = typeof reportWords;
