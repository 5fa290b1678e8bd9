// The drawn map itself. This file alone brings in MapLibre, and it is fetched only when somebody opens the map.
import {
    AttributionControl,
    Map as MapLibre,
    NavigationControl,
    ScaleControl,
    setWorkerUrl,
    type GeoJSONSource,
    type MapGeoJSONFeature,
    type LayerSpecification,
    type PointLike,
    type StyleSpecification,
    type VectorTileSource
} from 'maplibre-gl';
import sheetUrl from 'maplibre-gl/dist/maplibre-gl.css?url';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { BaseMap, LayerInfo } from './calls';
import type { Shape } from './layers';
import { areaLayer, icons, pointLayers, sourceAddress, styleOf, type Colouring } from './style';
import type { Said } from './tile-reader';
import { writeView, zoomMax, zoomMin, type MapView, type Place } from './view';

export interface Picked {
    /** The layer of the server, such as `reports`. */
    layer: string;
    said: Said;
    place: Place;
    /** Codes of other reports at the very same spot, which the pin hides. */
    beneath?: string[];
}

export interface MapWords {
    title: string;
    notLegal: string;
    zoomIn: string;
    zoomOut: string;
    sources: string;
    ctrlScroll: string;
    commandScroll: string;
    twoFingers: string;
    metres: string;
    kilometres: string;
}

const iconPixels = 28;
const iconRatio = 2;
const fingerPixels = 22;
/** Pins nearer than this to the chosen one cannot be told apart. */
const sameSpotPixels = 8;
const samePlaceDegrees = 1e-5;
const sameZoom = 0.01;
const moveMs = 400;

/** MapLibre's own style, asked for with it and not before: built into the page it would weigh on every first view. */
export function loadSheet(): Promise<void> {
    const sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = sheetUrl;
    return new Promise((loaded, failed) => {
        sheet.onload = () => loaded();
        sheet.onerror = () => failed(new Error('the style of the map did not come'));
        // First in the head, so that our own rules stand above it.
        document.head.prepend(sheet);
    });
}

function drawIcon({ outline, fill, sign, ink }: Shape): ImageData {
    const side = iconPixels * iconRatio;
    const canvas = document.createElement('canvas');
    canvas.width = side;
    canvas.height = side;
    const pen = canvas.getContext('2d')!;
    pen.setTransform(side / 24, 0, 0, side / 24, 0, 0);
    pen.translate(12, 12);
    pen.scale(0.88, 0.88);
    pen.translate(-12, -12);
    const path = new Path2D(outline);
    pen.lineJoin = 'round';
    pen.lineCap = 'round';
    pen.strokeStyle = '#ffffff';
    pen.lineWidth = 4;
    pen.stroke(path);
    pen.fillStyle = fill;
    pen.fill(path);
    pen.strokeStyle = '#1d1b18';
    pen.lineWidth = 1.25;
    pen.stroke(path);
    pen.strokeStyle = ink;
    pen.lineWidth = 2.25;
    pen.stroke(new Path2D(sign));
    return pen.getImageData(0, 0, side, side);
}

export class DrawnMap {
    readonly #map: MapLibre;
    readonly #frame: HTMLElement;
    readonly #offered: LayerInfo[];
    readonly #baseMap: BaseMap | undefined;
    #view: MapView;
    #colouring: Colouring;
    /** What the map has been told so far; until it has loaded, only what it began with. */
    #told: { view: MapView; colouring: Colouring };
    #chosen: Place | undefined;
    #loaded = false;
    onmove: (place: Place & { zoom: number }) => void = () => {};
    onpick: (picked: Picked | undefined) => void = () => {};

    /** \throws when the device cannot draw */
    constructor(
        frame: HTMLElement,
        offered: LayerInfo[],
        view: MapView,
        colouring: Colouring,
        words: MapWords,
        baseMap?: BaseMap
    ) {
        setWorkerUrl(new URL(workerUrl, location.href).href);
        this.#frame = frame;
        this.#offered = offered;
        this.#baseMap = baseMap;
        this.#view = view;
        this.#colouring = colouring;
        this.#told = { view, colouring };
        const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
        this.#map = new MapLibre({
            container: frame,
            style: this.#style(view, colouring),
            center: [view.lon, view.lat],
            zoom: view.zoom,
            minZoom: zoomMin,
            maxZoom: zoomMax,
            attributionControl: false,
            dragRotate: false,
            pitchWithRotate: false,
            touchPitch: false,
            cooperativeGestures: true,
            ...(still ? { fadeDuration: 0 } : {}),
            locale: {
                'Map.Title': words.title,
                'NavigationControl.ZoomIn': words.zoomIn,
                'NavigationControl.ZoomOut': words.zoomOut,
                'AttributionControl.ToggleAttribution': words.sources,
                'CooperativeGesturesHandler.WindowsHelpText': words.ctrlScroll,
                'CooperativeGesturesHandler.MacHelpText': words.commandScroll,
                'CooperativeGesturesHandler.MobileHelpText': words.twoFingers,
                'ScaleControl.Meters': words.metres,
                'ScaleControl.Kilometers': words.kilometres
            }
        });
        this.#map.touchZoomRotate.disableRotation();
        this.#map.keyboard.disableRotation();
        this.#map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
        this.#map.addControl(new ScaleControl({ maxWidth: 120 }), 'bottom-left');
        this.#map.addControl(
            new AttributionControl({ compact: false, customAttribution: words.notLegal }),
            'bottom-right'
        );
        this.#listen();
        this.#busy();
    }

    /** Shows another view: moves only when the place differs, asks anew only for what the view changes. */
    show(view: MapView, colouring: Colouring): void {
        this.#view = view;
        this.#colouring = colouring;
        this.#busy();
        const here = this.#map.getCenter();
        const moved =
            Math.abs(here.lat - view.lat) > samePlaceDegrees ||
            Math.abs(here.lng - view.lon) > samePlaceDegrees ||
            Math.abs(this.#map.getZoom() - view.zoom) > sameZoom;
        if (moved) {
            this.#map.easeTo({ center: [view.lon, view.lat], zoom: view.zoom, duration: moveMs });
        }
        this.#tell();
        this.#map.triggerRepaint();
    }

    choose(place: Place | undefined): void {
        this.#chosen = place;
        if (this.#loaded) {
            const features = place
                ? [
                      {
                          type: 'Feature' as const,
                          properties: {},
                          geometry: { type: 'Point' as const, coordinates: [place.lon, place.lat] }
                      }
                  ]
                : [];
            this.#map.getSource<GeoJSONSource>('chosen')?.setData({ type: 'FeatureCollection', features });
        }
    }

    focus(): void {
        this.#map.getCanvas().focus();
    }

    name(title: string): void {
        this.#map.getCanvas().setAttribute('aria-label', title);
    }

    remove(): void {
        this.#map.remove();
    }

    #busy(): void {
        this.#frame.dataset['map'] = 'busy';
    }

    #listen(): void {
        const map = this.#map;
        map.on('load', () => {
            this.#loaded = true;
            this.#tell();
            this.choose(this.#chosen);
        });
        map.on('style.load', () => {
            for (const [name, shape] of Object.entries(icons)) {
                map.addImage(name, drawIcon(shape), { pixelRatio: iconRatio });
            }
        });
        map.on('movestart', () => this.#busy());
        // What the tests wait for, and anybody who watches: everything asked for is drawn, and for which view.
        map.on('idle', () => {
            if (this.#loaded) {
                this.#frame.dataset['map'] = 'idle';
                this.#frame.dataset['view'] = writeView(this.#view);
            }
        });
        map.on('moveend', () => {
            const { lat, lng } = map.getCenter();
            this.onmove({ lat, lon: lng, zoom: map.getZoom() });
        });
        map.on('click', (event) => this.#pick([event.point.x, event.point.y]));
        map.on('mousemove', (event) => {
            const over = map.queryRenderedFeatures(event.point, { layers: this.#there(pointLayers) });
            map.getCanvas().style.cursor = over.length > 0 ? 'pointer' : '';
        });
        map.getCanvas().addEventListener('keydown', (event) => {
            if (event.key === 'Enter') {
                const { width, height } = map.getCanvas().getBoundingClientRect();
                this.#pick([width / 2, height / 2], Math.min(width, height) / 3);
            }
        });
    }

    #there(ids: string[]): string[] {
        return ids.filter((id) => this.#map.getLayer(id) !== undefined);
    }

    /** Chooses what lies nearest to a spot within reach; a cluster is opened up instead. */
    #pick([x, y]: [number, number], reach = fingerPixels): void {
        const map = this.#map;
        const square: [PointLike, PointLike] = [
            [x - reach, y - reach],
            [x + reach, y + reach]
        ];
        const points = map.queryRenderedFeatures(square, { layers: this.#there(pointLayers) });
        const away = (feature: MapGeoJSONFeature) => {
            const { x: left, y: top } = map.project(spotOf(feature));
            return Math.hypot(left - x, top - y);
        };
        const nearest = points.toSorted((one, other) => away(one) - away(other))[0];
        const chosen = nearest ?? map.queryRenderedFeatures([x, y], { layers: this.#there([areaLayer]) })[0];
        if (!chosen) {
            this.onpick(undefined);
            return;
        }
        const [lon, lat] = nearest ? spotOf(chosen) : map.unproject([x, y]).toArray();
        const isCluster = chosen.properties['count'] !== undefined;
        if (isCluster && map.getZoom() < zoomMax - 0.5) {
            this.onpick(undefined);
            map.easeTo({ center: [lon, lat], zoom: Math.min(zoomMax, map.getZoom() + 2) });
            return;
        }
        this.onpick({
            layer: String(chosen.source),
            said: chosen.properties as Said,
            place: { lat, lon },
            beneath: points
                .filter(
                    (one) =>
                        one.source === 'reports' &&
                        one !== chosen &&
                        away(one) - away(chosen) < sameSpotPixels
                )
                .map((one) => String(one.properties['code'] ?? ''))
                .filter((code) => code !== '' && code !== chosen.properties['code'])
        });
    }

    #style(view: MapView, colouring: Colouring): StyleSpecification {
        return styleOf(this.#offered, view, colouring, location.origin, this.#baseMap);
    }

    /** Tells the map what differs from what it was told last: addresses of tiles, and single properties of layers. */
    #tell(): void {
        if (!this.#loaded) {
            return;
        }
        const before = this.#told;
        this.#told = { view: this.#view, colouring: this.#colouring };
        for (const layer of this.#offered) {
            const address = sourceAddress(layer, this.#view);
            if (address !== sourceAddress(layer, before.view)) {
                this.#map.getSource<VectorTileSource>(layer.code)?.setTiles([location.origin + address]);
            }
        }
        const old = this.#style(before.view, before.colouring).layers;
        this.#style(this.#view, this.#colouring).layers.forEach((layer, index) =>
            this.#tellLayer(old[index]!, layer)
        );
    }

    #tellLayer(old: LayerSpecification, layer: LayerSpecification): void {
        const differs = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);
        if ('filter' in layer && 'filter' in old && differs(old.filter, layer.filter)) {
            this.#map.setFilter(layer.id, layer.filter);
        }
        for (const part of ['layout', 'paint'] as const) {
            const was = (old[part] ?? {}) as Record<string, unknown>;
            for (const [name, value] of Object.entries(layer[part] ?? {})) {
                if (differs(was[name], value)) {
                    if (part === 'layout') {
                        this.#map.setLayoutProperty(layer.id, name as never, value as never);
                    } else {
                        this.#map.setPaintProperty(layer.id, name as never, value as never);
                    }
                }
            }
        }
    }
}

function spotOf(feature: MapGeoJSONFeature): [number, number] {
    const { geometry } = feature;
    return geometry.type === 'Point' ? [geometry.coordinates[0]!, geometry.coordinates[1]!] : [0, 0];
}
