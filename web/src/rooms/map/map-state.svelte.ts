// What the map page shows, in one place: every part of the page reads it, and every change goes through `change`, which
// keeps the address in step, so that a link, a reload and the way back lead to the same view.
import { goto } from '$app/navigation';
import { dateOf } from '#lib/format.ts';
import {
    boxAround,
    firstPlace,
    firstView,
    readView,
    saysWhere,
    viewOf,
    writeView,
    type Box,
    type MapView,
    type Place
} from './view';

/** Of both sides together, so that no corner of the ward lies beneath the words at the map's edge. */
const marginPixels = 56;
const sameDegrees = 1e-5;
const sameZoom = 0.01;

export class MapState {
    /** The ward, as the server says; until then, what a first view shows. */
    bounds = $state.raw<Box>();
    width = $state(900);
    height = $state(560);
    #chosen = $state.raw<MapView>(firstView);
    /** Nobody has said where to look: the whole ward then, as it fits here. */
    #wholeWard = $state(true);
    readonly view = $derived<MapView>(
        this.#wholeWard && this.bounds
            ? {
                  ...this.#chosen,
                  ...viewOf(this.bounds, this.width - marginPixels, this.height - marginPixels)
              }
            : this.#chosen
    );
    readonly today = dateOf(new Date());

    readonly box = $derived(boxAround(this.view, this.width, this.height));

    /** Takes up what the address asks for. */
    read(search: string): void {
        this.#chosen = readView(search, this.today);
        this.#wholeWard = !saysWhere(search);
    }

    /** Choices are steps that the way back undoes; where the map was dragged on the way is not. */
    change(part: Partial<MapView>, step: 'step' | 'drift' = 'step'): void {
        const before = this.#address();
        this.#chosen = { ...this.view, ...part };
        this.#wholeWard &&= part.lat === undefined && part.lon === undefined && part.zoom === undefined;
        const after = this.#address();
        if (after !== before) {
            void goto(after ? `?${after}` : location.pathname, { shallow: true, replace: step === 'drift' });
        }
    }

    /** The drawn map has come to rest, by a hand or because it was told to. */
    rest(at: Place & { zoom: number }): void {
        const { lat, lon, zoom } = this.view;
        const stays =
            Math.abs(at.lat - lat) < sameDegrees &&
            Math.abs(at.lon - lon) < sameDegrees &&
            Math.abs(at.zoom - zoom) < sameZoom;
        if (!stays) {
            this.change(at, 'drift');
        }
    }

    #address(): string {
        return writeView(this.#wholeWard ? { ...this.#chosen, ...firstPlace } : this.#chosen);
    }

    showBox(box: Box): void {
        this.change(viewOf(box, this.width, this.height));
    }

    /** Goes to a place, and no further off than so near. */
    showPlace({ lat, lon }: Place, zoom = 17): void {
        this.change({ lat, lon, zoom: Math.max(this.view.zoom, zoom) });
    }
}
