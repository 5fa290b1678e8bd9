// What others have reported around the place: open reports of the same group, and what is reported here at all.
import { findSimilar, listReports } from '../calls';
import type { Point, ReportRow, SimilarReport } from '../contract';
import { boxAround } from '../place';

const around = 400;
const recentMax = 50;

export class Nearby {
    similar = $state.raw<SimilarReport[]>([]);
    recent = $state.raw<ReportRow[]>([]);
    #similarOf = '';
    #recentOf = '';

    /** Without a line there is nothing to compare with, and nothing stands in the way. */
    look(position: Point | undefined, kind: string): void {
        const spot = position ? boxAround(position, around) : '';
        if (spot !== this.#recentOf) {
            this.#recentOf = spot;
            this.recent = [];
            if (spot !== '') {
                listReports({ box: spot }, undefined, recentMax).then(
                    ({ items }) => spot === this.#recentOf && (this.recent = items),
                    () => {}
                );
            }
        }
        const asked = position && kind ? `${kind} ${spot}` : '';
        if (asked !== this.#similarOf) {
            this.#similarOf = asked;
            this.similar = [];
            if (position && kind) {
                findSimilar(position, kind).then(
                    ({ items }) => asked === this.#similarOf && (this.similar = items),
                    () => {}
                );
            }
        }
    }
}
