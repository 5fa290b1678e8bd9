// The made-up ward behind the stand-in server: a few officers, people and dossiers, all fictional.
import type { LedgerDesk } from './ledger-answers.ts';
import { Refuse, type Answerer } from './refuse.ts';

/* eslint-disable @typescript-eslint/no-explicit-any -- the stand-in handles shapes, it does not check them */
export type Any = any;
export type Row = [string, string, Answerer];

export interface Ward {
    announce: (kind: string, subjectId: string) => void;
    now: () => string;
    route: (method: string, path: string) => { answer: Answerer; parts: string[] } | undefined;
    dossiers: Any[];
    persons: Any[];
    drafts: Any[];
    reports: Any[];
    /** Reports as officers have them. */
    cases: Any[];
    photos: Map<string, Any>;
    plates: Any[];
    routing: Any;
    /** Codes of the plates asked for as a sheet the last time. */
    printed: string[];
    keys: string[];
    mustChange: boolean;
    factor: boolean;
    signedIn: boolean;
    hours: Any;
    ledger: LedgerDesk;
    /** What of the ledger is about a dossier's or a report's code. */
    sealsOf: (subject: string) => Any[];
}

export const fold = (text: string) =>
    text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase();
export const hourMs = 3_600_000;
export const agencies = [
    { id: '11', code: 'centre', name: 'Trung tâm Phục vụ hành chính công' },
    { id: '12', code: 'office', name: 'Văn phòng HĐND và UBND' },
    { id: '13', code: 'society', name: 'Phòng Văn hóa – Xã hội' },
    { id: '14', code: 'economy', name: 'Phòng Kinh tế, Hạ tầng và Đô thị' }
];
export const fieldNames: Record<string, string> = {
    'chung-thuc': 'Chứng thực',
    'ho-tich': 'Hộ tịch',
    'bao-tro-xa-hoi': 'Bảo trợ xã hội',
    'dat-dai': 'Đất đai'
};

export type House = ReturnType<typeof makeHouse>;

export function makeHouse(catalogue: Any[]) {
    let next = 1000;
    const id = () => String(++next);
    const now = () => new Date().toISOString();
    const at = (hours: number) => new Date(Date.now() + hours * hourMs).toISOString();
    const agency = (code: string) => agencies.find((one) => one.code === code) ?? agencies[0]!;
    const officers = [
        ['huong', 'Nguyễn Thị Hường', 'Công chức tiếp nhận', '11'],
        ['minh', 'Trần Quang Minh', 'Chuyên viên hộ tịch', '12'],
        ['thao', 'Lê Thị Phương Thảo', 'Chuyên viên', '13'],
        ['dung', 'Phạm Văn Dũng', 'Phó Chủ tịch UBND', '12'],
        ['khanh', 'Đỗ Gia Khánh', 'Giám đốc Trung tâm', '11']
    ].map(([login, name, title, agencyId]) => ({
        id: id(),
        login,
        name,
        title,
        agency_id: agencyId,
        agency_name: agencies.find((one) => one.id === agencyId)!.name,
        active: true,
        locked: login === 'thao',
        second_factor: login === 'dung',
        absent: login === 'dung'
    }));
    const persons: Any[] = [
        ['Trần Thị Mai', '1988-03-12', '0510xxxxx214', '09xxxxx18', 'Tổ 12, đường Lê Lợi, phường Nghĩa Lộ'],
        ['Nguyễn Văn Thành', '1975-11-02', '0510xxxxx871', '09xxxxx62', 'Tổ 3, đường Phan Đình Phùng'],
        ['Lê Hoàng Bảo Ngọc', '2001-06-25', '0510xxxxx330', '03xxxxx05', 'Tổ 7, đường Hùng Vương'],
        ['Phạm Thị Đào', '1962-01-19', '0510xxxxx556', '09xxxxx41', 'Tổ 1, đường Quang Trung'],
        ['Võ Đình Khoa', '1993-09-08', '0510xxxxx007', '07xxxxx77', 'Tổ 15, đường Nguyễn Nghiêm']
    ].map(([name, birth, idNumber, phone, address]) => ({
        id: id(),
        kind: 'citizen',
        name,
        birth_date: birth,
        id_number_masked: idNumber,
        phone_masked: phone,
        address,
        dossiers: 1,
        version: 1
    }));

    // The catalogue's files leave out what is ordinary; the server's answer says it.
    const way = { channel: 'any', case: '' };
    const procedures = catalogue.map((one: Any) => ({
        aliases: [],
        handled_by: 'ward',
        agency: '',
        subjects: '',
        online: 'none',
        immediate: false,
        supplement_clock: 'pause',
        fee_note: '',
        result: '',
        forms: [],
        form_texts: [],
        place: '',
        legal_basis: [],
        confidence: 'likely',
        note: '',
        source: 'own',
        work_field: 'justice',
        marks: [],
        ready: true,
        id: id(),
        valid_from: '2025-07-01',
        ...one,
        components: (one.components ?? []).map((paper: Any) => ({
            originals: 0,
            copies: 0,
            need: 'always',
            case: '',
            ...paper
        })),
        time_limits: (one.time_limits ?? []).map((limit: Any) => ({ ...way, same_day: false, ...limit })),
        fees: (one.fees ?? []).map((fee: Any) => ({
            ...way,
            amount: 0,
            amount_after: 0,
            pages_at_first: 0,
            amount_max: 0,
            document: '',
            ...fee
        })),
        steps: (one.steps ?? []).map((step: Any) => ({ agency: '', external: '', ...step })),
        field_name: fieldNames[one.field] ?? one.field.replaceAll('-', ' '),
        version: 1,
        late_receipt_next_day: one.late_receipt_next_day ?? false
    }));
    const byCode = (code: string) => {
        const found = procedures.find((one: Any) => one.code === code);
        if (!found) throw new Refuse(404, 'procedure.not_found');
        return found;
    };

    const risks = [
        'late',
        'high',
        'high',
        'watch',
        'watch',
        'calm',
        'calm',
        'calm',
        'calm',
        'calm',
        'calm',
        'calm'
    ];
    const minutes: Record<string, number> = { late: -190, high: 95, watch: 560, calm: 2300 };
    function makeDossier(index: number, state = 'in_process'): Any {
        const procedure = procedures[(index * 7) % procedures.length];
        const person = persons[index % persons.length];
        const level = risks[index % risks.length]!;
        const openAt = index % 3;
        const steps = procedure.steps.map((step: Any, place: number) => ({
            id: id(),
            stage: step.stage,
            name: step.name,
            kind: step.kind,
            agency: agency(step.agency),
            officer:
                place <= openAt ? { id: officers[1]!.id, name: officers[1 + (place % 3)]!.name } : undefined,
            state: place < openAt ? 'done' : place === openAt ? 'open' : 'waiting',
            due_at: at(minutes[level]! / 60 + place * 6),
            done_at: place < openAt ? at(-20 + place * 4) : undefined
        }));
        return {
            id: id(),
            code: `H48.21-251120-${String(index + 1).padStart(4, '0')}`,
            register: { year: 2025, number: index + 1 },
            state,
            procedure: { code: procedure.code, name: procedure.short_name ?? procedure.name },
            field: procedure.field,
            channel: index % 4 === 0 ? 'online' : 'counter',
            applicant_name: person.name,
            applicant: {
                id: person.id,
                name: person.name,
                id_number_masked: person.id_number_masked,
                phone_masked: person.phone_masked,
                address: person.address
            },
            content: procedure.short_name ?? procedure.name,
            components: procedure.components.slice(0, 4).map((component: Any, place: number) => ({
                code: component.code,
                name: component.name,
                originals: component.originals,
                certified: 0,
                photocopies: component.copies,
                note: place === 3 ? 'Đã đối chiếu bản chính' : ''
            })),
            files: [
                {
                    id: id(),
                    name: 'to-khai.pdf',
                    media_type: 'application/pdf',
                    bytes: 184_320,
                    pages: 2,
                    place: 'component',
                    component: procedure.components[0]?.code,
                    attached_at: at(-30)
                }
            ],
            consultations: [],
            forms: [{ id: id(), form: '01', year: 2025, number: index + 1, at: at(-30) }],
            procedure_version: 1,
            work_field: 'tu-phap',
            sets: 1,
            stage: openAt + 1,
            received_at: at(-30 - index),
            due_at: at(minutes[level]! / 60 + 24),
            due_original_at: at(minutes[level]! / 60 + 24),
            due_rule: {
                term: { value: 5, unit: 'working_day', same_day: false },
                case_name: '',
                channel: 'counter',
                receipt_rule: 'at_arrival',
                late_receipt_next_day: false,
                counted_from: at(-30),
                pauses: [],
                provisional: false
            },
            risk: { minutes_left: minutes[level]! + index, level },
            steps,
            supplements: [],
            fee: { amount: 8000, lines: [] },
            receive_result: 'counter',
            actions: [
                'finish_step',
                'supplement',
                'consult',
                'assign',
                'send_back',
                'extend',
                'stop',
                'withdraw'
            ],
            version: 1,
            history: [
                {
                    id: id(),
                    at: at(-30 - index),
                    kind: 'dossier.accepted',
                    officer: officers[0],
                    agency: agencies[0],
                    data: {}
                },
                {
                    id: id(),
                    at: at(-29 - index),
                    kind: 'dossier.forwarded',
                    officer: officers[0],
                    agency: agencies[1],
                    data: { note: 'Hồ sơ đủ thành phần.' }
                }
            ]
        };
    }
    const dossiers: Any[] = Array.from({ length: 24 }, (_, index) => makeDossier(index));

    const ward: Ward = {
        announce: () => {},
        now,
        dossiers,
        persons,
        drafts: [],
        reports: [],
        cases: [],
        photos: new Map(),
        plates: [],
        routing: undefined,
        printed: [],
        keys: [],
        mustChange: false,
        factor: false,
        signedIn: false,
        hours: {
            weekly: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((weekday) => ({
                weekday,
                sessions: [
                    { from: '07:00', to: '11:30' },
                    { from: '13:30', to: '17:00' }
                ]
            })),
            intake_only: [{ weekday: 'saturday', sessions: [{ from: '07:30', to: '11:00' }] }],
            forward_same_day_until: '15:00'
        },
        route: () => undefined,
        ledger: undefined as unknown as LedgerDesk,
        sealsOf: () => []
    };

    const ok = (body?: unknown, status = 200) => ({ status: body === undefined ? 204 : status, body });
    const session = () => ({
        officer: {
            id: officers[0]!.id,
            name: officers[0]!.name,
            title: officers[0]!.title,
            agency: agencies[0]
        },
        csrf: 'csrf-word',
        permissions: ['receive', 'handle', 'review', 'sign', 'return', 'lead', 'admin'].map((permission) => ({
            permission
        })),
        must_change_password: ward.mustChange,
        second_factor: ward.factor ? 'on' : 'off',
        idle_minutes_max: 15,
        ward: { unit: '21168', name: 'Phường Nghĩa Lộ', centre_name: agencies[0]!.name }
    });
    const dossier = (key: string) => {
        const found = dossiers.find((one) => one.id === key);
        if (!found) throw new Refuse(404, 'dossier.not_found');
        return found;
    };
    const page = (items: Any[], query: URLSearchParams, fallback = 20) => {
        const limit = Number(query.get('limit') ?? fallback);
        const from = Number(query.get('after') ?? 0);
        const part = items.slice(from, from + limit);
        return ok({ items: part, ...(from + limit < items.length ? { next: String(from + limit) } : {}) });
    };
    const needKey = (headers: Any) => {
        const key = headers['idempotency-key'];
        if (!key) throw new Refuse(400, 'request.idempotency_key.missing');
        ward.keys.push(key);
        return key as string;
    };
    const kept = new Map<string, Any>();

    return {
        agency,
        at,
        byCode,
        dossier,
        dossiers,
        id,
        kept,
        makeDossier,
        needKey,
        now,
        officers,
        ok,
        page,
        persons,
        procedures,
        session,
        ward
    };
}
