// Puts the stand-in's answers together and finds the one a request asks for.
import { catalogueAnswers } from './catalogue-answers.ts';
import { deskAnswers } from './desk-answers.ts';
import { dossierAnswers } from './dossier-answers.ts';
import { plateAnswers } from './plate-answers.ts';
import { routingAnswers } from './routing-answers.ts';
import { makeHouse, type Any, type Ward } from './house.ts';
import { mapAnswers } from './map-answers.ts';
import { ledgerAnswers } from './ledger-answers.ts';
import type { Answerer } from './refuse.ts';
import { reportAnswers } from './report-answers.ts';
import { staffAnswers } from './staff-answers.ts';

export type { Ward } from './house.ts';

export function makeWard(catalogue: Any[]): Ward {
    const house = makeHouse(catalogue);
    const table = [
        ...staffAnswers(house),
        ...catalogueAnswers(house),
        ...dossierAnswers(house),
        ...reportAnswers(house),
        ...deskAnswers(house),
        ...plateAnswers(house),
        ...routingAnswers(house),
        ...mapAnswers(house),
        ...ledgerAnswers(house)
    ];

    function route(method: string, path: string): { answer: Answerer; parts: string[] } | undefined {
        const asked = path.split('/');
        for (const [verb, pattern, answer] of table) {
            const wanted = pattern.split('/');
            const fits =
                verb === method &&
                wanted.length === asked.length &&
                wanted.every((part, index) => part.startsWith('{') || part === asked[index]);
            if (fits) {
                return {
                    answer,
                    parts: asked.filter((_, index) => wanted[index]!.startsWith('{')).map(decodeURIComponent)
                };
            }
        }
        return undefined;
    }

    return Object.assign(house.ward, { route });
}
