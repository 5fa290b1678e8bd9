// A few kinds of reports beneath the five categories, enough to meet every shape of question.
interface KindRow {
    code: string;
    name: string;
    urgency?: string;
    solve_days?: number;
    questions?: object[];
}

const nights = {
    code: 'nights',
    label: 'Đèn tắt mấy đêm rồi?',
    type: 'number',
    required: false,
    choices: []
};
const size = {
    code: 'size',
    label: 'Lượng rác khoảng',
    type: 'choice',
    required: true,
    choices: ['Một túi', 'Một xe đẩy', 'Nhiều hơn']
};

const rows: [string, string, KindRow[]][] = [
    [
        'urban_order',
        'Trật tự đô thị',
        [
            { code: 'pavement_blocked', name: 'Lấn chiếm vỉa hè' },
            { code: 'noise', name: 'Tiếng ồn quá mức' },
            { code: 'illegal_advert', name: 'Quảng cáo, rao vặt trái phép' }
        ]
    ],
    [
        'traffic_safety',
        'An toàn giao thông',
        [
            { code: 'pothole', name: 'Ổ gà, mặt đường hỏng', solve_days: 10 },
            { code: 'traffic_light', name: 'Đèn tín hiệu không hoạt động', urgency: 'urgent', solve_days: 2 }
        ]
    ],
    [
        'sanitation',
        'Vệ sinh môi trường',
        [
            { code: 'dumping', name: 'Đổ rác bừa bãi', questions: [size] },
            { code: 'drain', name: 'Cống tắc, nước ngập', urgency: 'urgent' }
        ]
    ],
    [
        'lighting_trees',
        'Chiếu sáng, cây xanh',
        [
            { code: 'lamp_out', name: 'Đèn đường không sáng', questions: [nights], solve_days: 7 },
            { code: 'tree_down', name: 'Cây ngã đổ', urgency: 'urgent', solve_days: 1 }
        ]
    ],
    [
        'crime_prevention',
        'Phòng, chống tội phạm',
        [{ code: 'suspicious', name: 'Hoạt động nghi vấn', urgency: 'urgent' }]
    ]
];

export const categories = rows.map(([code, name, kinds]) => ({
    code,
    name,
    kinds: kinds.map((kind) => ({
        urgency: 'normal',
        public: code !== 'crime_prevention',
        receive_hours: 8,
        solve_days: 15,
        questions: [],
        ...kind
    }))
}));
