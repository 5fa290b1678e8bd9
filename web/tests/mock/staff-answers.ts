// Sessions, officers, permissions and the calendar.
import { agencies, fold, hourMs, type Any, type House, type Row } from './house.ts';
import { Refuse } from './refuse.ts';
import { health } from './health-answer.ts';

export function staffAnswers({ at, dossiers, id, needKey, officers, ok, page, session, ward }: House): Row[] {
    function officerOf(id: string): Any {
        const found = officers.find((one) => one.id === id);
        if (!found) throw new Refuse(404, 'staff.officer.unknown');
        return found;
    }

    return [
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
        ['GET', '/officers/{id}', ({ parts }) => ok(officerOf(parts[0]!))],
        [
            'PATCH',
            '/officers/{id}',
            ({ parts, body }) => {
                if (body['name'] === '') throw new Refuse(422, 'staff.name.empty', '/name');
                const agency = agencies.find((one) => one.id === body['agency_id']);
                return ok(
                    Object.assign(officerOf(parts[0]!), body, agency ? { agency_name: agency.name } : {})
                );
            }
        ],
        [
            'POST',
            '/officers/{id}/activate',
            ({ parts }) => ok(Object.assign(officerOf(parts[0]!), { active: true }))
        ],
        [
            'POST',
            '/officers/{id}/remove-second-factor',
            ({ parts }) => ok(Object.assign(officerOf(parts[0]!), { second_factor: false }))
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
                            field: 'justice',
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
            'POST',
            '/agencies',
            ({ body }) => {
                const fresh: Any = { id: id(), active: true, ...body };
                agencies.push(fresh as unknown as (typeof agencies)[number]);
                return ok(fresh, 201);
            }
        ],
        [
            'PATCH',
            '/agencies/{id}',
            ({ parts, body }) =>
                ok(
                    Object.assign(
                        agencies.find((one) => one.id === parts[0])!,
                        body
                    )
                )
        ],
        ['GET', '/health', () => ok(health())],
        [
            'GET',
            '/audit',
            () =>
                ok({
                    items: officers.slice(0, 8).map((officer, index) => ({
                        id: String(900 - index),
                        at: at(-index),
                        kind: ['session.started', 'dossier.accepted', 'grant.given', 'person.read'][
                            index % 4
                        ],
                        subject_kind: ['officer', 'dossier', 'officer', 'person'][index % 4],
                        subject_id: index % 4 === 1 ? dossiers[0]!.id : officer.id,
                        officer_id: officer.id,
                        agency_id: officer.agency_id,
                        request_id: `1a2074f58c5-${index}`
                    }))
                })
        ],
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
                    hours: ward.hours,
                    days
                });
            }
        ],
        [
            'PUT',
            '/calendar/days/{id}',
            ({ parts, body }) => ok({ date: parts[0], working: body['kind'] !== 'off', ...body })
        ],
        ['PUT', '/calendar/hours', ({ body }) => ok(Object.assign(ward.hours, body))],
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
        ]
    ];
}
