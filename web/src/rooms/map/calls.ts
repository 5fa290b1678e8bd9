import type { paths } from '#api/schema.d.ts';
import { byItself, client, readBytes, take, type Got } from '#lib/api.ts';
import { faceOf, type Face } from './layers';
import { joined, readTile, type Said, type Thing } from './tile-reader';
import { tilesOver, type Box, type MapView, type Place, type TileName } from './view';

export type Layers = Got<'/api/v1/map/layers'>;
export type LayerInfo = Layers['layers'][number];
export type Found = Got<'/api/v1/map/find'>['items'][number];
export type Located = Got<'/api/v1/map/locate'>;
export type ReportRow = Got<'/api/v1/reports'>['items'][number];
export type DataSet = Got<'/api/v1/open-data'>['items'][number];

export const listLayers = () => take(client.GET('/api/v1/map/layers'));

/** As the format of styles has it, which the API document does not spell out. */
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
    const { sources, layers } = (await take(client.GET('/api/v1/map/style.json'))) as unknown as ServedStyle;
    return {
        layers: layers.filter(({ source }) => source === 'base'),
        attribution: sources['base']?.attribution ?? ''
    };
}

export const findPlaces = async (query: string) =>
    (await take(client.GET('/api/v1/map/find', { params: { query: { query } } }))).items;
export const locate = ({ lat, lon }: Place) =>
    take(client.GET('/api/v1/map/locate', { params: { query: { lat, lon } } }));

type Filter = NonNullable<paths['/api/v1/reports']['get']['parameters']['query']>;
/** What a layer's tiles can be asked for besides where they lie. */
type Asked = Pick<Filter, 'category' | 'state' | 'day'>;
const placeDigits = 5;
const reportsPerPage = 20;

export function boxText({ south, west, north, east }: Box): string {
    return [south, west, north, east].map((one) => Number(one.toFixed(placeDigits))).join(',');
}

/** What the layer of reports is asked for. */
export function queryOf(view: MapView): Asked {
    return {
        ...(view.category ? { category: view.category } : {}),
        ...(view.state ? { state: view.state } : {}),
        ...(view.day ? { day: view.day } : {})
    };
}

export const listReports = (view: MapView, box: Box, after: string | undefined) =>
    byItself(() =>
        take(
            client.GET('/api/v1/reports', {
                params: {
                    query: {
                        ...queryOf(view),
                        ...(view.overdue ? { overdue: true } : {}),
                        box: boxText(box),
                        limit: reportsPerPage,
                        ...(after ? { after } : {})
                    }
                }
            })
        )
    );

/** The names of the kinds of reports, by their codes. */
export async function readKindNames(): Promise<Record<string, string>> {
    const { categories } = await take(client.GET('/api/v1/report-kinds'));
    return Object.fromEntries(categories.flatMap((one) => one.kinds.map(({ code, name }) => [code, name])));
}

/** The address of a layer's tiles, with the names MapLibre fills in. */
export function tileAddress(layer: LayerInfo, asked: Asked = {}): string {
    const query = new URLSearchParams(asked).toString();
    return query ? `${layer.tiles}${layer.tiles.includes('?') ? '&' : '?'}${query}` : layer.tiles;
}

const tilesMax = 12;

async function readThings(layer: LayerInfo, part: string, tile: TileName, asked: Asked): Promise<Thing[]> {
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
    asked: Asked = {}
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

export const listOpenData = () => take(client.GET('/api/v1/open-data'));
