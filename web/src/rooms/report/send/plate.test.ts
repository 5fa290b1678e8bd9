// Goal: a plate saves its reader typing and never undoes what was typed. Method: plates put into written contents.
import { expect, test } from 'vitest';
import type { Plate } from '../contract';
import { emptyContent } from './draft';
import { plateCode } from './plate';
import { filledBy, filledByScan } from './scan';

const lamp: Plate = {
    code: 'TS-00012',
    name: 'Cột đèn 12, đường Lê Lợi',
    kind: 'lamp_out',
    place: 'Đường Lê Lợi',
    position: { lat: 15.12, lon: 108.79 },
    active: true
};

test('a plate fills in asset, kind and place', () => {
    expect(filledBy(lamp, emptyContent())).toMatchObject({
        asset: 'TS-00012',
        kind: 'lamp_out',
        placeFrom: 'plate',
        position: { lat: 15.12, lon: 108.79 },
        near: 'Cột đèn 12, đường Lê Lợi'
    });
});

test('a place that the name does not tell stands behind it', () => {
    const near = filledBy({ ...lamp, place: 'trước số 25' }, emptyContent()).near;
    expect(near).toBe('Cột đèn 12, đường Lê Lợi, trước số 25');
});

test('a plate knows the place better than a photograph, and leaves alone what somebody chose', () => {
    const typed = { ...emptyContent(), kind: 'tree_down', placeFrom: 'words' as const };
    expect(filledBy(lamp, typed)).toEqual({ asset: 'TS-00012' });
    expect(filledBy(lamp, { ...typed, placeFrom: 'photo' }).placeFrom).toBe('plate');
});

test('the code is read as it is printed, however the address spells it', () => {
    expect(plateCode(new URLSearchParams('tai-san=%20ts-00012'))).toBe('TS-00012');
    expect(plateCode(new URLSearchParams('ts=C-1'))).toBe('');
});

test('a plate that is gone or unknown is not named in the report; one not read yet is', () => {
    const content = { ...emptyContent(), scanned: 'TS-00012', asset: 'TS-00012' };
    expect(filledByScan({ fate: 'gone', plate: lamp }, content)).toEqual({ asset: '' });
    expect(filledByScan({ fate: 'unknown' }, content)).toEqual({ asset: '' });
    expect(filledByScan({ fate: 'unread' }, content)).toEqual({ asset: 'TS-00012' });
});
