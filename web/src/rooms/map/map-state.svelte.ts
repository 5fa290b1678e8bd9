// What the map page shows, in one place: every part of the page reads it, and every change goes through `change`, which
// keeps the address in step, so that a link, a reload and the way back lead to the same view.
import { goto } from '$app/navigation';
import { dateOf } from '#lib/format.ts';
import {
    boxAround,
    firstView,
    readView,
    viewOf,
    writeView,
    type Box,
    type MapView,
    type Place
} from './view';

export class MapState {
    view = $state.raw<MapView>(firstView);
    /** The ward, as the server says; until then, what a first view shows. */
    bounds = $state.raw<Box>();
    width = $state(900);
    height = $state(560);
    readonly today = dateOf(new Date());

    readonly box = $derived(boxAround(this.view, this.width, this.height));

    /** Takes up what the address asks for. */
    read(search: string): void {
        this.view = readView(search, this.today);
    }

    /** Choices are steps that the way back undoes; where the map was dragged on the way is not. */
    change(part: Partial<MapView>, step: 'step' | 'drift' = 'step'): void {
        const before = writeView(this.view);
        this.view = { ...this.view, ...part };
        const after = writeView(this.view);
        if (after !== before) {
            void goto(after ? `?${after}` : location.pathname, { shallow: true, replace: step === 'drift' });
        }
    }

    showBox(box: Box): void {
        this.change(viewOf(box, this.width, this.height));
    }

    /** Goes to a place, and no further off than so near. */
    showPlace({ lat, lon }: Place, zoom = 17): void {
        this.change({ lat, lon, zoom: Math.max(this.view.zoom, zoom) });
    }
}
