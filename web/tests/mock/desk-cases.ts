// What the officers of the made-up ward have on their desks: reports in every state, with what citizens really write.
import { agencies, type Any, type House } from './house.ts';
import { categories } from './report-kinds.ts';

interface Told {
    kind: string;
    state: string;
    text: string;
    place: string;
    /** Hours from now. */
    received: number;
    due?: number;
    flags?: [part: string, kind: string][];
    before?: number;
    after?: number;
    more?: Any;
}

const told: Told[] = [
    {
        kind: 'lamp_out',
        state: 'new',
        text: 'Ba bóng đèn trước nhà ông Nguyễn Văn Bình tắt bốn đêm rồi, đường tối om, trẻ con đi học thêm về rất nguy hiểm. Gọi 0905 123 418 để biết thêm.',
        place: 'Hẻm 25 đường Lê Lợi, đối diện nhà văn hóa tổ 5',
        received: -3,
        due: 5,
        flags: [
            ['Nguyễn Văn Bình', 'name'],
            ['0905 123 418', 'phone']
        ],
        before: 2,
        more: {
            answers: [{ label: 'Đèn tắt mấy đêm rồi?', value: '4' }],
            contact: { name: 'Trần Thị Mai', phone: '0905123418' },
            supporters: 3
        }
    },
    {
        kind: 'lamp_out',
        state: 'assigned',
        text: 'Dãy đèn đường đoạn nhà văn hóa tổ 5 không sáng.',
        place: 'Đường Lê Lợi, gần nhà văn hóa tổ 5',
        received: -26,
        due: 120,
        before: 1,
        more: { agency: 3, officer: 2, text_state: 'shown', shows: true }
    },
    {
        kind: 'tree_down',
        state: 'in_progress',
        text: 'Cây xà cừ đổ chắn ngang đường sau cơn dông chiều qua, xe máy phải leo vỉa hè.',
        place: 'Đường Phan Đình Phùng, trước cổng Trường Tiểu học số 1',
        received: -30,
        due: -2,
        before: 2,
        more: { agency: 3, officer: 2, text_state: 'shown', shows: true, supporters: 11 }
    },
    {
        kind: 'dumping',
        state: 'new',
        text: 'Xe ba gác biển số 76A-123.45 đổ xà bần xuống bờ kè, tối nào cũng có.',
        place: 'Bờ kè sông Trà Khúc, cách cầu Trà Khúc 2 khoảng 300 m về phía đông',
        received: -1,
        due: 7,
        flags: [['76A-123.45', 'number_plate']],
        before: 1,
        more: { answers: [{ label: 'Lượng rác khoảng', value: 'Một xe đẩy' }] }
    },
    {
        kind: 'pothole',
        state: 'received',
        text: 'Ổ gà to giữa đường, trời mưa nước ngập không thấy, hôm qua có cô đi xe đạp bị ngã.',
        place: 'Đường Hùng Vương, trước số nhà 112',
        received: -20,
        due: 20,
        before: 1,
        more: { text_state: 'shown', shows: true, way: 'phone' }
    },
    {
        kind: 'noise',
        state: 'in_progress',
        text: 'Quán karaoke mở loa kẹo kéo tới 12 giờ đêm, cả xóm không ngủ được.',
        place: 'Tổ 7, đường Nguyễn Nghiêm',
        received: -140,
        due: 60,
        more: {
            agency: 2,
            officer: 1,
            text_state: 'shown',
            extended_at: -20,
            extend_reason: 'Chờ phối hợp đo độ ồn với đơn vị chuyên môn'
        }
    },
    {
        kind: 'drain',
        state: 'solved',
        text: 'Cống tắc, nước thải tràn lên mặt đường, mùi hôi rất khó chịu.',
        place: 'Hẻm 48 đường Quang Trung',
        received: -60,
        due: 22,
        before: 1,
        after: 1,
        more: {
            agency: 3,
            officer: 2,
            result: 'Đã nạo vét 15 m cống và thay hai tấm đan vỡ, nước thoát bình thường từ 16 giờ ngày 21/11.',
            solved_at: -6,
            shows: true
        }
    },
    {
        kind: 'pavement_blocked',
        state: 'solved',
        text: 'Hàng quán chiếm hết vỉa hè, người đi bộ phải xuống lòng đường.',
        place: 'Chợ Nghĩa Lộ, phía cổng đường Lê Lợi',
        received: -90,
        due: -3,
        before: 1,
        more: {
            agency: 3,
            officer: 2,
            text_state: 'shown',
            shows: true,
            result: 'Đã nhắc nhở, lập biên bản hai hộ; các hộ đã dời bàn ghế vào trong vạch.',
            no_photo_reason: 'Việc nhắc nhở diễn ra trong nhà các hộ, chủ hộ không đồng ý cho chụp.',
            solved_at: -52
        }
    },
    {
        kind: 'suspicious',
        state: 'new',
        text: 'Mấy đêm nay có nhóm lạ tụ tập trước nhà bỏ hoang, ra vào bằng cửa sau.',
        place: 'Tổ 9, cuối hẻm 12 đường Trần Hưng Đạo',
        received: -0.4,
        due: 3.5,
        more: { public: false, hand_over: 'Công an phường' }
    },
    {
        kind: 'traffic_light',
        state: 'assigned',
        text: 'Đèn đỏ hướng bắc – nam không sáng, giờ tan tầm rất lộn xộn.',
        place: 'Ngã tư Hùng Vương – Phan Đình Phùng',
        received: -10,
        due: 30,
        before: 1,
        more: { agency: 3, reopened: true, reopened_at: -4, reopen_reason: 'Sáng được một buổi rồi lại tắt.' }
    },
    {
        kind: 'illegal_advert',
        state: 'published',
        text: 'Quảng cáo cho vay dán kín cột điện.',
        place: 'Đường Quang Trung, từ số 10 đến số 40',
        received: -300,
        before: 1,
        after: 1,
        more: {
            agency: 3,
            officer: 2,
            shows: true,
            text_state: 'shown',
            result: 'Đã bóc 42 tờ quảng cáo, vệ sinh lại 9 cột điện.',
            solved_at: -200,
            ended_at: -190,
            satisfied: true,
            rating_comment: 'Sạch hẳn, cảm ơn phường.'
        }
    },
    {
        kind: 'pothole',
        state: 'refused',
        text: 'Đường đang đào dở, bụi quá.',
        place: 'Đường Nguyễn Nghiêm',
        received: -400,
        more: {
            reason: 'Đơn vị thi công có giấy phép đến hết tháng 11 và đã rào chắn đúng quy định.',
            ended_at: -390
        }
    }
];

const bytes = (words: string) => Buffer.byteLength(words, 'utf8');

function flagsIn(text: string, parts: [string, string][]): Any[] {
    return parts.map(([part, kind]) => ({
        at: bytes(text.slice(0, text.indexOf(part))),
        bytes: bytes(part),
        kind
    }));
}

export function makeCases({ at, officers }: House): Any[] {
    const kinds = categories.flatMap((category) =>
        category.kinds.map((kind) => ({ ...kind, category: category.code }))
    );
    const who = (index: number | undefined) =>
        index === undefined ? undefined : { id: officers[index]!.id, name: officers[index]!.name };

    function photosOf(one: Told): Any[] {
        const shows = one.more?.shows ? 'shown' : 'waiting';
        const line = (number: number, place: string) => ({
            number,
            place,
            state: shows,
            width: 1200,
            height: 900,
            taken_at: at(place === 'after' ? -7 : one.received - 0.2),
            metres: place === 'after' ? 9 : 4,
            by_officer: place === 'after'
        });
        const before = Array.from({ length: one.before ?? 0 }, (_, index) => line(index + 1, 'before'));
        const after = Array.from({ length: one.after ?? 0 }, (_, index) =>
            line(before.length + index + 1, 'after')
        );
        return [...before, ...after];
    }

    return told.map((one, index) => {
        const kind = kinds.find(({ code }) => code === one.kind)!;
        const { agency, officer, shows, extended_at, solved_at, ended_at, reopened_at, ...more } =
            one.more ?? {};
        void shows;
        const moved = one.state !== 'new';
        const given = agency === undefined ? undefined : agencies[agency as number]!;
        const dates = { extended_at, solved_at, ended_at, reopened_at };
        return {
            code: `PA-261123-${String(101 + index)}`.replace(/-(\d{3})$/, '-0$1'),
            kind: kind.code,
            kind_name: kind.name,
            category: kind.category,
            state: one.state,
            urgency: kind.urgency,
            way: index % 5 === 2 ? 'open311' : 'web',
            public: true,
            position: {
                lat: Number((15.1203 + index * 0.0011).toFixed(6)),
                lon: Number((108.7903 - (index % 4) * 0.0014).toFixed(6))
            },
            place: one.place,
            address: '',
            received_at: at(one.received),
            ...(one.due === undefined ? {} : { due_at: at(one.due) }),
            solve_by: at(['new', 'received', 'solved'].includes(one.state) ? 150 : (one.due ?? -200)),
            reopened: false,
            ...(given ? { agency: { id: given.id, name: given.name } } : {}),
            ...(officer === undefined ? {} : { officer: who(officer) }),
            supporters: 0,
            version: 1 + index,
            asset: index === 0 ? 'ĐL-0417' : '',
            text: one.text,
            text_state: 'waiting',
            shown_text: '',
            flags: flagsIn(one.text, one.flags ?? []),
            proposed_text: (one.flags ?? []).reduce((text, [part]) => text.replace(part, '***'), one.text),
            hand_over: '',
            answers: [],
            receive_by: at(one.received + 8),
            refuse_by: at(one.received + 40),
            ...(solved_at === undefined ? {} : { publish_by: at((solved_at as number) + 28) }),
            ...(moved ? { taken_at: at(one.received + 2) } : {}),
            ...Object.fromEntries(
                Object.entries(dates)
                    .filter(([, hours]) => hours !== undefined)
                    .map(([name, hours]) => [name, at(hours as number)])
            ),
            extend_reason: '',
            reason: '',
            forwarded_to: '',
            result: '',
            no_photo_reason: '',
            merged: [],
            rating_comment: '',
            reopen_reason: '',
            photos: photosOf(one),
            notes:
                index === 2
                    ? [
                          {
                              at: at(-20),
                              officer: who(2),
                              text: 'Đã gọi Công ty Môi trường đô thị, xe cẩu đến trong buổi sáng.'
                          }
                      ]
                    : [],
            steps: [
                { what: 'filed', at: at(one.received) },
                ...(moved ? [{ what: 'received', at: at(one.received + 2), officer: who(0) }] : []),
                ...(given
                    ? [
                          {
                              what: 'assigned',
                              at: at(one.received + 3),
                              officer: who(0),
                              agency: { id: given.id, name: given.name }
                          }
                      ]
                    : []),
                ...(solved_at === undefined
                    ? []
                    : [{ what: 'solved', at: at(solved_at as number), officer: who(officer) }])
            ],
            ...more
        };
    });
}
