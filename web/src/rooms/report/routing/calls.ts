import { client, take } from '#lib/api.ts';
import type { Box, Routing, ShownRule } from './rules';

export const readRouting = () => take(client.GET('/api/v1/report-routing'));

/** All rules anew, by whoever saw this version of them. */
export const writeRouting = (version: number, rules: ShownRule[]): Promise<Routing> =>
    take(
        client.PUT('/api/v1/report-routing', {
            body: {
                version,
                rules: rules.map(({ category, kind, area, agency_id, officer_id }) => ({
                    agency_id,
                    ...(category ? { category } : {}),
                    ...(kind ? { kind } : {}),
                    ...(area ? { area } : {}),
                    ...(officer_id ? { officer_id } : {})
                }))
            }
        })
    );

export interface Area {
    code: string;
    name: string;
    box: Box;
}

/** The neighbourhoods the map knows, each with the box around it. */
export async function readAreas(): Promise<Area[]> {
    const { listAreas, listLayers } = await import('#rooms/map/calls.ts');
    const { box, layers } = await listLayers();
    const layer = layers.find(({ code }) => code === 'neighbourhoods');
    return layer ? listAreas(layer, box) : [];
}
