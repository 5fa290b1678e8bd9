// The made-up ward behind the stand-in server: a few officers, people and dossiers, all fictional.
import { Refuse, type Answerer } from './server.ts';

/* eslint-disable @typescript-eslint/no-explicit-any -- the stand-in handles shapes, it does not check them */
type Any = any;

export interface Ward {
    announce: (kind: string, subjectId: string) => void;
    now: () => string;
    route: (method: string, path: string) => { answer: Answerer; parts: string[] } | undefined;
    dossiers: Any[];
    persons: Any[];
    drafts: Any[];
    keys: string[];
    mustChange: boolean;
    factor: boolean;
    signedIn: boolean;
}

const fold = (text: string) =>
    text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase();
const hourMs = 3_600_000;
const agencies = [
    { id: '11', code: 'centre', name: 'Trung tâm Phục vụ hành chính công' },
    { id: '12', code: 'office', name: 'Văn phòng HĐND và UBND' },
    { id: '13', code: 'society', name: 'Phòng Văn hóa – Xã hội' },
    { id: '14', code: 'economy', name: 'Phòng Kinh tế, Hạ tầng và Đô thị' }
];
const fieldNames: Record<string, string> = {
    'chung-thuc': 'Chứng thực',
    'ho-tich': 'Hộ tịch',
    'bao-tro-xa-hoi': 'Bảo trợ xã hội',
    'dat-dai': 'Đất đai'
};

export function makeWard(catalogue: Any[]): Ward {
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

    const procedures = catalogue.map((one: Any) => ({
        ...one,
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
        keys: [],
        mustChange: false,
        factor: false,
        signedIn: false,
        route
    } as Ward;

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

    function workRows(): Any[] {
        const order = ['late', 'high', 'watch', 'calm'];
        return dossiers
            .filter((one) => one.state === 'in_process')
            .map((one) => {
                const step = one.steps.find((each: Any) => each.state === 'open') ?? one.steps[0];
                return {
                    dossier_id: one.id,
                    code: one.code,
                    procedure_name: one.procedure.name,
                    applicant_name: one.applicant.name,
                    state: one.state,
                    step_id: step.id,
                    step_name: step.name,
                    step_kind: step.kind,
                    task: 'step',
                    work_field: 'tu-phap',
                    agency: step.agency,
                    officer: step.officer,
                    step_due_at: step.due_at,
                    due_at: one.due_at,
                    minutes_left: one.risk.minutes_left,
                    risk: one.risk.level,
                    waiting_since: one.received_at,
                    version: one.version
                };
            })
            .toSorted((one, other) => order.indexOf(one.risk) - order.indexOf(other.risk));
    }

    function procedureRow(one: Any): Any {
        const { code, name, short_name, field, field_name, channels, online, immediate } = one;
        return { code, name, short_name, field, field_name, channels, online, immediate };
    }

    const moved = (one: Any) => ({
        id: one.id,
        code: one.code,
        register: one.register,
        state: one.state,
        due_at: one.due_at,
        forms: one.handed ?? [],
        version: one.version
    });

    function takeIn(body: Any): Any {
        const procedure = byCode(body.procedure_code);
        const fresh = makeDossier(
            dossiers.length,
            body.outcome === 'accept'
                ? 'in_process'
                : body.outcome === 'refuse'
                  ? 'not_accepted'
                  : 'supplement_asked'
        );
        const person = persons.find((one) => one.id === body.applicant_id);
        Object.assign(fresh, {
            handed: [body.outcome === 'accept' ? '01' : body.outcome === 'refuse' ? '03' : '02'],
            procedure: { code: procedure.code, name: procedure.short_name ?? procedure.name },
            content: body.content,
            received_at: now(),
            applicant_name: person.name,
            applicant: {
                id: person.id,
                name: person.name,
                id_number_masked: person.id_number_masked,
                address: person.address
            }
        });
        dossiers.push(fresh);
        return fresh;
    }

    const table: [string, string, Answerer][] = [
        [
            'POST',
            '/sessions',
            ({ body }) => {
                if (body['password'] !== 'Dung-2025!' && body['password'] !== 'Moi-2025!!')
                    throw new Refuse(401, 'staff.login.failed');
                if (ward.factor && !body['code']) throw new Refuse(401, 'staff.code.needed');
                if (ward.factor && body['code'] !== '123456')
                    throw new Refuse(401, 'staff.code.wrong', '/code');
                ward.signedIn = true;
                return {
                    status: 201,
                    body: session(),
                    cookie: 'ward_session=mock; HttpOnly; SameSite=Strict; Path=/'
                };
            }
        ],
        [
            'GET',
            '/session',
            () => {
                if (!ward.signedIn) throw new Refuse(401, 'session.unknown');
                return ok(session());
            }
        ],
        ['DELETE', '/session', () => ((ward.signedIn = false), ok())],
        ['POST', '/session/password', () => ((ward.mustChange = false), ok())],
        [
            'POST',
            '/session/second-factor',
            () =>
                ok({
                    secret: 'JBSWY3DPEHPK3PXP',
                    uri: 'otpauth://totp/Nghia%20Lo:huong?secret=JBSWY3DPEHPK3PXP'
                })
        ],
        [
            'POST',
            '/session/second-factor/confirm',
            ({ body }) => {
                if (body['code'] !== '123456') throw new Refuse(422, 'staff.code.wrong', '/code');
                ward.factor = true;
                return ok({ recovery_codes: ['a1b2-c3d4', 'e5f6-g7h8', 'i9j0-k1l2', 'm3n4-o5p6'] });
            }
        ],
        ['POST', '/session/second-factor/remove', () => ((ward.factor = false), ok())],
        [
            'GET',
            '/officers',
            ({ query }) =>
                page(
                    officers.filter(
                        (one) =>
                            fold(one.name!).includes(fold(query.get('query') ?? '')) &&
                            (!query.get('agency') || one.agency_id === query.get('agency'))
                    ),
                    query
                )
        ],
        [
            'POST',
            '/officers',
            ({ body, headers }) => {
                needKey(headers);
                const fresh: Any = {
                    id: id(),
                    ...body,
                    agency_name: agencies.find((one) => one.id === body['agency_id'])!.name,
                    active: true,
                    locked: false,
                    second_factor: false,
                    absent: false
                };
                officers.push(fresh);
                return ok(fresh, 201);
            }
        ],
        [
            'POST',
            '/officers/{id}/unlock',
            ({ parts }) =>
                ok(
                    Object.assign(
                        officers.find((one) => one.id === parts[0])!,
                        { locked: false }
                    )
                )
        ],
        ['POST', '/officers/{id}/reset-password', () => ok({ first_password: 'Mít-Núi-17' })],
        [
            'POST',
            '/officers/{id}/deactivate',
            ({ parts }) =>
                ok(
                    Object.assign(
                        officers.find((one) => one.id === parts[0])!,
                        { active: false }
                    )
                )
        ],
        [
            'GET',
            '/officers/{id}/grants',
            () =>
                ok({
                    items: [
                        { id: '1', permission: 'receive', from: '2025-07-01' },
                        {
                            id: '2',
                            permission: 'handle',
                            field: 'ho-tich',
                            agency_id: '12',
                            from: '2025-07-01',
                            to: '2026-06-30'
                        }
                    ]
                })
        ],
        ['POST', '/officers/{id}/grants', ({ body }) => ok({ id: id(), ...body }, 201)],
        ['DELETE', '/grants/{id}', () => ok()],
        ['GET', '/agencies', () => ok({ items: agencies })],
        [
            'GET',
            '/work-fields',
            () =>
                ok({
                    items: [
                        {
                            code: 'justice',
                            name: 'Tư pháp',
                            fields: [
                                { code: 'ho-tich', name: 'Hộ tịch' },
                                { code: 'chung-thuc', name: 'Chứng thực' }
                            ]
                        },
                        {
                            code: 'society',
                            name: 'Văn hóa – Xã hội',
                            fields: [{ code: 'bao-tro-xa-hoi', name: 'Bảo trợ xã hội' }]
                        }
                    ]
                })
        ],
        [
            'GET',
            '/absences',
            () =>
                ok({
                    items: [
                        {
                            id: '1',
                            officer_id: officers[3]!.id,
                            officer_name: officers[3]!.name,
                            substitute_id: officers[4]!.id,
                            substitute_name: officers[4]!.name,
                            from: '2025-11-20',
                            to: '2025-11-28',
                            reason: 'Đi học bồi dưỡng'
                        }
                    ]
                })
        ],
        [
            'POST',
            '/absences',
            ({ body }) => ok({ id: id(), officer_name: 'x', substitute_name: 'y', ...body }, 201)
        ],
        ['DELETE', '/absences/{id}', () => ok()],
        [
            'GET',
            '/calendar',
            ({ query }) => {
                const days: Any[] = [];
                for (
                    let day = Date.parse(query.get('from')!);
                    day <= Date.parse(query.get('to')!);
                    day += 24 * hourMs
                ) {
                    const date = new Date(day).toISOString().slice(0, 10);
                    const weekday = new Date(day).getUTCDay();
                    const off = [
                        '2026-01-01',
                        '2026-04-30',
                        '2026-05-01',
                        '2026-09-02',
                        '2026-11-24'
                    ].includes(date);
                    days.push({
                        date,
                        working: weekday > 0 && weekday < 6 && !off,
                        provisional: date === '2026-09-02',
                        ...(off ? { kind: 'off', name: 'Ngày nghỉ lễ', document: '28/2026/QH16' } : {})
                    });
                }
                return ok({
                    hours: {
                        weekly: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((weekday) => ({
                            weekday,
                            sessions: [
                                { from: '07:00', to: '11:30' },
                                { from: '13:30', to: '17:00' }
                            ]
                        })),
                        intake_only: [],
                        forward_same_day_until: '15:00'
                    },
                    days
                });
            }
        ],
        [
            'PUT',
            '/calendar/days/{id}',
            ({ parts, body }) => ok({ date: parts[0], working: body['kind'] !== 'off', ...body })
        ],
        [
            'GET',
            '/calendar/impact',
            () =>
                ok({
                    items: dossiers.slice(0, 2).map((one) => ({
                        dossier_id: one.id,
                        code: one.code,
                        procedure_name: one.procedure.name,
                        state: one.state,
                        due_at: one.due_at,
                        due_would_be: at(99),
                        version: one.version
                    }))
                })
        ],
        [
            'GET',
            '/fields',
            () =>
                ok({
                    items: [...new Set(procedures.map((one: Any) => one.field))].map((code) => ({
                        code,
                        name: fieldNames[code as string] ?? code,
                        procedures: procedures.filter((one: Any) => one.field === code).length
                    }))
                })
        ],
        [
            'GET',
            '/procedures',
            ({ query }) => {
                const words = fold(query.get('query') ?? '');
                return page(
                    procedures
                        .filter(
                            (one: Any) =>
                                (!query.get('field') || one.field === query.get('field')) &&
                                fold([one.name, one.short_name, ...(one.aliases ?? [])].join(' ')).includes(
                                    words
                                )
                        )
                        .map(procedureRow),
                    query
                );
            }
        ],
        ['GET', '/procedures/{id}', ({ parts }) => ok(byCode(parts[0]!))],
        [
            'PUT',
            '/procedures/{id}',
            ({ parts, body }) => ok(Object.assign(byCode(parts[0]!), body, { version: 2 }))
        ],
        ['POST', '/procedures/{id}/withdraw', ({ parts }) => ok(byCode(parts[0]!))],
        [
            'GET',
            '/persons',
            ({ query }) =>
                page(
                    persons.filter((one) => fold(one.name).includes(fold(query.get('query') ?? ''))),
                    query
                )
        ],
        [
            'POST',
            '/persons',
            ({ body, headers }) => {
                needKey(headers);
                if (body['id_number'] === '051088001214')
                    throw new Refuse(409, 'person.id_number.taken', '/id_number');
                const fresh = {
                    id: id(),
                    ...body,
                    id_number_masked: '0510xxxxx999',
                    phone_masked: '09xxxxx99',
                    dossiers: 0,
                    version: 1
                };
                persons.push(fresh);
                return ok(fresh, 201);
            }
        ],
        ['POST', '/persons/{id}/unmask', () => ok({ id_number: '051088001214', phone: '0905123418' })],
        [
            'POST',
            '/files',
            ({ query, bytes }) => {
                const name = query.get('name') ?? '';
                if (!/\.(pdf|png|jpe?g)$/.test(name)) throw new Refuse(415, 'file.type.refused');
                if (bytes === 0) throw new Refuse(422, 'file.empty');
                return ok(
                    {
                        id: id(),
                        sha256: 'b',
                        name,
                        media_type: 'application/pdf',
                        bytes,
                        pages: 1,
                        problems: []
                    },
                    201
                );
            }
        ],
        [
            'GET',
            '/drafts',
            () =>
                ok({
                    items: ward.drafts.map(({ id, title, version, changed_at }) => ({
                        id,
                        title,
                        version,
                        changed_at
                    }))
                })
        ],
        [
            'GET',
            '/drafts/{id}',
            ({ parts }) => {
                const draft = ward.drafts.find((one) => one.id === parts[0]);
                if (!draft) throw new Refuse(404, 'draft.unknown');
                return ok(draft);
            }
        ],
        [
            'POST',
            '/drafts',
            ({ body, headers }) => {
                needKey(headers);
                const draft = {
                    id: id(),
                    title: body['title'],
                    version: 1,
                    content: body['content'],
                    changed_at: now()
                };
                ward.drafts.unshift(draft);
                return ok(draft, 201);
            }
        ],
        [
            'PUT',
            '/drafts/{id}',
            ({ parts, body }) => {
                const draft = ward.drafts.find((one) => one.id === parts[0]);
                if (!draft) throw new Refuse(404, 'draft.not_found');
                return ok(Object.assign(draft, { content: body['content'], version: draft.version + 1 }));
            }
        ],
        [
            'DELETE',
            '/drafts/{id}',
            ({ parts }) => ((ward.drafts = ward.drafts.filter((one) => one.id !== parts[0])), ok())
        ],
        [
            'GET',
            '/procedures/{id}/fee',
            () =>
                ok({
                    amount: 15000,
                    lines: [
                        { name: 'Lệ phí', document: 'NQ 12/2025', basis: 'flat', quantity: 1, amount: 15000 }
                    ]
                })
        ],
        [
            'GET',
            '/dossiers/check',
            ({ query }) => {
                const procedure = byCode(query.get('procedure_code') ?? '');
                const twins = dossiers.filter(
                    (one) =>
                        one.procedure.code === procedure.code &&
                        one.applicant.id === query.get('applicant_id')
                );
                return ok({
                    due_at: at(72),
                    term: { value: 3, unit: 'working_day', same_day: false },
                    forward_due_at: at(4),
                    starts_at: now(),
                    provisional: false,
                    steps: procedure.steps.map((step: Any, index: number) => ({
                        stage: step.stage,
                        name: step.name,
                        agency: agency(step.agency).name,
                        due_at: at(20 + index * 12)
                    })),
                    duplicates: twins.map((one) => ({
                        id: one.id,
                        code: one.code,
                        procedure_name: one.procedure.name,
                        received_at: one.received_at,
                        state: one.state
                    }))
                });
            }
        ],
        [
            'POST',
            '/dossiers',
            ({ body, headers }) => {
                const key = needKey(headers);
                const before = kept.get(key);
                const answer = before ?? takeIn(body);
                kept.set(key, answer);
                ward.drafts = ward.drafts.filter((one) => one.id !== body['draft_id']);
                setTimeout(() => ward.announce('dossier.accepted', answer.id), 20);
                return ok(moved(answer), 201);
            }
        ],
        [
            'GET',
            '/dossiers',
            ({ query }) =>
                page(
                    dossiers
                        .filter(
                            (one) =>
                                fold(`${one.code} ${one.applicant.name} ${one.procedure.name}`).includes(
                                    fold(query.get('query') ?? '')
                                ) &&
                                (!query.get('state') || one.state === query.get('state')) &&
                                (query.get('late') !== 'true' || one.risk.level === 'late')
                        )
                        .map((one) => ({
                            id: one.id,
                            code: one.code,
                            procedure: one.procedure,
                            work_field: one.work_field,
                            channel: one.channel,
                            applicant_name: one.applicant.name,
                            state: one.state,
                            late: one.risk.level === 'late',
                            agency: one.steps[0].agency,
                            officer: one.steps[0].officer,
                            received_at: one.received_at,
                            due_at: one.due_at
                        })),
                    query
                )
        ],
        ['GET', '/dossiers/{id}', ({ parts }) => ok(dossier(parts[0]!))],
        [
            'GET',
            '/dossiers/{id}/timeline',
            ({ parts, query }) => page(dossier(parts[0]!).history, query, 100)
        ],
        [
            'POST',
            '/dossiers/{id}/{move}',
            ({ parts, body }) => {
                const found = dossier(parts[0]!);
                if (body['version'] !== found.version) throw new Refuse(409, 'dossier.changed');
                if ('reason' in body && !body['reason'])
                    throw new Refuse(422, 'dossier.reason.empty', '/reason');
                const open = found.steps.findIndex((one: Any) => one.state === 'open');
                if (parts[1] === 'finish-step') {
                    Object.assign(found.steps[open], { state: 'done', done_at: now() });
                    if (found.steps[open + 1]) found.steps[open + 1].state = 'open';
                } else if (parts[1] === 'supplement') {
                    found.state = 'supplement_asked';
                }
                found.version += 1;
                found.history.push({
                    id: id(),
                    at: now(),
                    kind: 'dossier.step_done',
                    officer: officers[0],
                    agency: agencies[0],
                    data: body
                });
                ward.announce('dossier.step_done', found.id);
                return ok(moved(found));
            }
        ],
        [
            'POST',
            '/signatures',
            ({ body }) => {
                const items = body['items'] as Any[];
                items.forEach((item) => {
                    const found = dossier(item.dossier_id);
                    found.steps.forEach((step: Any) => step.state === 'open' && (step.state = 'done'));
                    found.state = 'decided';
                });
                return ok({ signed: items.map((item) => item.dossier_id), refused: [] });
            }
        ],
        [
            'GET',
            '/work',
            ({ query }) => {
                const all = workRows();
                const counts: Any = {};
                ['late', 'high', 'watch', 'calm'].forEach(
                    (level) => (counts[level] = all.filter((one) => one.risk === level).length)
                );
                const rows = all.filter((one) => !query.get('risk') || one.risk === query.get('risk'));
                const answer = page(rows, query, 50);
                return { ...answer, body: { ...(answer.body as object), counts } };
            }
        ],
        [
            'GET',
            '/board',
            ({ query }) =>
                ok({
                    from: query.get('from') ?? '2025-07-01',
                    to: query.get('to') ?? '2025-07-31',
                    figures: [
                        {
                            name: 'received',
                            value: 1684,
                            formula: 'Số hồ sơ tiếp nhận trong khoảng ngày',
                            records: '/api/v1/dossiers?from=2025-07-01&to=2025-07-31'
                        },
                        {
                            name: 'handled',
                            value: 1592,
                            formula: 'Số hồ sơ có kết quả trong khoảng ngày',
                            records: '/api/v1/dossiers?state=returned'
                        },
                        {
                            name: 'on_time_share',
                            value: 0.9918,
                            numerator: 1579,
                            denominator: 1592,
                            formula: '(trước hạn + đúng hạn) / đã giải quyết',
                            records: '/api/v1/dossiers?late=true'
                        },
                        {
                            name: 'open',
                            value: 92,
                            formula: 'Số hồ sơ đang giải quyết lúc này',
                            records: '/api/v1/dossiers?state=in_process'
                        },
                        {
                            name: 'open_overdue',
                            value: 2,
                            numerator: 2,
                            denominator: 92,
                            formula: 'Đang giải quyết và đã qua ngày hẹn',
                            records: '/api/v1/dossiers?late=true'
                        },
                        {
                            name: 'due_today',
                            value: 31,
                            formula: 'Ngày hẹn là hôm nay, chưa có kết quả',
                            records: '/api/v1/dossiers?state=in_process'
                        }
                    ],
                    rows: ['Hộ tịch', 'Chứng thực', 'Đất đai', 'Bảo trợ xã hội', 'Hộ kinh doanh'].map(
                        (name, index) => ({
                            key: `f${index}`,
                            name,
                            received: 420 - index * 70,
                            handled: 400 - index * 66,
                            early: 300 - index * 50,
                            on_time: 98 - index * 16,
                            late: index % 2 ? 1 : 2,
                            open: 24 - index * 3,
                            open_overdue: index === 2 ? 2 : 0,
                            due_today: 9 - index,
                            records: '/api/v1/dossiers?field=ho-tich'
                        })
                    )
                })
        ],
        [
            'GET',
            '/tracking',
            ({ query }) => {
                const found = dossiers.find((one) => one.code === query.get('code'));
                if (!found || query.get('digits') !== '1234') throw new Refuse(404, 'tracking.not_found');
                return ok({
                    code: found.code,
                    procedure_name: found.procedure.name,
                    state: found.state,
                    with: { agency: agencies[1]!.name },
                    received_at: found.received_at,
                    due_at: found.due_at,
                    due_original_at: found.due_original_at,
                    steps: found.steps.map((one: Any) => ({
                        name: one.name,
                        agency: one.agency.name,
                        at: one.done_at
                    })),
                    history: found.history.map((one: Any) => ({
                        at: one.at,
                        kind: one.kind,
                        agency: one.agency.name
                    })),
                    result_place: agencies[0]!.name
                });
            }
        ]
    ];

    function route(method: string, path: string): { answer: Answerer; parts: string[] } | undefined {
        const asked = path.split('/');
        for (const [verb, pattern, answer] of table) {
            const wanted = pattern.split('/');
            const fits =
                verb === method &&
                wanted.length === asked.length &&
                wanted.every((part, index) => part.startsWith('{') || part === asked[index]);
            if (fits) {
                return {
                    answer,
                    parts: asked.filter((_, index) => wanted[index]!.startsWith('{')).map(decodeURIComponent)
                };
            }
        }
        return undefined;
    }
    return ward;
}
