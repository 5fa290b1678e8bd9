import { describe, expect, test } from 'vitest';
import {
    boxAround,
    firstView,
    groundOf,
    holds,
    readView,
    saysWhere,
    shareOf,
    tilesOver,
    viewOf,
    writeView,
    type MapView
} from './view';

const today = '2026-07-15';

describe('the address of a view', () => {
    test('of a first visit is empty, and an empty address is a first visit', () => {
        expect(writeView(firstView)).toBe('');
        expect(readView('', today)).toEqual(firstView);
    });

    test('brings back everything that was chosen', () => {
        const view: MapView = {
            ...firstView,
            lat: 15.12345,
            lon: 108.78901,
            zoom: 15.25,
            layers: ['reports', 'figures'],
            category: 'sanitation',
            state: 'in_progress',
            overdue: true,
            day: '2026-05-01',
            measure: 'reports_late',
            drawn: true
        };
        expect(readView(`?${writeView(view)}`, today)).toEqual(view);
    });

    test('may switch every layer off', () => {
        expect(readView(`?${writeView({ ...firstView, layers: [] })}`, today).layers).toEqual([]);
    });

    test.each([
        'lat=91&lon=-181&zoom=40',
        'lat=&lon=&zoom=',
        'lat=NaN&lon=x&zoom=1e9',
        'day=2026-13-45',
        'day=2026-07-15',
        'day=2030-01-01'
    ])('that asks for what cannot be is answered as a first visit: %s', (asked) => {
        expect(readView(`?${asked}`, today)).toEqual(firstView);
    });

    test('leaves layers out that do not exist', () => {
        expect(readView('?layers=places,secrets', today).layers).toEqual(['places']);
    });
});

describe('what is in view', () => {
    test('is what a map of that size shows at that zoom, as MapLibre counts it', () => {
        // At zoom 0 the world is 512 pixels wide.
        const box = boxAround({ lat: 0, lon: 0, zoom: 1 }, 512, 512);
        expect(box.west).toBeCloseTo(-90);
        expect(box.east).toBeCloseTo(90);
        expect(box.north).toBeCloseTo(66.513, 3);
        expect(box.south).toBeCloseTo(-66.513, 3);
    });

    test('holds the whole box that was asked for, and no zoom more would', () => {
        const box = { south: 15.094, west: 108.758, north: 15.142, east: 108.813 };
        const view = viewOf(box, 900, 560);
        const seen = boxAround(view, 900, 560);
        expect(seen.south).toBeLessThanOrEqual(box.south);
        expect(seen.west).toBeLessThanOrEqual(box.west);
        expect(seen.north).toBeGreaterThanOrEqual(box.north);
        expect(seen.east).toBeGreaterThanOrEqual(box.east);
        const nearer = boxAround({ ...view, zoom: view.zoom + 0.05 }, 900, 560);
        expect(nearer.north < box.north || nearer.east < box.east).toBe(true);
    });
});

describe('tiles', () => {
    test('over a spot is the one everybody knows', () => {
        // The tile of Null Island's north-east at zoom 1, and Quảng Ngãi's at 13.
        const spot = (lat: number, lon: number) => ({ south: lat, north: lat, west: lon, east: lon });
        expect(tilesOver(spot(1, 1), 1, 4)).toEqual([{ z: 1, x: 1, y: 0 }]);
        expect(tilesOver(spot(15.118, 108.7815), 13, 4)).toEqual([{ z: 13, x: 6571, y: 3747 }]);
    });

    test('over a box cover every corner of it and are never too many', () => {
        const box = { south: 15.094, west: 108.758, north: 15.142, east: 108.813 };
        const tiles = tilesOver(box, 16, 12);
        expect(tiles.length).toBeLessThanOrEqual(12);
        for (const corner of [
            { lat: box.south, lon: box.west },
            { lat: box.north, lon: box.east }
        ]) {
            const over = tiles.filter((tile) => {
                const { x, y } = shareOf(tile, corner);
                return x >= 0 && x < 1 && y >= 0 && y < 1;
            });
            expect(over.length).toBe(1);
        }
    });

    test('give a place back as it went in', () => {
        const tile = { z: 14, x: 13142, y: 7495 };
        const place = { lat: 15.1181, lon: 108.7816 };
        const { x, y } = shareOf(tile, place);
        const back = groundOf(tile, x, y);
        expect(back.lat).toBeCloseTo(place.lat, 9);
        expect(back.lon).toBeCloseTo(place.lon, 9);
        expect(holds({ south: 15, west: 108, north: 16, east: 109 }, back)).toBe(true);
    });
});

test('an address says where only when it names a place', () => {
    expect(saysWhere('')).toBe(false);
    expect(saysWhere('?category=sanitation&map=1')).toBe(false);
    expect(saysWhere('?lat=15.1&lon=108.7&zoom=15')).toBe(true);
});
