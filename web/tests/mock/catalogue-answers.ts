// Procedures, people, files and drafts.
import { fold, fieldNames, type Any, type House, type Row } from './house.ts';
import { Refuse } from './refuse.ts';

export function catalogueAnswers({
    byCode,
    id,
    needKey,
    now,
    officers,
    ok,
    page,
    persons,
    procedures,
    ward
}: House): Row[] {
    function procedureRow(one: Any): Any {
        const { code, name, short_name, field, field_name, channels, online, immediate } = one;
        return { code, name, short_name, field, field_name, channels, online, immediate };
    }

    function personOf(id: string): Any {
        const found = persons.find((one) => one.id === id);
        if (!found) throw new Refuse(404, 'person.unknown');
        return found;
    }

    return [
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
            ({ parts, body }) => {
                const found = procedures.find((one: Any) => one.code === parts[0]);
                if ((found?.version ?? 0) !== body['version'])
                    throw new Refuse(409, 'procedure.changed', '/version');
                const total = new Map((body['steps'] as Any[]).map((step) => [step.stage, step.share]));
                if (total.size > 0 && [...total.values()].reduce((sum, share) => sum + share, 0) !== 100)
                    throw new Refuse(422, 'procedure.step.share.total', '/steps');
                const next = { ...(found ?? { code: parts[0], marks: [], ready: true }), ...body };
                return ok(Object.assign(found ?? {}, next, { version: (found?.version ?? 0) + 1 }));
            }
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
        ['GET', '/persons/{id}', ({ parts }) => ok(personOf(parts[0]!))],
        [
            'PATCH',
            '/persons/{id}',
            ({ parts, body }) => {
                const person = personOf(parts[0]!);
                if (body['version'] !== person.version) throw new Refuse(409, 'person.changed', '/version');
                const { id_number, phone, clear = [], confirmed, ...rest } = body as Any;
                void confirmed;
                if (id_number) person.id_number_masked = '0510xxxxx777';
                if (phone || clear.includes('phone')) person.phone_masked = phone ? '09xxxxx77' : undefined;
                return ok(Object.assign(person, rest, { version: person.version + 1 }));
            }
        ],
        [
            'GET',
            '/persons/{id}/readers',
            () =>
                ok({
                    items: [
                        {
                            id: '2',
                            at: now(),
                            kind: 'person.unmasked',
                            officer_id: officers[0]!.id,
                            agency_id: '11',
                            reason: 'Đối chiếu căn cước'
                        },
                        { id: '1', at: now(), kind: 'person.read', officer_id: '1', agency_id: '11' }
                    ]
                })
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
        ]
    ];
}
