// The officers' side of citizens' reports: the list of work, one report with its moves, the telephone and the board.
import { makeCases } from './desk-cases.ts';
import { proofOf } from '../../src/rooms/report/field/evidence.ts';
import { metresBetween } from '../../src/rooms/report/place.ts';
import { agencies, type Any, type House, type Row } from './house.ts';
import { plainPicture } from './picture.ts';
import { Refuse } from './refuse.ts';
import { categories } from './report-kinds.ts';

const movesOf: Record<string, string[]> = {
    new: ['receive', 'refuse', 'forward', 'merge', 'moderate', 'note'],
    received: ['refuse', 'forward', 'assign', 'merge', 'moderate', 'note'],
    assigned: ['refuse', 'forward', 'assign', 'start', 'extend', 'merge', 'moderate', 'note'],
    in_progress: ['forward', 'assign', 'extend', 'solve', 'merge', 'moderate', 'note'],
    solved: ['assign', 'publish', 'moderate', 'note'],
    published: ['moderate', 'note'],
    refused: ['moderate', 'note'],
    forwarded: ['moderate', 'note'],
    merged: ['note']
};
const leads: Record<string, string> = {
    receive: 'received',
    refuse: 'refused',
    forward: 'forwarded',
    assign: 'assigned',
    start: 'in_progress',
    solve: 'solved',
    publish: 'published',
    merge: 'merged'
};
const wordOf: Record<string, string> = {
    receive: 'received',
    refuse: 'refused',
    forward: 'forwarded',
    assign: 'assigned',
    start: 'started',
    extend: 'extended',
    solve: 'solved',
    publish: 'published',
    merge: 'merged',
    moderate: 'moderated',
    note: 'noted'
};
const ended = ['published', 'refused', 'forwarded', 'merged'];
const reasonMin = 10;

export function deskAnswers(house: House): Row[] {
    const { at, id, kept, needKey, now, officers, ok, page, ward } = house;
    const cases = makeCases(house);
    cases.forEach((one) => (one.id = id()));
    ward.cases = cases;
    const kinds = categories.flatMap((category) =>
        category.kinds.map((kind) => ({ ...kind, category: category.code }))
    );
    const me = () => ({ id: officers[0]!.id, name: officers[0]!.name });
    const waits = (one: Any) =>
        one.public &&
        one.state !== 'merged' &&
        ((one.text_state === 'waiting' && one.text !== '') ||
            one.photos.some((photo: Any) => photo.state === 'waiting'));
    const late = (one: Any) => one.due_at !== undefined && Date.parse(one.due_at) < Date.now();
    const near = (one: Any) =>
        cases
            .filter(
                (other) => other !== one && other.category === one.category && !ended.includes(other.state)
            )
            .filter((other) => other.state !== 'solved' && !ended.includes(one.state))
            .slice(0, 5)
            .map(({ code, kind_name, state, received_at }, index) => ({
                code,
                kind_name,
                state,
                metres: 18 + index * 31,
                received_at
            }));
    const whole = (one: Any) => ({
        ...one,
        waits: waits(one),
        overdue: late(one),
        has_contact: one.contact !== undefined,
        ...(one.photos[0] ? { photo: one.photos[0].number } : {}),
        near: near(one),
        moves: movesOf[one.state]!.filter((move) => move !== 'extend' || !one.extended_at)
    });
    function find(code: string): Any {
        const found = cases.find((one) => one.code === code);
        if (!found) throw new Refuse(404, 'report.unknown');
        return found;
    }
    function needReason(value: unknown, code: string, field: string): string {
        const words = String(value ?? '').trim();
        if (words === '') throw new Refuse(422, `${code}.empty`, field);
        if (words.length < reasonMin) throw new Refuse(422, `${code}.short`, field);
        return words;
    }

    /** What showed that the last one was solved. */
    let proof: string | undefined;
    const make: Record<string, (one: Any, body: Any) => void> = {
        receive: (one, body) => {
            const kind = kinds.find(({ code }) => code === (body.kind ?? one.kind));
            if (!kind) throw new Refuse(422, 'report.kind.unknown', '/kind');
            Object.assign(one, {
                kind: kind.code,
                kind_name: kind.name,
                category: kind.category,
                taken_at: now()
            });
        },
        refuse: (one, body) => {
            one.reason = needReason(body.reason, 'report.refuse.reason', '/reason');
        },
        forward: (one, body) => {
            if (!body.to) throw new Refuse(422, 'report.forward.to.empty', '/to');
            one.reason = needReason(body.reason, 'report.forward.reason', '/reason');
            one.forwarded_to = body.to;
        },
        assign: (one, body) => {
            if (one.state === 'solved') needReason(body.reason, 'report.assign.reason', '/reason');
            const agency = agencies.find((each) => each.id === (body.agency_id ?? one.agency?.id));
            if (!agency) throw new Refuse(422, 'report.assign.agency', '/agency_id');
            const officer = officers.find((each) => each.id === body.officer_id);
            if (officer?.absent) throw new Refuse(422, 'report.assign.officer', '/officer_id');
            one.agency = { id: agency.id, name: agency.name };
            one.officer = officer && { id: officer.id, name: officer.name };
        },
        start: (one) => {
            one.officer ??= me();
        },
        extend: (one, body) => {
            one.extend_reason = needReason(body.reason, 'report.extend.reason', '/reason');
            if (!(body.days >= 1 && body.days <= 15)) throw new Refuse(422, 'report.extend.days', '/days');
            one.extended_at = now();
        },
        solve: (one, body) => {
            const result = needReason(body.result, 'report.result', '/result');
            const photos: Any[] = (body.photos ?? []).map(({ id: photo, device }: Any) => {
                const stored = ward.photos.get(photo);
                return stored && { device, ...stored };
            });
            if (photos.includes(undefined)) throw new Refuse(422, 'photo.unknown', '/photos/0');
            const near = photos.filter(
                (photo) => proofOf({ ...photo, stored: photo }, one.position).is === 'near'
            );
            if (near.length === 0 && !body.no_photo_reason) {
                const code = photos.length > 0 ? 'report.evidence.far' : 'report.evidence.missing';
                throw new Refuse(422, code, '/photos');
            }
            proof =
                near.length === 0 ? 'reason' : near.some(({ position }) => position) ? 'camera' : 'device';
            photos.forEach((photo) => {
                const taken = photo.position ?? photo.device;
                one.photos.push({
                    number: one.photos.length + 1,
                    place: 'after',
                    state: 'waiting',
                    width: photo.width,
                    height: photo.height,
                    position: photo.position,
                    device: photo.position ? undefined : photo.device,
                    metres: taken && Math.round(metresBetween(taken, one.position)),
                    by_officer: true
                });
            });
            Object.assign(one, { result, no_photo_reason: body.no_photo_reason ?? '', solved_at: now() });
        },
        publish: (one, body) => {
            if (one.public && one.text_state === 'waiting') throw new Refuse(409, 'report.publish.text');
            if (waits(one)) throw new Refuse(409, 'report.publish.photos');
            one.result = needReason(body.result ?? one.result, 'report.result', '/result');
        },
        merge: (one, body) => {
            const other = cases.find((each) => each.code === body.into);
            if (!other) throw new Refuse(422, 'report.merge.unknown', '/into');
            if (other === one) throw new Refuse(409, 'report.merge.self', '/into');
            one.merged_into = other.code;
            other.merged.push(one.code);
        },
        moderate: (one, body) => {
            one.text_state = body.text ?? one.text_state;
            one.shown_text = body.shown_text ?? one.shown_text;
            one.public = one.public && body.public !== false;
            for (const { number, state } of body.photos ?? []) {
                one.photos.find((photo: Any) => photo.number === number).state = state;
            }
        },
        note: (one, body) => {
            if (!body.text) throw new Refuse(422, 'report.note.empty', '/text');
            one.notes.push({ at: now(), officer: me(), text: body.text });
        }
    };

    function move(code: string, name: string, body: Any): Any {
        const one = find(code);
        if (body.version !== one.version) throw new Refuse(409, 'report.changed', '/version');
        if (!whole(one).moves.includes(name)) throw new Refuse(409, 'report.move.not_allowed');
        proof = undefined;
        make[name]!(one, body);
        one.state = leads[name] ?? one.state;
        if (ended.includes(one.state)) {
            delete one.due_at;
            one.ended_at ??= now();
        }
        one.version += 1;
        one.steps.push({
            what: wordOf[name],
            at: now(),
            officer: me(),
            ...(name === 'assign' ? { agency: one.agency } : {}),
            ...(proof ? { proof } : {})
        });
        ward.announce(`report.${wordOf[name]}`, one.id);
        const { state, solve_by, agency, officer, version } = one;
        return { code, state, solve_by, agency, officer, version };
    }

    function take(body: Any): Any {
        const kind = kinds.find(({ code }) => code === body.kind);
        if (!kind) throw new Refuse(422, 'report.kind.unknown', '/kind');
        if (!body.position && !body.place) throw new Refuse(422, 'report.place.missing', '/place');
        if (!body.text) throw new Refuse(422, 'report.text.empty', '/text');
        if (body.contact && !body.contact.phone) throw new Refuse(422, 'report.contact.missing', '/contact');
        const fresh = {
            ...structuredClone(cases[0]),
            ...body,
            id: id(),
            code: `PA-261123-0${200 + cases.length}`,
            kind_name: kind.name,
            category: kind.category,
            urgency: kind.urgency,
            state: 'received',
            way: 'phone',
            public: kind.public && !body.private,
            received_at: now(),
            taken_at: now(),
            due_at: at(40),
            solve_by: at(24 * kind.solve_days),
            flags: [],
            proposed_text: body.text,
            photos: [],
            answers: [],
            supporters: 0,
            version: 2,
            steps: [
                { what: 'filed', at: now(), officer: me() },
                { what: 'received', at: now(), officer: me() }
            ],
            sent: body
        };
        cases.unshift(fresh);
        ward.announce('report.filed', fresh.id);
        const { code, state, receive_by, solve_by } = fresh;
        return { id: fresh.id, code, follow_key: 'K', state, receive_by, solve_by, public: fresh.public };
    }

    const figure = (name: string, value: number, query: string, of?: number) => ({
        name,
        value: of === undefined ? value : of === 0 ? undefined : value / of,
        ...(of === undefined ? {} : { numerator: value, denominator: of }),
        formula: `reports.${name}`,
        records: `/api/v1/report-work?view=ward&counted=${name.replace(/_share$/, '')}${query}`
    });
    const figures = (n: number, query: string) => [
        figure('received', 21 * n, query),
        figure('open', 9 * n, query),
        figure('overdue_share', n, query, 9 * n),
        figure('taken_in_time_share', 17 * n, query, 18 * n),
        figure('solved', 12 * n, query),
        figure('solved_in_time_share', 11 * n, query, 12 * n),
        figure('solved_with_photo_share', 10 * n, query, 12 * n),
        figure('satisfied_share', n > 1 ? 5 * n : 0, query, n > 1 ? 6 * n : 0),
        figure('reopened', n - 1, query),
        figure('refused', n, query),
        figure('forwarded', n, query),
        figure('merged', 2 * n, query)
    ];
    const groups: Record<string, { key: string; name: string }[]> = {
        category: categories.map(({ code }) => ({ key: code, name: code })),
        kind: kinds.map(({ code, name }) => ({ key: code, name })),
        agency: [{ key: '0', name: '' }, ...agencies.map(({ id: key, name }) => ({ key, name }))]
    };

    return [
        [
            'GET',
            '/report-work',
            ({ query }) => {
                const has = (name: string) => query.get(name) === 'true';
                const over = has('over');
                const seen = cases.filter((one) => query.get('view') !== 'mine' || !one.officer);
                const unfinished = seen.filter((one) => !ended.includes(one.state));
                const items = seen
                    .filter((one) => query.has('counted') || ended.includes(one.state) === over)
                    .filter((one) => !query.get('state') || one.state === query.get('state'))
                    .filter((one) => !query.get('category') || one.category === query.get('category'))
                    .filter((one) => !has('overdue') || late(one))
                    .filter((one) => !has('moderation') || waits(one))
                    .toSorted((one, other) => (one.due_at ?? '').localeCompare(other.due_at ?? ''))
                    .map(whole);
                const counts = {
                    open: unfinished.length,
                    overdue: unfinished.filter(late).length,
                    moderation: unfinished.filter(waits).length
                };
                const { body, status } = page(items, query);
                return { status, body: { ...(body as object), counts } };
            }
        ],
        ['GET', '/report-cases/{code}', ({ parts }) => ok(whole(find(parts[0]!)))],
        [
            'GET',
            '/report-cases/{code}/photos/{number}',
            ({ parts }) => {
                const which = cases.indexOf(find(parts[0]!)) + Number(parts[1]);
                return { status: 200, file: { type: 'image/png', bytes: plainPicture(which) } };
            }
        ],
        [
            'POST',
            '/report-cases/{code}/{move}',
            ({ headers, parts, body }) => {
                const key = needKey(headers);
                const known = kept.get(key);
                if (known && known.sent !== JSON.stringify(body)) {
                    throw new Refuse(422, 'request.idempotency_key.reused');
                }
                const answer = known?.answer ?? move(parts[0]!, parts[1]!, body);
                kept.set(key, { sent: JSON.stringify(body), answer });
                return ok(answer);
            }
        ],
        [
            'POST',
            '/report-cases',
            ({ headers, body }) => {
                const key = needKey(headers);
                if (!kept.has(key)) kept.set(key, take(body));
                return ok(kept.get(key), 201);
            }
        ],
        [
            'GET',
            '/report-board',
            ({ query }) => {
                const [from, to] = [query.get('from')!, query.get('to')!];
                if (from > to) throw new Refuse(422, 'board.range.order', '/from');
                const by = query.get('by') ?? 'category';
                const days = `&from=${from}&to=${to}`;
                return ok({
                    from,
                    to,
                    by,
                    figures: figures(8, days),
                    rows: groups[by]!.map(({ key, name }, index) => ({
                        key,
                        name,
                        figures: figures(1 + (index % 3), `${days}&${by}=${key}`)
                    }))
                });
            }
        ]
    ];
}
