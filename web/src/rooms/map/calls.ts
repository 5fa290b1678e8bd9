import { byItself, client, readBytes, take } from '#lib/api.ts';
import { faceOf, type Face } from './layers';
import { joined, readTile, type Said, type Thing } from './tile-reader';
import { tilesOver, type Box, type MapView, type Place, type TileName } from './view';

/** A layer as the server offers it. */
export interface LayerInfo {
    /** One of ours, or one that this page does not know yet. */
    code: string;
    zoom_least: number;
    zoom_most: number;
    /** What its tiles hold. */
    source_layers: string[];
    /** Path with {z}, {x} and {y}, and the version where there is one. */
    tiles: string;
    /** How many things it has in the whole ward, where the server says so. */
    count?: number;
}

export interface Layers {
    /** The ward. */
    box: Box;
    layers: LayerInfo[];
}

export interface Found {
    kind: string;
    name: string;
    detail?: string;
    position: Place;
}

interface Near {
    name: string;
    metres: number;
}

export interface Located {
    inside: boolean;
    unit?: { code: string; name: string };
    former?: { code: string; name: string };
    neighbourhood?: { code: string; name: string };
    address?: Near;
    street?: Near;
    landmark?: Near;
}

export interface ReportRow {
    code: string;
    kind: string;
    category: string;
    state: string;
    position?: Place;
    place?: string;
    received_at: string;
    solve_by?: string;
    overdue: boolean;
}

interface Page<Item> {
    items: Item[];
    next?: string;
}

/** One answer of a path that the API document does not name yet. */
function ask<Answer>(path: string, query: Record<string, unknown> = {}): Promise<Answer> {
    const get = client.GET as unknown as (path: string, asked: object) => Promise<{ data?: Answer }>;
    return take(get(path, { params: { query } }));
}

export const listLayers = () => ask<Layers>('/api/v1/map/layers');
interface ServedStyle {
    sources: Record<string, { attribution?: string }>;
    layers: { id: string; type: string; source?: string }[];
}

/** Somebody else's base map: how the server would have it drawn, and whom it is owed to. */
export interface BaseMap {
    layers: { id: string; type: string }[];
    attribution: string;
}

/** Undefined where the ward's own ground is all there is: that has its look here. */
export async function readBaseMap(offered: LayerInfo[]): Promise<BaseMap | undefined> {
    const base = offered.find(({ code }) => code === 'base');
    if (!base || base.source_layers.includes('ground')) {
        return undefined;
    }
    const { sources, layers } = await ask<ServedStyle>('/api/v1/map/style.json');
    return {
        layers: layers.filter(({ source }) => source === 'base'),
        attribution: sources['base']?.attribution ?? ''
    };
}

export const findPlaces = async (query: string) =>
    (await ask<Page<Found>>('/api/v1/map/find', { query })).items;
export const locate = ({ lat, lon }: Place) => ask<Located>('/api/v1/map/locate', { lat, lon });

const placeDigits = 5;
const reportsPerPage = 20;

export function boxText({ south, west, north, east }: Box): string {
    return [south, west, north, east].map((one) => Number(one.toFixed(placeDigits))).join(',');
}

/** What the layer of reports is asked for. */
export function queryOf(view: MapView): Record<string, string> {
    return {
        ...(view.category ? { category: view.category } : {}),
        ...(view.state ? { state: view.state } : {}),
        ...(view.day ? { day: view.day } : {})
    };
}

export const listReports = (view: MapView, box: Box, after: string | undefined) =>
    byItself(() =>
        ask<Page<ReportRow>>('/api/v1/reports', {
            ...queryOf(view),
            ...(view.overdue ? { overdue: true } : {}),
            box: boxText(box),
            limit: reportsPerPage,
            ...(after ? { after } : {})
        })
    );

interface Kinds {
    categories: { code: string; kinds: { code: string; name: string }[] }[];
}

/** The names of the kinds of reports, by their codes. */
export async function readKindNames(): Promise<Record<string, string>> {
    const { categories } = await ask<Kinds>('/api/v1/report-kinds');
    return Object.fromEntries(categories.flatMap((one) => one.kinds.map(({ code, name }) => [code, name])));
}

/** The address of a layer's tiles, with the names MapLibre fills in. */
export function tileAddress(layer: LayerInfo, asked: Record<string, string> = {}): string {
    const query = new URLSearchParams(asked).toString();
    return query ? `${layer.tiles}${layer.tiles.includes('?') ? '&' : '?'}${query}` : layer.tiles;
}

const tilesMax = 12;

async function readThings(
    layer: LayerInfo,
    part: string,
    tile: TileName,
    asked: Record<string, string>
): Promise<Thing[]> {
    const address = tileAddress(layer, asked)
        .replace('{z}', String(tile.z))
        .replace('{x}', String(tile.x))
        .replace('{y}', String(tile.y));
    return readTile(await byItself(() => readBytes(address)), tile).get(part) ?? [];
}

/** What one part of a layer holds inside a box, read from its tiles, each thing once. */
export async function thingsIn(
    layer: LayerInfo,
    part: string,
    box: Box,
    zoomWanted: number,
    key: (said: Said) => string,
    asked: Record<string, string> = {}
): Promise<Thing[]> {
    const tiles = tilesOver(box, Math.min(zoomWanted, layer.zoom_most), tilesMax);
    const found = await Promise.all(tiles.map((tile) => readThings(layer, part, tile, asked)));
    return joined(found.flat(), key).filter(
        ({ box: one }) =>
            one.south <= box.north && one.north >= box.south && one.west <= box.east && one.east >= box.west
    );
}

const countZoom = 11;
export type FaceCounts = Record<Face, number>;

/** How many reports the whole ward has under the filters of a view; those overdue are among the others too. */
export async function countReports(layer: LayerInfo, box: Box, view: MapView): Promise<FaceCounts> {
    const tiles = tilesOver(box, countZoom, tilesMax);
    const found = await Promise.all(tiles.map((tile) => readThings(layer, layer.code, tile, queryOf(view))));
    const counts: FaceCounts = { waiting: 0, working: 0, done: 0, closed: 0, overdue: 0 };
    for (const { said } of found.flat()) {
        if (said['count'] === undefined) {
            ++counts[faceOf(String(said['state']), false)];
            counts.overdue += said['overdue'] === true ? 1 : 0;
            continue;
        }
        for (const [name, value] of Object.entries(said)) {
            if (name.startsWith('state_')) {
                counts[faceOf(name.slice('state_'.length), false)] += Number(value);
            }
        }
        counts.overdue += Number(said['overdue'] ?? 0);
    }
    return counts;
}

export function middleOf({ south, west, north, east }: Box): Place {
    return { lat: (south + north) / 2, lon: (west + east) / 2 };
}

const areaTileZoom = 13;
const codeOf = (said: Said) => String(said['code'] ?? said['name'] ?? '');

/** The neighbourhoods, each with the box around it, by name. */
export async function listAreas(
    layer: LayerInfo,
    box: Box
): Promise<{ code: string; name: string; box: Box }[]> {
    const things = await thingsIn(layer, 'neighbourhood', box, areaTileZoom, codeOf);
    const byName = new Intl.Collator('vi', { numeric: true });
    return things
        .map((thing) => ({
            code: codeOf(thing.said),
            name: String(thing.said['name'] ?? ''),
            box: thing.box
        }))
        .toSorted((one, other) => byName.compare(one.name, other.name));
}

/** Every area with its figures, as at the end of `day` (empty: now). */
export const listFigures = (layer: LayerInfo, box: Box, day: string) =>
    thingsIn(layer, 'figure', box, areaTileZoom, codeOf, day ? { day } : {});

export interface DataSet {
    code: string;
    licence?: string;
    updated_at?: string;
    formats: { format: string; address: string }[];
}

export const listOpenData = () => ask<{ items: DataSet[]; licence?: string }>('/api/v1/open-data');
