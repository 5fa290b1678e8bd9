// The rules by which reports are given out.
import { agencies, type Any, type House, type Row } from './house.ts';
import { Refuse } from './refuse.ts';
import { categories } from './report-kinds.ts';

export function routingAnswers({ officers, ok, ward }: House): Row[] {
    const area = { south: 15.1185, west: 108.7885, north: 15.1221, east: 108.7922 };
    const routing: Any = {
        version: 3,
        rules: [
            { kind: 'lamp_out', area, agency_id: agencies[1]!.id, officer_id: officers[0]!.id },
            { kind: 'lamp_out', agency_id: agencies[1]!.id },
            { category: 'sanitation', agency_id: agencies[2]!.id },
            {
                category: 'sanitation',
                area: { ...area, south: 15.117, west: 108.786 },
                agency_id: agencies[1]!.id
            }
        ]
    };
    Object.assign(ward, { routing });

    const named = (list: readonly Any[], id: string | undefined) => {
        const found = list.find((one) => one.id === id);
        return found && { id: found.id, name: found.name };
    };
    const shown = () => ({
        version: routing.version,
        rules: routing.rules.map((rule: Any) => ({
            ...rule,
            agency: named(agencies, rule.agency_id),
            officer: named(officers, rule.officer_id)
        })),
        usual: categories.flatMap(({ kinds }) =>
            kinds.map(({ code }) => ({ kind: code, agency: named(agencies, agencies[2]!.id) }))
        )
    });

    return [
        ['GET', '/report-routing', () => ok(shown())],
        [
            'PUT',
            '/report-routing',
            ({ body }) => {
                if (body.version !== routing.version)
                    throw new Refuse(409, 'report.routing.changed', '/version');
                const rules = body['rules'] as Any[];
                rules.forEach((rule, index) => {
                    if (!agencies.some(({ id }) => id === rule.agency_id)) {
                        throw new Refuse(422, 'report.assign.agency', `/rules/${index}/agency_id`);
                    }
                    if (officers.find(({ id }) => id === rule.officer_id)?.absent) {
                        throw new Refuse(422, 'report.assign.officer', `/rules/${index}/officer_id`);
                    }
                });
                routing.rules = rules;
                routing.version += 1;
                return ok(shown());
            }
        ]
    ];
}
