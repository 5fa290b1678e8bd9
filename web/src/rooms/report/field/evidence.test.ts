// Goal: what is said of evidence beforehand is what the server's rule will say.
import { expect, test } from 'vitest';
import { newPhoto } from '../outbox/photo';
import { stepFrom } from '../place';
import { needsReason, proofOf, type FieldPhoto } from './evidence';

const place = { lat: 15.1203, lon: 108.7903 };
const photo = (more: Partial<FieldPhoto> = {}): FieldPhoto => ({
    ...newPhoto('a', new Blob(['a'])),
    ...more
});
const away = (metres: number) => photo({ position: stepFrom(place, metres, 'ne') });
const stored = { id: '1', key: 'k', width: 1, height: 1, problems: [] };

test.each([
    [0, 'near'],
    [29, 'near'],
    [31, 'far'],
    [400, 'far']
])('a photograph taken %d m away is %s', (metres, is) => {
    expect(proofOf(away(metres), place)).toMatchObject({ is, metres });
    expect(needsReason([away(metres)], place)).toBe(is === 'far');
});

test('one near photograph is enough, none or far ones need a reason', () => {
    expect(needsReason([], place)).toBe(true);
    expect(needsReason([away(90), away(5)], place)).toBe(false);
    expect(needsReason([photo()], place)).toBe(true);
});

test('where the report names no position, any photograph counts', () => {
    expect(proofOf(photo(), undefined).is).toBe('anywhere');
    expect(needsReason([], undefined)).toBe(true);
    expect(needsReason([photo()], undefined)).toBe(false);
});

test('once the server has read the photograph, only what it found counts', () => {
    expect(proofOf({ ...away(5), stored }, place).is).toBe('nowhere');
    expect(proofOf({ ...away(90), stored: { ...stored, position: place } }, place).is).toBe('near');
});

test('what only the server can read needs no reason yet; what it refused proves nothing', () => {
    expect(needsReason([photo({ unread: true })], place)).toBe(false);
    expect(needsReason([{ ...away(5), refusal: 'photo.type' }], place)).toBe(true);
});
