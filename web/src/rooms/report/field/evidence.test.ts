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
const sentAt = Date.parse('2026-11-23T02:00:00Z');
const at = (secondsLater: number) => new Date(sentAt + secondsLater * 1000).toISOString();
const stored = { id: '1', key: 'k', width: 1, height: 1, at: at(0), problems: [] };
const said = (metres: number, accuracy_m = 8, secondsLater = 0): Partial<FieldPhoto> => ({
    device: { ...stepFrom(place, metres, 'ne'), accuracy_m, at: at(secondsLater) }
});

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

test('what the phone says counts as its own word, where the camera said nothing', () => {
    expect(proofOf(photo(said(5)), place, sentAt)).toEqual({ is: 'near', metres: 5, by: 'device' });
    expect(proofOf(photo(said(90)), place, sentAt)).toMatchObject({ is: 'far', by: 'device' });
    expect(proofOf({ ...away(90), ...said(5) }, place, sentAt)).toMatchObject({ is: 'far', by: 'camera' });
    expect(proofOf(photo({ ...said(5), stored }), place)).toMatchObject({ is: 'near', by: 'device' });
});

test('an unsure phone, or one that speaks of another moment, proves nothing', () => {
    expect(proofOf(photo(said(5, 30)), place, sentAt).is).toBe('near');
    expect(proofOf(photo(said(5, 31)), place, sentAt)).toEqual({ is: 'unsure', metres: 31 });
    expect(proofOf(photo(said(5, 8, -120)), place, sentAt).is).toBe('near');
    expect(proofOf(photo(said(5, 8, -121)), place, sentAt).is).toBe('late');
    expect(proofOf(photo({ ...said(5, 8, -121), stored }), place).is).toBe('late');
});

test('when the camera noted the moment, the photograph may wait for a line as long as it takes', () => {
    const hoursAgo = -5 * 3600;
    const takenAt = sentAt + hoursAgo * 1000;
    expect(proofOf(photo({ ...said(5, 8, hoursAgo), takenAt }), place, sentAt).is).toBe('near');
    const known = { ...stored, taken_at: at(hoursAgo) };
    expect(proofOf(photo({ ...said(5, 8, hoursAgo), stored: known }), place).is).toBe('near');
    expect(proofOf(photo({ ...said(5), stored: known }), place).is).toBe('late');
});
