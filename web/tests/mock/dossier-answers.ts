// Dossiers, work, the board and tracking.
import { agencies, fold, type Any, type House, type Row } from './house.ts';
import { Refuse } from './refuse.ts';

export function dossierAnswers({
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
    ward
}: House): Row[] {
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

    const figures = (size: number) => {
        const counts: Record<string, number> = {
            received: size * 210,
            handled: size * 199,
            decided_early: size * 150,
            decided_on_time: size * 48,
            decided_late: size,
            open: size * 11,
            open_overdue: size > 4 ? 2 : 0,
            due_today: size * 4
        };
        const plain = Object.entries(counts).map(([name, value]) => ({
            name,
            value,
            formula: `board.${name}`,
            records:
                name === 'open_overdue'
                    ? '/api/v1/dossiers?open=true&late=true'
                    : '/api/v1/dossiers?open=true'
        }));
        const share = {
            name: 'on_time_share',
            value: 198 / 199,
            numerator: size * 198,
            denominator: size * 199,
            formula: 'board.on_time_share',
            records: '/api/v1/dossiers?late=false'
        };
        const mean = { ...share, name: 'mean_minutes', value: 734, formula: 'board.mean_minutes' };
        return [...plain, share, mean];
    };

    return [
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
        [
            'GET',
            '/register/{year}/volumes',
            () =>
                ok({
                    items: [1, 2].map((volume) => ({ volume, first: volume * 30 - 29, last: volume * 30 }))
                })
        ],
        [
            'GET',
            '/register/{year}/rows',
            ({ parts, query }) =>
                page(
                    dossiers
                        .filter((one: Any) => String(one.register.year) === parts[0])
                        .map((one: Any) => ({
                            number: one.register.number,
                            dossier_id: one.id,
                            code: one.code,
                            procedure_name: one.procedure.name,
                            sets: 1,
                            applicant_id: one.applicant.id,
                            applicant_name: one.applicant_name,
                            address: 'Tổ 12',
                            received_at: one.received_at,
                            due_at: one.due_at,
                            state: one.state
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
                    by: query.get('by') ?? 'field',
                    figures: figures(8),
                    rows: ['Hộ tịch', 'Chứng thực', 'Đất đai', 'Bảo trợ xã hội', 'Hộ kinh doanh'].map(
                        (name, index) => ({
                            key: `f${index}`,
                            name,
                            figures: figures(5 - index)
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
                    with: [agencies[1]!.name],
                    receive_result: found.receive_result,
                    phone: '',
                    received_at: found.received_at,
                    due_at: found.due_at,
                    due_original_at: found.due_original_at,
                    steps: found.steps.map((one: Any) => ({
                        name: one.name,
                        agency: one.agency.name,
                        state: one.state,
                        done_at: one.done_at
                    })),
                    history: found.history.map((one: Any) => ({
                        at: one.at,
                        kind: one.kind,
                        agency: one.agency.name
                    })),
                    result_place: agencies[0]!.name,
                    seals: ward.sealsOf(found.code)
                });
            }
        ]
    ];
}
