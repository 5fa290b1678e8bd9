// What lies still in view – offices, places, house numbers – as rows of one table.
import { middleOf, thingsIn, type LayerInfo } from './calls';
import type { LayerCode } from './layers';
import type { Said } from './tile-reader';
import type { Box, Place } from './view';

export interface ThingRow {
    key: string;
    layer: 'offices' | 'places' | 'addresses';
    name: string;
    sort: string;
    address: string;
    place: Place;
}

const said = (from: Said, name: string) => String(from[name] ?? '');

/** House numbers are many: below this zoom the map does not show them either. */
export const addressZoomMin = 16;
export const thingLayers = ['offices', 'places', 'addresses'] as const;
const tileZoom = 15;
export const partOf = { offices: 'office', places: 'place', addresses: 'address' } as const;
export const officeKinds = ['office', 'police'];

export function nameOf(layer: string, from: Said): string {
    return layer === 'addresses'
        ? [said(from, 'house'), said(from, 'street')].filter(Boolean).join(' ')
        : said(from, 'name');
}

export function isShown(layer: (typeof thingLayers)[number], shown: LayerCode[], zoom: number): boolean {
    return shown.includes(layer) && (layer !== 'addresses' || zoom >= addressZoomMin);
}

/** Everything still that the shown layers hold in a box, by name. */
export async function listThings(
    offered: LayerInfo[],
    shown: LayerCode[],
    zoom: number,
    box: Box
): Promise<ThingRow[]> {
    const found = await Promise.all(
        thingLayers
            .filter((layer) => isShown(layer, shown, zoom))
            .map(async (layer) => {
                const info = offered.find((one) => one.code === layer);
                if (!info) {
                    return [];
                }
                const wanted = layer === 'addresses' ? addressZoomMin : tileZoom;
                const key = (from: Said) =>
                    `${nameOf(layer, from)}|${said(from, 'address')}${said(from, 'neighbourhood')}`;
                const things = await thingsIn(info, partOf[layer], box, wanted, key);
                // Offices are places too, and told once.
                const own = things.filter(
                    (thing) => layer !== 'places' || !officeKinds.includes(said(thing.said, 'kind'))
                );
                return own.map((thing) => ({
                    key: `${layer}|${key(thing.said)}`,
                    layer,
                    name: nameOf(layer, thing.said),
                    sort:
                        layer === 'addresses'
                            ? 'address'
                            : said(thing.said, 'kind') || (layer === 'offices' ? 'office' : 'other'),
                    address: said(thing.said, 'address') || said(thing.said, 'neighbourhood'),
                    place: middleOf(thing.box)
                }));
            })
    );
    const byName = new Intl.Collator('vi', { numeric: true });
    return found.flat().toSorted((one, other) => byName.compare(one.name, other.name));
}
