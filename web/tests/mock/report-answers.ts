// What citizens report, and what becomes of it.
import { notesIn } from '../../src/rooms/report/field/exif.ts';
import { categories } from './report-kinds.ts';
import { fold, type Any, type House, type Row } from './house.ts';
import { Refuse } from './refuse.ts';
import { plainPicture } from './picture.ts';
import { publicReports } from './public-reports.ts';

const streets = ['Lê Lợi', 'Phan Đình Phùng', 'Hùng Vương', 'Quang Trung', 'Nguyễn Nghiêm'];
const nearMetres = 100;
const ended = ['refused', 'forwarded'];

export function reportAnswers({ at, id, kept, needKey, now, ok, page, ward }: House): Row[] {
    const kinds = categories.flatMap((category) =>
        category.kinds.map((kind) => ({ ...kind, category: category.code }))
    );
    const states = ['in_progress', 'published', 'received', 'assigned', 'published', 'forwarded', 'refused'];
    const reports: Any[] = Array.from({ length: 34 }, (_, index) => {
        const kind = kinds[index % (kinds.length - 1)]!;
        const state = states[index % states.length]!;
        const solved = state === 'published';
        const received_at = at(-24 * (index + 2));
        return {
            code: `PA-261121-${String(index + 1).padStart(4, '0')}`,
            key: 'abcdefghijklmnopqrstuvwxyz',
            kind: kind.code,
            category: kind.category,
            state,
            public: true,
            moderated: true,
            kind_name: kind.name,
            position: { lat: 15.12 + (index % 9) * 0.0004, lon: 108.79 + (index % 7) * 0.0004 },
            place: `Đường ${streets[index % streets.length]}, phường Nghĩa Lộ`,
            text: `${kind.name}, người đi qua lại khó khăn, nhất là buổi tối.`,
            received_at,
            receive_by: at(-24 * (index + 2) + 8),
            solve_by: at(24 * (9 - index)),
            overdue: !solved && !ended.includes(state) && index > 9,
            ...(index === 2
                ? { extended_at: at(-30), extend_reason: 'Chờ vật tư thay thế từ nhà cung cấp.' }
                : {}),
            ...(solved ? { solved_at: at(-20 * (index + 1)) } : {}),
            ...(solved ? { result: 'Đã xử lý xong, có ảnh chụp tại nơi phản ánh.' } : {}),
            ...(state === 'refused' ? { reason: 'Việc này do công trình đang thi công đúng phép.' } : {}),
            ...(state === 'forwarded'
                ? { forwarded_to: 'Điện lực Quảng Ngãi', reason: 'Trụ điện do ngành điện quản lý.' }
                : {}),
            ...(solved && index > 5 ? { rating: index % 2 === 1 } : {}),
            supporters: index % 4,
            photos: [
                { number: 1, place: 'before', state: 'shown', width: 1200, height: 900 },
                ...(solved ? [{ number: 2, place: 'after', state: 'shown', width: 1200, height: 900 }] : [])
            ],
            steps: [
                { what: 'filed', at: received_at },
                {
                    what: 'received',
                    at: at(-24 * (index + 2) + 3),
                    agency: 'Trung tâm Phục vụ hành chính công'
                },
                {
                    what: 'assigned',
                    at: at(-24 * (index + 2) + 5),
                    agency: 'Phòng Kinh tế, Hạ tầng và Đô thị'
                },
                ...(solved ? [{ what: 'published', at: at(-20 * (index + 1)) }] : [])
            ]
        };
    });
    const photos = new Map<string, Any>();
    Object.assign(ward, { reports, photos });

    function find(code: string, key?: string | null): Any {
        const found = reports.find((one) => one.code === code);
        if (!found || (!found.public && found.key !== key)) throw new Refuse(404, 'report.unknown');
        return found;
    }
    function withKey(code: string, body: Any): Any {
        const found = reports.find((one) => one.code === code);
        if (!found || found.key !== body.follow_key) throw new Refuse(404, 'report.unknown');
        return found;
    }
    const metres = (one: Any, lat: number, lon: number) =>
        Math.hypot(one.lat - lat, (one.lon - lon) * 0.965) * 111_195;
    function row(one: Any): Any {
        const { key, photos: pictures, steps, text, contact, kind_name, result, reason, ...rest } = one;
        void [key, steps, text, contact, kind_name, result, reason];
        return { ...rest, ...(pictures.length > 0 ? { photo: pictures[0].number } : {}) };
    }
    function whole(one: Any, own: boolean): Any {
        const { key, contact, moderated, body, ...rest } = one;
        void [key, contact, body];
        const page = {
            ...rest,
            own,
            seals: ward.sealsOf(one.code),
            text_waits: !moderated,
            can_reopen: own && one.state === 'published',
            ...(one.state === 'published' ? {} : { result: undefined, rating: undefined })
        };
        return own || moderated ? page : { ...page, text: undefined, place: undefined, photos: [] };
    }
    /** The same key answers the same, as the server does. */
    function once(headers: Any, make: () => Any): Any {
        const key = needKey(headers);
        if (!kept.has(key)) kept.set(key, make());
        return kept.get(key);
    }
    function create(body: Any): Any {
        const kind = kinds.find((one) => one.code === body.kind);
        if (!kind) throw new Refuse(422, 'report.kind.unknown', '/kind');
        if (!body.position && !body.place) throw new Refuse(422, 'report.place.missing', '/place');
        if (!body.text && !body.photos?.length) throw new Refuse(422, 'report.text.empty', '/text');
        if (/BỊ TỪ CHỐI/.test(body.text)) throw new Refuse(422, 'report.text.long', '/text');
        for (const photo of body.photos ?? []) {
            if (photos.get(photo.id)?.key !== photo.key) throw new Refuse(422, 'photo.unknown', '/photos');
        }
        const fresh = {
            id: id(),
            code: `PA-261123-${String(reports.length + 1).padStart(4, '0')}`,
            key: `k${crypto.randomUUID().replaceAll(/[^a-f]/g, '')}abcdefghijklmnopqrstuvwxy`.slice(0, 26),
            state: 'new',
            public: kind.public && !body.private,
            moderated: false,
            kind: kind.code,
            kind_name: kind.name,
            category: kind.category,
            position: body.position,
            place: body.place,
            text: body.text,
            received_at: now(),
            receive_by: at(8),
            solve_by: at(24 * kind.solve_days),
            overdue: false,
            supporters: 0,
            photos: (body.photos ?? []).map((_: Any, index: number) => ({
                number: index + 1,
                place: 'before',
                state: 'waiting',
                width: 1200,
                height: 900
            })),
            steps: [{ what: 'filed', at: now() }],
            body
        };
        reports.unshift(fresh);
        const { code, key: follow_key, state, receive_by, solve_by, public: shown } = fresh;
        return { id: fresh.id, code, follow_key, state, receive_by, solve_by, public: shown };
    }

    return [
        ['GET', '/report-kinds', () => ok({ categories })],
        [
            'POST',
            '/report-photos',
            ({ headers, raw }) => {
                if (raw.length === 0) throw new Refuse(422, 'photo.empty');
                const isPicture = raw[0] === 0xff || raw.subarray(1, 4).toString() === 'PNG';
                if (!isPicture) throw new Refuse(415, 'photo.type');
                const stored = once(headers, () => {
                    const made = raw.includes('Exif') ? { lat: 15.1203, lon: 108.7903 } : undefined;
                    const { position = made, takenAt } = notesIn(raw);
                    const fresh = {
                        id: id(),
                        key: crypto.randomUUID(),
                        width: 1200,
                        height: 900,
                        ...(position ? { position } : {}),
                        ...(takenAt === undefined ? {} : { taken_at: new Date(takenAt).toISOString() }),
                        at: now(),
                        problems: position ? [] : ['photo.no_position']
                    };
                    photos.set(fresh.id, fresh);
                    return fresh;
                });
                return ok(stored, 201);
            }
        ],
        [
            'POST',
            '/reports',
            ({ headers, body }) =>
                ok(
                    once(headers, () => create(body)),
                    201
                )
        ],
        [
            'GET',
            '/reports/similar',
            ({ query }) => {
                const category = kinds.find((one) => one.code === query.get('kind'))?.category;
                const [lat, lon] = [Number(query.get('lat')), Number(query.get('lon'))];
                const items = reports
                    .filter((one) => one.public && one.moderated && one.position)
                    .filter((one) => one.category === category && !/published|refused/.test(one.state))
                    .map((one) => ({ ...row(one), text: one.text, metres: metres(one.position, lat, lon) }))
                    .filter((one) => one.metres <= nearMetres);
                return ok({ items });
            }
        ],
        [
            'GET',
            '/reports',
            ({ query }) => {
                return page(publicReports(reports, query).map(row), query);
            }
        ],
        [
            'GET',
            '/reports/{code}',
            ({ parts, query }) => {
                const found = find(parts[0]!, query.get('key'));
                return ok(whole(found, found.key === query.get('key')));
            }
        ],
        [
            'GET',
            '/reports/{code}/photos/{number}',
            ({ parts, query }) => {
                find(parts[0]!, query.get('key'));
                return { status: 200, file: { type: 'image/png', bytes: plainPicture(Number(parts[1])) } };
            }
        ],
        [
            'POST',
            '/reports/{code}/support',
            ({ parts, headers }) => {
                const found = find(parts[0]!);
                const answer = once(headers, () => {
                    found.supporters += 1;
                    return { supporters: found.supporters, follow_key: 'sabcdefghijklmnopqrstuvwxy' };
                });
                return ok(answer);
            }
        ],
        [
            'POST',
            '/reports/{code}/contact',
            ({ parts, body }) => {
                withKey(parts[0]!, body).contact = body;
                return ok();
            }
        ],
        [
            'POST',
            '/reports/{code}/rating',
            ({ parts, body }) => {
                const found = withKey(parts[0]!, body);
                if (found.state !== 'published') throw new Refuse(409, 'report.rating.state');
                found.rating = body['satisfied'];
                return ok();
            }
        ],
        [
            'POST',
            '/reports/{code}/reopen',
            ({ parts, body }) => {
                const found = withKey(parts[0]!, body);
                if (found.state !== 'published') throw new Refuse(409, 'report.reopen.state');
                found.state = 'assigned';
                found.steps.push({ what: 'reopened', at: now() });
                return ok({ state: found.state, solve_by: found.solve_by });
            }
        ],
        [
            'GET',
            '/map/find',
            ({ query }) => {
                const words = fold(query.get('query') ?? '');
                const items = streets
                    .map((name, index) => ({
                        kind: 'street',
                        name: `Đường ${name}`,
                        detail: '',
                        position: { lat: 15.12 + index * 0.001, lon: 108.79 },
                        whole: true
                    }))
                    .filter(({ name }) => fold(name).includes(words));
                return ok({ items });
            }
        ],
        [
            'GET',
            '/map/locate',
            () =>
                ok({
                    inside: true,
                    neighbourhood: { code: 'to-4', name: 'Tổ dân phố 4' },
                    address: { name: '25 Lê Lợi', metres: 12 },
                    street: { name: 'Lê Lợi', metres: 5 }
                })
        ],
        [
            'POST',
            '/report-form',
            ({ form }) => {
                const field = (name: string) => form?.get(name) ?? '';
                const missing = !field('kind') || !field('place') || !field('text');
                if (missing) return { status: 303, location: '/phan-anh/gui-don-gian#loi-noi-dung' };
                const made = create({ kind: field('kind'), place: field('place'), text: field('text') });
                return {
                    status: 200,
                    page: {
                        name: '/phan-anh/don-gian-xong',
                        words: {
                            CODE: made.code,
                            LINK: `/phan-anh/${made.code}#${made.follow_key}`,
                            DUE: '14/12/2026'
                        }
                    }
                };
            }
        ]
    ];
}
