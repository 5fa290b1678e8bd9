// What bears a plate of the ward's: lamps, bins and trees.
import { fold, type Any, type House, type Row } from './house.ts';
import { Refuse } from './refuse.ts';

const streets = ['Lê Lợi', 'Phan Đình Phùng', 'Hùng Vương', 'Quang Trung', 'Nguyễn Nghiêm'];
const things = [
    ['Cột đèn', 'lamp_out'],
    ['Thùng rác', 'dumping'],
    ['Cây xanh', 'tree_down']
];

export function plateAnswers({ kept, needKey, ok, page, ward }: House): Row[] {
    const plates: Any[] = Array.from({ length: 27 }, (_, index) => {
        const [thing, kind] = things[index % things.length]!;
        const street = streets[index % streets.length]!;
        return {
            code: `TS-${String(index + 1).padStart(5, '0')}`,
            name: `${thing} ${index + 1}, đường ${street}`,
            kind,
            place: index % 4 === 0 ? `Trước số ${index * 2 + 3} đường ${street}` : '',
            position: { lat: 15.12 + (index % 9) * 0.0004, lon: 108.79 + (index % 7) * 0.0004 },
            active: index !== 4
        };
    });
    Object.assign(ward, { plates });

    function find(code: string): Any {
        const found = plates.find((one) => one.code === code.trim().toUpperCase());
        if (!found) throw new Refuse(404, 'report.asset.unknown');
        return found;
    }
    function checked(body: Any): Any {
        if (!String(body.name ?? '').trim()) throw new Refuse(422, 'report.asset.name.empty', '/name');
        if (!body.position) throw new Refuse(422, 'report.position.invalid', '/position');
        return { kind: '', place: '', ...body };
    }

    return [
        ['GET', '/report-assets/{code}', ({ parts }) => ok(find(parts[0]!))],
        [
            'GET',
            '/report-assets',
            ({ query }) => {
                const words = fold(query.get('query') ?? '');
                const fits = ({ name, code, place }: Any) => fold(`${name} ${code} ${place}`).includes(words);
                return page(
                    plates.filter((one) => one.active && fits(one)),
                    query,
                    50
                );
            }
        ],
        [
            'POST',
            '/report-assets',
            ({ body, headers }) => {
                const key = needKey(headers);
                if (!kept.has(key)) {
                    const wanted = String((body as Any).code ?? '').toUpperCase();
                    const code = wanted || `TS-${String(plates.length + 1).padStart(5, '0')}`;
                    if (!/^[A-Z0-9-]+$/.test(code)) throw new Refuse(422, 'report.asset.code', '/code');
                    if (plates.some((one) => one.code === code))
                        throw new Refuse(409, 'report.asset.taken', '/code');
                    const fresh = { ...checked(body), code, active: true };
                    plates.push(fresh);
                    kept.set(key, fresh);
                }
                return ok(kept.get(key), 201);
            }
        ],
        [
            'PUT',
            '/report-assets/{code}',
            ({ parts, body }) => ok(Object.assign(find(parts[0]!), checked(body)))
        ],
        [
            'GET',
            '/report-plates.pdf',
            ({ query }) => {
                const codes = (query.get('codes') ?? '').split(',').filter(Boolean);
                if (!plates.some((one) => one.active && codes.includes(one.code)))
                    throw new Refuse(404, 'report.plates.none');
                ward.printed = codes;
                return {
                    status: 200,
                    file: { type: 'application/pdf', bytes: Buffer.from('%PDF-1.4\n%%EOF\n') }
                };
            }
        ]
    ];
}
