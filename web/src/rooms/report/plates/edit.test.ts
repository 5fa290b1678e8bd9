// Goal: what is sent of a plate is what was typed, and nothing is sent that lacks something.
import { expect, test } from 'vitest';
import { reportPlatesText } from '#text/vi/report-plates.ts';
import { changedPlate, looksLikeCode, missingIn, newPlate, typedPlate } from './edit';

const position = { lat: 15.12, lon: 108.79 };

test('a plate needs a name and a position; its number may be left to the ward', () => {
    const targets = (typed: object) =>
        missingIn({ ...typedPlate(), ...typed }, reportPlatesText.wrong).map(({ target }) => target);
    expect(targets({})).toEqual(['plate-name', 'plate-search']);
    expect(targets({ name: 'Cột đèn 1', position })).toEqual([]);
    expect(targets({ name: 'Cột đèn 1', position, code: 'cột 1' })).toEqual(['plate-code']);
});

test('what is left empty is not sent of a new plate', () => {
    expect(newPlate({ ...typedPlate(), name: ' Cột đèn 1 ', position })).toEqual({
        name: 'Cột đèn 1',
        position
    });
    expect(newPlate({ ...typedPlate(), name: 'Cột', position, code: ' ld-07 ' }).code).toBe('LD-07');
});

test('a changed plate keeps its number and says all the rest', () => {
    const plate = { code: 'TS-1', name: 'Cột', kind: 'lamp_out', place: 'Lê Lợi', position, active: true };
    expect(changedPlate(plate, { ...typedPlate(plate), place: ' ', kind: '' })).toEqual({
        ...plate,
        place: '',
        kind: ''
    });
});

test('a number is told from words', () => {
    expect(looksLikeCode('ts-00012')).toBe(true);
    expect(looksLikeCode('LD 07')).toBe(true);
    expect(looksLikeCode('đèn 7')).toBe(false);
    expect(looksLikeCode('den')).toBe(false);
});
