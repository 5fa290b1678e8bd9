import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { layerCodes } from './layers';
import { sourceAddress, styleOf } from './style';
import { firstView, type MapView } from './view';

const offered = ['base', ...layerCodes].map((code) => ({
    code,
    zoom_least: 0,
    zoom_most: 14,
    source_layers: [],
    live: false,
    filters: [],
    version: '',
    tiles: `/api/v1/map/tiles/${code}/{z}/{x}/{y}.mvt?v=7`
}));
const origin = 'https://ward.example';
const colouring = { measure: 'reports_open', most: 0.5 };

describe('the style of the map', () => {
    test.each([
        ['as at first', firstView],
        ['with everything', { ...firstView, layers: [...layerCodes], overdue: true, day: '2026-05-01' }],
        ['with nothing', { ...firstView, layers: [] }]
    ])('is valid %s', (_name, view) => {
        expect(validateStyleMin(styleOf(offered, view, colouring, origin))).toEqual([]);
    });

    test('asks for nothing from elsewhere: no letters, no pictures, no other host', () => {
        const style = styleOf(offered, { ...firstView, layers: [...layerCodes] }, colouring, origin);
        expect(style.glyphs).toBeUndefined();
        expect(style.sprite).toBeUndefined();
        const hosts = [...JSON.stringify(style).matchAll(/https?:\/\/[^/"]+/g)].map(([host]) => host);
        expect(hosts.length).toBe(offered.length);
        expect(new Set(hosts)).toEqual(new Set([origin]));
    });

    test('draws only what the server offers', () => {
        const some = offered.filter(({ code }) => code !== 'reports' && code !== 'figures');
        const style = styleOf(some, { ...firstView, layers: [...layerCodes] }, colouring, origin);
        expect(style.layers.filter(({ id }) => /^(reports|figures)-/.test(id))).toEqual([]);
        expect(validateStyleMin(style)).toEqual([]);
    });

    test('puts the base map somebody else has drawn under our own layers, and says whom it is owed to', () => {
        const baseMap = {
            attribution: '© Người vẽ bản đồ nền',
            layers: [{ id: 'base-earth', type: 'fill', source: 'base', 'source-layer': 'earth' }]
        };
        const style = styleOf(offered, firstView, colouring, origin, baseMap);
        expect(validateStyleMin(style)).toEqual([]);
        expect(style.layers.slice(0, 2).map(({ id }) => id)).toEqual(['background', 'base-earth']);
        expect(style.layers.filter((one) => 'source' in one && one.source === 'base').length).toBe(1);
        expect(style.sources['base']).toMatchObject({ attribution: baseMap.attribution });
    });

    test('has the same layers in the same order whatever is shown, so that a change is only of properties', () => {
        const ids = (view: typeof firstView) =>
            styleOf(offered, view, colouring, origin).layers.map(({ id }) => id);
        expect(ids({ ...firstView, layers: [], overdue: true })).toEqual(ids(firstView));
    });

    test('asks only reports by filters, and only reports and figures by day', () => {
        const view: MapView = { ...firstView, category: 'sanitation', state: 'new', day: '2026-05-01' };
        const addressOf = (code: string) =>
            sourceAddress(
                offered.find((one) => one.code === code)!,
                view
            ).replace(/^.*\.mvt\?v=7/, '');
        expect(addressOf('reports')).toBe('&category=sanitation&state=new&day=2026-05-01');
        expect(addressOf('figures')).toBe('&day=2026-05-01');
        expect(addressOf('places')).toBe('');
    });
});
