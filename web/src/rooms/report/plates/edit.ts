// What is typed of a plate, and what is still missing in it.
import type { ReportPlatesText } from '#text/vi/report-plates.ts';
import type { Complaint } from '../complaint';
import type { Plate, Point } from '../contract';
import type { NewPlate } from './calls';

export interface TypedPlate {
    code: string;
    name: string;
    kind: string;
    place: string;
    position: Point | undefined;
}

export const typedPlate = (plate?: Plate): TypedPlate => ({
    code: plate?.code ?? '',
    name: plate?.name ?? '',
    kind: plate?.kind ?? '',
    place: plate?.place ?? '',
    position: plate?.position
});

/** As it stands on the plate: letters, digits and dashes. */
export const plainCode = (typed: string): string => typed.replaceAll(/\s/g, '').toUpperCase();

export const looksLikeCode = (typed: string): boolean =>
    /^[A-Z0-9-]{3,60}$/.test(plainCode(typed)) && /\d/.test(typed);

export function missingIn(typed: TypedPlate, words: ReportPlatesText['wrong']): Complaint[] {
    const code = plainCode(typed.code);
    return [
        ...(typed.name.trim() === '' ? [{ text: words.name, target: 'plate-name' }] : []),
        ...(code !== '' && !/^[A-Z0-9-]{1,60}$/.test(code)
            ? [{ text: words.code, target: 'plate-code' }]
            : []),
        ...(typed.position ? [] : [{ text: words.position, target: 'plate-search' }])
    ];
}

/** \pre nothing is missing */
export function newPlate(typed: TypedPlate): NewPlate {
    const [code, place] = [plainCode(typed.code), typed.place.trim()];
    return {
        ...(code ? { code } : {}),
        name: typed.name.trim(),
        ...(typed.kind ? { kind: typed.kind } : {}),
        ...(place ? { place } : {}),
        position: typed.position!
    };
}

/** \pre nothing is missing */
export const changedPlate = (plate: Plate, typed: TypedPlate): Plate => ({
    code: plate.code,
    name: typed.name.trim(),
    kind: typed.kind,
    place: typed.place.trim(),
    position: typed.position!,
    active: plate.active
});
