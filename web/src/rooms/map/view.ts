// Where the map stands and what it shows, as it goes into an address and comes out of one.
import {
    categories,
    layerCodes,
    layersAtFirst,
    states,
    type CategoryCode,
    type LayerCode,
    type StateCode
} from './layers.ts';

export interface Place {
    lat: number;
    lon: number;
}

/** South, west, north, east. */
export interface Box {
    south: number;
    west: number;
    north: number;
    east: number;
}

export interface MapView extends Place {
    zoom: number;
    layers: LayerCode[];
    category: CategoryCode | '';
    state: StateCode | '';
    overdue: boolean;
    /** A past day as 2025-07-25; empty is today, as it changes. */
    day: string;
    /** The figure that colours the areas. */
    measure: string;
    /** Whether the drawn map is open beside the table. */
    drawn: boolean;
}

export const zoomMin = 9;
export const zoomMax = 19;
const placeDigits = 5;
const tilePixels = 512;

/** The whole ward, until the server has said where it lies. */
export const firstPlace = { lat: 15.118, lon: 108.7815, zoom: 13 };
export const firstView: MapView = {
    ...firstPlace,
    layers: layersAtFirst,
    category: '',
    state: '',
    overdue: false,
    day: '',
    measure: '',
    drawn: false
};

function numberIn(text: string | null, min: number, max: number, fallback: number): number {
    const value = text === null || text.trim() === '' ? NaN : Number(text);
    return value >= min && value <= max ? value : fallback;
}

function dayIn(text: string | null, today: string): string {
    const real =
        text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
    return real && text < today ? text : '';
}

function among<Word extends string>(words: readonly Word[], text: string | null): Word | '' {
    return words.find((one) => one === text) ?? '';
}

/** Reads what an address asks for; what is missing or impossible is as on a first visit. */
export function readView(search: string, today: string, fallback: MapView = firstView): MapView {
    const asked = new URLSearchParams(search);
    const named = asked.get('layers')?.split(',');
    return {
        lat: numberIn(asked.get('lat'), -85, 85, fallback.lat),
        lon: numberIn(asked.get('lon'), -180, 180, fallback.lon),
        zoom: numberIn(asked.get('zoom'), zoomMin, zoomMax, fallback.zoom),
        layers: named ? layerCodes.filter((code) => named.includes(code)) : fallback.layers,
        category: among(categories, asked.get('category')),
        state: among(states, asked.get('state')),
        overdue: asked.get('overdue') === '1',
        day: dayIn(asked.get('day'), today),
        measure: asked.get('measure') ?? '',
        drawn: asked.get('map') === '1'
    };
}

/** Whether an address names a place; without one, the whole ward is meant. */
export function saysWhere(search: string): boolean {
    const asked = new URLSearchParams(search);
    return ['lat', 'lon', 'zoom'].some((name) => asked.has(name));
}

/** The address of a view; what is as on a first visit is left out, so that plain links stay short. */
export function writeView(view: MapView): string {
    const said = new URLSearchParams();
    const stands = view.lat !== firstView.lat || view.lon !== firstView.lon || view.zoom !== firstView.zoom;
    if (stands) {
        said.set('lat', String(Number(view.lat.toFixed(placeDigits))));
        said.set('lon', String(Number(view.lon.toFixed(placeDigits))));
        said.set('zoom', String(Number(view.zoom.toFixed(2))));
    }
    if (view.layers.join() !== firstView.layers.join()) {
        said.set('layers', view.layers.join());
    }
    for (const name of ['category', 'state', 'day', 'measure'] as const) {
        if (view[name] !== '') {
            said.set(name, view[name]);
        }
    }
    if (view.overdue) {
        said.set('overdue', '1');
    }
    if (view.drawn) {
        said.set('map', '1');
    }
    // A comma means nothing in a query, and a link people read aloud is better without %2C.
    return said.toString().replaceAll('%2C', ',');
}

function mercatorY(lat: number): number {
    const angle = (lat * Math.PI) / 180;
    return (1 - Math.asinh(Math.tan(angle)) / Math.PI) / 2;
}

function latitudeAt(y: number): number {
    return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}

/** What a map of so many pixels would show: the same ground the drawn map shows, for those who have none. */
export function boxAround(view: Place & { zoom: number }, width: number, height: number): Box {
    const world = tilePixels * 2 ** view.zoom;
    const halfLon = (width / world) * 180;
    const y = mercatorY(view.lat);
    const halfY = height / world / 2;
    return {
        south: latitudeAt(Math.min(1, y + halfY)),
        west: Math.max(-180, view.lon - halfLon),
        north: latitudeAt(Math.max(0, y - halfY)),
        east: Math.min(180, view.lon + halfLon)
    };
}

/** The nearest view from which the whole box is seen. */
export function viewOf(box: Box, width: number, height: number): Place & { zoom: number } {
    const top = mercatorY(box.north);
    const bottom = mercatorY(box.south);
    const across = Math.max((box.east - box.west) / 360, 1e-9);
    const down = Math.max(bottom - top, 1e-9);
    const zoom = Math.log2(Math.min(width / across, height / down) / tilePixels);
    return {
        lat: latitudeAt((top + bottom) / 2),
        lon: (box.west + box.east) / 2,
        zoom: Math.min(zoomMax, Math.max(zoomMin, Math.floor(zoom * 100) / 100))
    };
}

export interface TileName {
    z: number;
    x: number;
    y: number;
}

/** The tiles that cover a box, at the greatest zoom up to `zoomWanted` at which they are no more than `tilesMax`. */
export function tilesOver(box: Box, zoomWanted: number, tilesMax: number): TileName[] {
    for (let z = zoomWanted; ; --z) {
        const size = 2 ** z;
        const inside = (value: number) => Math.min(size - 1, Math.max(0, Math.floor(value * size)));
        const [left, right] = [inside((box.west + 180) / 360), inside((box.east + 180) / 360)];
        const [top, bottom] = [inside(mercatorY(box.north)), inside(mercatorY(box.south))];
        if (z === 0 || (right - left + 1) * (bottom - top + 1) <= tilesMax) {
            return Array.from({ length: bottom - top + 1 }, (_row, down) =>
                Array.from({ length: right - left + 1 }, (_one, across) => ({
                    z,
                    x: left + across,
                    y: top + down
                }))
            ).flat();
        }
    }
}

/** Where a spot inside a tile lies on the ground; `x` and `y` are shares of the tile. */
export function groundOf(tile: TileName, x: number, y: number): Place {
    const size = 2 ** tile.z;
    return { lat: latitudeAt((tile.y + y) / size), lon: ((tile.x + x) / size) * 360 - 180 };
}

/** The share of a tile at which a place lies, the other way round. */
export function shareOf(tile: TileName, place: Place): { x: number; y: number } {
    const size = 2 ** tile.z;
    return { x: ((place.lon + 180) / 360) * size - tile.x, y: mercatorY(place.lat) * size - tile.y };
}

export function holds(box: Box, place: Place): boolean {
    return place.lat >= box.south && place.lat <= box.north && place.lon >= box.west && place.lon <= box.east;
}
