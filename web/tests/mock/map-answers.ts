// The ground of the made-up ward, what was reported on it, and the tiles, tables and catalogue made of both.
import type { Box, Place, TileName } from '../../src/rooms/map/view.ts';
import type { House, Row } from './house.ts';
import { publicReports, type PublicReport } from './public-reports.ts';
import { Refuse } from './refuse.ts';
import { writeTile, type Drawn, type Value } from './tile-writer.ts';

const middle: Place = { lat: 15.118, lon: 108.7815 };
const place = (north: number, east: number): Place => ({
    lat: Number((middle.lat + north).toFixed(6)),
    lon: Number((middle.lon + east).toFixed(6))
});
const bounds: Box = { south: 15.094, west: 108.758, north: 15.142, east: 108.813 };
/** Clockwise with north above. */
const square = (north: number, east: number, high: number, wide: number): Place[] => [
    place(north, east),
    place(north, east + wide),
    place(north - high, east + wide),
    place(north - high, east)
];
const drawn = (kind: Drawn['kind'], at: Place[], said: Record<string, Value>): Drawn => ({ kind, at, said });

const streets = ['Phan Đình Phùng', 'Hùng Vương', 'Nguyễn Nghiêm', 'Lê Lợi', 'Quang Trung', 'Trần Hưng Đạo'];
const base: Drawn[] = [
    ...streets.map((name, index) =>
        drawn(
            'line',
            index % 2 === 0
                ? [
                      place(0.015 - index * 0.006, -0.02),
                      place(0.016 - index * 0.006, 0.0),
                      place(0.012 - index * 0.006, 0.025)
                  ]
                : [place(0.02, -0.018 + index * 0.007), place(-0.02, -0.014 + index * 0.006)],
            { kind: 'street', name }
        )
    ),
    drawn('line', [place(0.022, -0.02), place(0.0205, 0.03)], { kind: 'river', name: 'Sông Trà Khúc' }),
    drawn('line', [place(0.02, -0.0105), place(-0.022, -0.008)], { kind: 'railway' })
];
const boundaries = [
    drawn('area', square(0.022, -0.022, 0.044, 0.052), {
        own: true,
        code: '21028',
        name: 'Phường Nghĩa Lộ'
    }),
    ...['Chánh Lộ', 'Nghĩa Lộ', 'Quảng Phú', 'Nghĩa Dõng'].map((name, index) =>
        drawn('area', square(index < 2 ? 0.022 : 0, index % 2 === 0 ? -0.022 : 0.004, 0.022, 0.026), {
            code: `former-${index}`,
            name: `Phường ${name} (cũ)`
        })
    )
];
const quarters = Array.from({ length: 12 }, (_, index) => ({
    code: `to-${index + 1}`,
    name: `Tổ ${index + 1}`,
    at: square(0.021 - Math.floor(index / 4) * 0.014, -0.021 + (index % 4) * 0.0125, 0.014, 0.0125)
}));
const neighbourhoods = quarters.map(({ code, name, at }) => drawn('area', at, { code, name }));
const offices = [
    drawn('point', [place(0.001, 0.001)], {
        kind: 'office',
        name: 'Trung tâm Phục vụ hành chính công',
        address: '45 Hùng Vương'
    }),
    drawn('point', [place(-0.004, 0.006)], { kind: 'police', name: 'Công an phường', address: '12 Lê Lợi' })
];
const places = [
    ['health', 'Trạm y tế phường'],
    ['school', 'Trường Tiểu học số 1'],
    ['school', 'Trường THCS Nghĩa Lộ'],
    ['market', 'Chợ Nghĩa Lộ'],
    ['park', 'Công viên bờ sông'],
    ['culture', 'Nhà văn hóa tổ 5'],
    ['transport', 'Ga Quảng Ngãi']
].map(([kind, name], index) =>
    drawn('point', [place(0.012 - index * 0.004, -0.012 + ((index * 5) % 7) * 0.004)], {
        kind: kind!,
        name: name!,
        address: `${10 + index} ${streets[index % streets.length]}`
    })
);
const addresses = Array.from({ length: 240 }, (_, index) =>
    drawn('point', [place(0.012 - (index % 16) * 0.0016, -0.015 + Math.floor(index / 16) * 0.002)], {
        house: `${index + 1}`,
        street: streets[index % streets.length]!
    })
);
const clusterZoomMax = 15;

function reportTile(reports: PublicReport[], tile: TileName): Drawn[] {
    if (tile.z > clusterZoomMax) {
        return reports.map(({ code, kind, category, state, overdue, position }) =>
            drawn('point', [position], { code, kind, category, state, overdue })
        );
    }
    const cell = 0.35 / 2 ** (tile.z - 8);
    const groups = Map.groupBy(
        reports,
        ({ position }) => `${Math.floor(position.lat / cell)}/${Math.floor(position.lon / cell)}`
    );
    return [...groups.values()].map((group) => {
        const mean = (pick: (one: PublicReport) => number) =>
            group.reduce((sum, one) => sum + pick(one), 0) / group.length;
        const at = { lat: mean((one) => one.position.lat), lon: mean((one) => one.position.lon) };
        const [{ code, kind, category, state, overdue }] = group as [PublicReport];
        return drawn(
            'point',
            [at],
            group.length === 1
                ? { code, kind, category, state, overdue }
                : {
                      count: group.length,
                      overdue: group.filter((one) => one.overdue).length,
                      ...Object.fromEntries(
                          [...Map.groupBy(group, (one) => one.state)].map(([state, some]) => [
                              `state_${state}`,
                              some.length
                          ])
                      )
                  }
        );
    });
}

/** Two of every twelve areas have too few to be told. */
function figureAreas(day: string | null): Drawn[] {
    const age = day ? 1 : 0;
    const told = (name: string, numerator: number, denominator: number) => ({
        [`${name}_numerator`]: numerator,
        [`${name}_denominator`]: denominator
    });
    return quarters.map(({ code, name, at }, index) =>
        drawn('area', at, {
            code,
            name,
            ...(index % 6 === 5
                ? { reports_open_hidden: true, reports_late_hidden: true, dossiers_on_time_hidden: true }
                : {
                      ...told('reports_open', 2 + ((index * 3) % 7) - age, 12 + index),
                      ...told('reports_late', index % 4, 9),
                      ...told('dossiers_on_time', 18 + index, 20 + index * 2)
                  })
        })
    );
}

/** The name of each area at its middle. */
const labels = (areas: Drawn[]) =>
    areas.map(({ at, said }) =>
        drawn('point', [{ lat: (at[0]!.lat + at[2]!.lat) / 2, lon: (at[0]!.lon + at[2]!.lon) / 2 }], said)
    );

export function mapAnswers({ ok, ward }: House): Row[] {
    const wanted = (query: URLSearchParams) => publicReports(ward.reports, query);
    type Parts = Record<string, Drawn[]>;
    const isOwn = ({ said }: Drawn) => said['own'] === true;
    const layers: Record<string, (tile: TileName, query: URLSearchParams) => Parts> = {
        base: () => ({
            ground: boundaries.filter(isOwn),
            water: base.filter(({ said }) => said['kind'] === 'river'),
            railway: base.filter(({ said }) => said['kind'] === 'railway'),
            street: base.filter(({ said }) => said['kind'] === 'street')
        }),
        boundaries: () => ({
            unit: boundaries.filter(isOwn),
            former: boundaries.filter((one) => !isOwn(one)),
            former_label: labels(boundaries.filter((one) => !isOwn(one)))
        }),
        neighbourhoods: () => ({
            neighbourhood: neighbourhoods,
            neighbourhood_label: labels(neighbourhoods)
        }),
        addresses: ({ z }) => ({ address: z < 15 ? [] : addresses }),
        places: () => ({ place: [...places, ...offices] }),
        offices: () => ({ office: offices }),
        figures: (_tile, query) => {
            const areas = figureAreas(query.get('day'));
            return { figure: areas, figure_label: labels(areas) };
        },
        reports: (tile, query) => ({ reports: reportTile(wanted(query), tile) })
    };
    return [
        [
            'GET',
            '/map/layers',
            () =>
                ok({
                    box: bounds,
                    layers: Object.keys(layers).map((code) => ({
                        code,
                        live: code === 'figures' || code === 'reports',
                        zoom_least: code === 'addresses' ? 15 : 0,
                        zoom_most: code === 'boundaries' || code === 'figures' ? 14 : 16,
                        source_layers: code === 'base' ? ['ground', 'water', 'railway', 'street'] : [],
                        filters: code === 'reports' ? ['category', 'state', 'from', 'to', 'day'] : [],
                        version: '1',
                        tiles: `/api/v1/map/tiles/${code}/{z}/{x}/{y}.mvt`
                    }))
                })
        ],
        [
            'GET',
            '/map/tiles/{layer}/{z}/{x}/{y}',
            ({ parts, query }) => {
                const [layer, z, x, y] = parts as [string, string, string, string];
                const make = layers[layer];
                if (!make) throw new Refuse(404, 'map.layer.unknown');
                const tile = { z: Number(z), x: Number(x), y: Number.parseInt(y) };
                return {
                    status: 200,
                    file: {
                        type: 'application/vnd.mapbox-vector-tile',
                        bytes: writeTile(tile, make(tile, query))
                    }
                };
            }
        ],
        [
            'GET',
            '/open-data',
            () =>
                ok({
                    licence: 'CC-BY-4.0',
                    items: [
                        {
                            code: 'reports',
                            columns: ['code', 'category', 'kind', 'state', 'received_at', 'lat', 'lon'],
                            formats: ['csv', 'geojson', 'rss', 'atom'].map((format) => ({
                                format,
                                address: `/api/v1/open-data/reports.${format}`
                            }))
                        },
                        {
                            code: 'figures',
                            columns: ['area', 'name', 'day', 'formula', 'numerator', 'denominator', 'share'],
                            formats: [{ format: 'csv', address: '/api/v1/open-data/figures.csv' }]
                        }
                    ]
                })
        ]
    ];
}
