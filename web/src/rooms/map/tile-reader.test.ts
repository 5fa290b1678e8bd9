import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { describe, expect, test } from 'vitest';
import { writeTile, type Drawn } from '../../../tests/mock/tile-writer';
import { joined, readTile } from './tile-reader';

const tile = { z: 13, x: 6571, y: 3747 };
const things: Drawn[] = [
    {
        kind: 'point',
        at: [{ lat: 15.12, lon: 108.78 }],
        said: { code: 'PA-261115-0001', state: 'new', overdue: true, count: 12, less: -7, big: 3_000_000_000 }
    },
    {
        kind: 'area',
        at: [
            { lat: 15.13, lon: 108.77 },
            { lat: 15.13, lon: 108.79 },
            { lat: 15.12, lon: 108.79 },
            { lat: 15.12, lon: 108.77 }
        ],
        said: { name: 'Tổ 5 – Nghĩa Lộ' }
    }
];
const bytes = writeTile(tile, { things, nothing: [] });

describe('a tile', () => {
    test('says the same of every thing as it was written with', () => {
        const found = readTile(bytes, tile);
        expect([...found.keys()]).toEqual(['things']);
        expect(found.get('things')!.map(({ said }) => said)).toEqual(things.map(({ said }) => said));
    });

    test('tells where a point lies to less than a metre, and the box of an area', () => {
        const [point, area] = readTile(bytes, tile).get('things')!;
        expect(point!.box.south).toBeCloseTo(15.12, 5);
        expect(point!.box.west).toBeCloseTo(108.78, 5);
        expect(point!.box.north).toBe(point!.box.south);
        expect(area!.box.south).toBeCloseTo(15.12, 4);
        expect(area!.box.north).toBeCloseTo(15.13, 4);
        expect(area!.box.east).toBeCloseTo(108.79, 4);
    });

    test('is read as another reader reads it', () => {
        const layer = new VectorTile(new PbfReader(bytes)).layers['things']!;
        const ours = readTile(bytes, tile).get('things')!;
        expect(layer.length).toBe(ours.length);
        ours.forEach(({ said }, index) => expect(layer.feature(index).properties).toEqual(said));
    });

    test('without bytes holds nothing', () => {
        expect(readTile(new Uint8Array(), tile).size).toBe(0);
    });

    test('that is cut off anywhere is refused or holds less, and never hangs', () => {
        for (let length = 0; length < bytes.length; ++length) {
            try {
                const found = readTile(bytes.subarray(0, length), tile).get('things') ?? [];
                expect(found.length).toBeLessThanOrEqual(things.length);
            } catch (thrown) {
                expect(thrown).toBeInstanceOf(RangeError);
            }
        }
    });
});

test('what lies in several tiles is one thing, with a box around all its pieces', () => {
    const piece = (west: number, east: number) => ({
        said: { code: 'a' },
        box: { south: 1, west, north: 2, east }
    });
    expect(joined([piece(1, 2), piece(2, 4)], (said) => String(said['code']))).toEqual([piece(1, 4)]);
});
