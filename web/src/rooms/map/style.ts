// The look of the drawn map, as MapLibre wants it told. Pale ground and dark lines, so that it can be read in the sun;
// letters come from the page's own font, and nothing is asked of anybody else.
import type {
    ExpressionSpecification,
    FilterSpecification,
    LayerSpecification,
    StyleSpecification
} from 'maplibre-gl';
import { queryOf, tileAddress, type BaseMap, type LayerInfo } from './calls';
import { layerCodes, marks, scale, shapes, type LayerCode } from './layers';
import { officeKinds } from './things';
import type { MapView } from './view';

/** What colours the areas: a figure, and the greatest share any area has of it. */
export interface Colouring {
    measure: string;
    most: number;
}

type Expression = ExpressionSpecification;
const font = ['Be Vietnam Pro', 'Noto Sans', 'sans-serif'];
const ink = '#1d1b18';
const halo = { 'text-color': ink, 'text-halo-color': '#fffdf7', 'text-halo-width': 1.75 };
const isKind = (...kinds: string[]): FilterSpecification => ['in', ['get', 'kind'], ['literal', kinds]];
const from = (source: string, part: string) => ({ source, 'source-layer': part });

function width(near: number, far: number): Expression {
    return ['interpolate', ['exponential', 1.5], ['zoom'], 11, far, 18, near];
}

const lines: {
    name: string;
    part: string;
    kinds: string[];
    colour: string;
    near: number;
    far: number;
    dash?: number[];
}[] = [
    { name: 'river', part: 'water', kinds: ['river'], colour: '#8fc3df', near: 40, far: 5 },
    { name: 'canal', part: 'water', kinds: ['canal'], colour: '#8fc3df', near: 10, far: 0.8 },
    { name: 'lane', part: 'street', kinds: ['lane'], colour: '#d0c7b4', near: 7, far: 0.4 },
    { name: 'edge', part: 'street', kinds: ['street', 'highway'], colour: '#a2977f', near: 18, far: 1.8 },
    { name: 'street', part: 'street', kinds: ['street'], colour: '#ffffff', near: 13, far: 0.7 },
    { name: 'highway', part: 'street', kinds: ['highway'], colour: '#ffdf8f', near: 14, far: 1 },
    { name: 'railway', part: 'railway', kinds: ['railway'], colour: '#5c564c', near: 4, far: 1, dash: [4, 2] }
];

function lineName(part: string, minzoom: number, colour: string): LayerSpecification {
    return {
        id: `base-${part}-name`,
        ...from('base', part),
        type: 'symbol',
        minzoom,
        filter: ['has', 'name'],
        layout: {
            'symbol-placement': 'line',
            'symbol-spacing': 350,
            'text-field': ['get', 'name'],
            'text-font': font,
            'text-size': 13
        },
        paint: { ...halo, 'text-color': colour }
    };
}

function ownGround(): LayerSpecification[] {
    return [
        { id: 'base-ground', ...from('base', 'ground'), type: 'fill', paint: { 'fill-color': '#fbf8f0' } },
        ...lines.map(({ name, part, kinds, colour, near, far, dash }): LayerSpecification => ({
            id: `base-${name}`,
            ...from('base', part),
            type: 'line',
            filter: isKind(...kinds),
            layout: { 'line-cap': dash ? 'butt' : 'round', 'line-join': 'round' },
            paint: {
                'line-color': colour,
                'line-width': width(near, far),
                ...(dash ? { 'line-dasharray': dash } : {})
            }
        }))
    ];
}

/** Colours by the share of the greatest, in equal steps; an area whose figure is not told stays grey. */
export function figureColour({ measure, most }: Colouring): Expression {
    const share: Expression = [
        '/',
        ['to-number', ['get', `${measure}_numerator`]],
        ['max', 1, ['to-number', ['get', `${measure}_denominator`]]]
    ];
    const end = Math.max(most, 1e-6);
    const steps = scale.slice(1).flatMap((colour, step) => [((step + 1) * end) / scale.length, colour]);
    return [
        'case',
        ['has', `${measure}_denominator`],
        ['step', share, scale[0]!, ...steps],
        '#c9c6bf'
    ] as unknown as Expression;
}

function outline(
    layer: LayerCode,
    part: string,
    colour: string,
    thick: number,
    dash: number[] | undefined
): LayerSpecification {
    return {
        id: `${layer}-${part}`,
        ...from(layer, part),
        type: 'line',
        paint: { 'line-color': colour, 'line-width': thick, ...(dash ? { 'line-dasharray': dash } : {}) }
    };
}

function areaName(layer: LayerCode, part: string, size: number, colour: string): LayerSpecification {
    return {
        id: `${layer}-${part}`,
        ...from(layer, part),
        type: 'symbol',
        layout: { 'text-field': ['get', 'name'], 'text-font': font, 'text-size': size, 'text-max-width': 7 },
        paint: { ...halo, 'text-color': colour }
    };
}

function areaLayers(colouring: Colouring): LayerSpecification[] {
    return [
        {
            id: 'figures-fill',
            ...from('figures', 'figure'),
            type: 'fill',
            paint: { 'fill-color': figureColour(colouring), 'fill-opacity': 0.72 }
        },
        outline('figures', 'figure', '#4a3a22', 1, undefined),
        outline('neighbourhoods', 'neighbourhood', '#66615a', 1.25, [3, 2]),
        outline('boundaries', 'former', '#7a3f8f', 2, [6, 2, 1, 2]),
        {
            ...outline('boundaries', 'unit', '#8c1c20', 3, undefined),
            paint: {
                'line-color': '#8c1c20',
                'line-width': ['case', ['==', ['get', 'own'], true], 3, 1]
            }
        } as LayerSpecification
    ];
}

function areaNames(): LayerSpecification[] {
    return [
        { ...areaName('boundaries', 'former_label', 14, '#5d2c6f'), maxzoom: 15 } as LayerSpecification,
        { ...areaName('neighbourhoods', 'neighbourhood_label', 12, ink), minzoom: 12 } as LayerSpecification,
        { ...areaName('figures', 'figure_label', 12, ink), minzoom: 12 } as LayerSpecification
    ];
}

function pointLayer(
    layer: 'offices' | 'places' | 'addresses',
    part: keyof typeof marks,
    minzoom: number
): LayerSpecification {
    return {
        id: `${layer}-point`,
        ...from(layer, part),
        type: 'symbol',
        minzoom,
        ...(layer === 'places' ? { filter: ['!', isKind(...officeKinds)] as FilterSpecification } : {}),
        layout: {
            'icon-image': part,
            'icon-allow-overlap': layer === 'offices',
            'icon-anchor': part === 'place' ? 'bottom' : 'center',
            'text-field': ['get', part === 'address' ? 'house' : 'name'],
            'text-font': font,
            'text-size': part === 'address' ? 11 : 12,
            'text-anchor': 'top',
            'text-offset': [0, part === 'office' ? 0.9 : 0.3],
            'text-optional': true,
            'text-max-width': 9
        },
        paint: halo
    } as LayerSpecification;
}

const late: Expression = ['to-number', ['get', 'overdue'], 0];
const isLate: Expression = ['==', ['get', 'overdue'], true];
const faceIcon = [
    'case',
    isLate,
    'overdue',
    [
        'match',
        ['get', 'state'],
        ['assigned', 'in_progress', 'reopened'],
        'working',
        ['solved', 'published'],
        'done',
        ['refused', 'forwarded', 'merged'],
        'closed',
        'waiting'
    ]
] as unknown as Expression;

/** One pin for one report, one circle for many; a thick dark rim says that some of them are overdue. */
function reportLayers({ overdue }: MapView): LayerSpecification[] {
    const number: Expression = overdue ? late : ['to-number', ['get', 'count']];
    const many = (
        overdue ? ['all', ['has', 'count'], ['>', late, 0]] : ['has', 'count']
    ) as FilterSpecification;
    const one = ['all', ['!', ['has', 'count']], ...(overdue ? [isLate] : [])] as FilterSpecification;
    return [
        {
            id: 'reports-many',
            ...from('reports', 'reports'),
            type: 'circle',
            filter: many,
            paint: {
                'circle-radius': ['step', number, 15, 10, 19, 100, 24, 1000, 29],
                'circle-color': overdue ? shapes.overdue.fill : '#0067a3',
                'circle-stroke-color': ['case', ['>', late, 0], shapes.overdue.fill, '#ffffff'],
                'circle-stroke-width': ['case', ['>', late, 0], 5, 2.5]
            }
        },
        {
            id: 'reports-number',
            ...from('reports', 'reports'),
            type: 'symbol',
            filter: many,
            layout: {
                'text-field': ['to-string', number],
                'text-font': font,
                'text-size': 14,
                'text-allow-overlap': true,
                'text-ignore-placement': true
            },
            paint: { 'text-color': '#ffffff' }
        },
        {
            id: 'reports-one',
            ...from('reports', 'reports'),
            type: 'symbol',
            filter: one,
            layout: {
                'icon-image': faceIcon,
                'icon-size': ['case', isLate, 1.2, 1],
                'icon-allow-overlap': true,
                // What is overdue lies on top of what is not.
                'symbol-sort-key': ['case', isLate, 1, 0]
            }
        }
    ];
}

/** The addresses of a layer's tiles under a view; only what changes with day and filters carries them. */
export function sourceAddress(layer: LayerInfo, view: MapView): string {
    if (layer.code === 'reports') {
        return tileAddress(layer, queryOf(view));
    }
    return tileAddress(layer, layer.code === 'figures' && view.day ? { day: view.day } : {});
}

/** Which switch on the page shows or hides a layer of the style; undefined for what is always there. */
function switchOf(id: string): LayerCode | undefined {
    return layerCodes.find((code) => id.startsWith(`${code}-`));
}

/** What a click may choose. */
export const pointLayers = [
    'reports-one',
    'reports-many',
    'offices-point',
    'places-point',
    'addresses-point'
];
export const areaLayer = 'figures-fill';
export const icons = { ...shapes, ...marks };

/** The whole style; `origin` stands before every address, since MapLibre's worker has no page to resolve them by. */
export function styleOf(
    offered: LayerInfo[],
    view: MapView,
    colouring: Colouring,
    origin: string,
    baseMap?: BaseMap
): StyleSpecification {
    const layers: LayerSpecification[] = [
        { id: 'background', type: 'background', paint: { 'background-color': '#ece7da' } },
        ...((baseMap?.layers as LayerSpecification[] | undefined) ?? ownGround()),
        ...areaLayers(colouring),
        ...(baseMap ? [] : [lineName('water', 13, '#1f5f82'), lineName('street', 13, ink)]),
        ...areaNames(),
        pointLayer('addresses', 'address', 16),
        pointLayer('places', 'place', 12),
        pointLayer('offices', 'office', 11),
        ...reportLayers(view),
        {
            id: 'chosen',
            source: 'chosen',
            type: 'circle',
            paint: {
                'circle-radius': 21,
                'circle-color': 'rgba(255, 255, 255, 0.01)',
                'circle-stroke-color': ink,
                'circle-stroke-width': 3
            }
        }
    ];
    const there = (layer: LayerSpecification) =>
        !('source' in layer) ||
        layer.source === 'chosen' ||
        offered.some(({ code }) => code === layer.source);
    const switched = (layer: LayerSpecification) => {
        const code = switchOf(layer.id);
        const visibility = code === undefined || view.layers.includes(code) ? 'visible' : 'none';
        return { ...layer, layout: { ...layer.layout, visibility } } as LayerSpecification;
    };
    return {
        version: 8,
        sources: {
            ...Object.fromEntries(
                offered.map((layer) => [
                    layer.code,
                    {
                        type: 'vector' as const,
                        tiles: [origin + sourceAddress(layer, view)],
                        minzoom: layer.zoom_least,
                        maxzoom: layer.zoom_most,
                        ...(layer.code === 'base' && baseMap?.attribution
                            ? { attribution: baseMap.attribution }
                            : {})
                    }
                ])
            ),
            chosen: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } }
        },
        layers: layers.filter(there).map(switched)
    };
}
