// Goal: the round is short and complete. Method: points on a street and around a corner.
import { expect, test } from 'vitest';
import { directionsLink, moved, orderByWay } from './way';

const at = (name: string, lat: number, lon = 108.79) => ({ name, position: { lat, lon } });
const order = (items: { name: string; position?: { lat: number; lon: number } }[], lat: number) =>
    orderByWay(items, { lat, lon: 108.79 }, ({ position }) => position).map(({ name }) => name);

test('the nearest comes first, and from there the nearest next', () => {
    const street = [at('d', 15.124), at('a', 15.1205), at('c', 15.122), at('b', 15.121)];
    expect(order(street, 15.12)).toEqual(['a', 'b', 'c', 'd']);
    expect(order(street, 15.13)).toEqual(['d', 'c', 'b', 'a']);
});

test('the way goes on from the last stop, not from the start', () => {
    const items = [at('north', 15.1215), at('south', 15.1189), at('further north', 15.1235)];
    expect(order(items, 15.12)).toEqual(['south', 'north', 'further north']);
    expect(order([...items, at('beside north', 15.1212)], 15.1201)).toEqual([
        'beside north',
        'north',
        'further north',
        'south'
    ]);
});

test('what has no position comes last, and nothing is lost or doubled', () => {
    const items = [{ name: 'x' }, at('b', 15.13), { name: 'y' }, at('a', 15.12)];
    expect(order(items, 15.12)).toEqual(['a', 'b', 'x', 'y']);
    expect(order([], 15.12)).toEqual([]);
});

test('each device is led by its own maps', () => {
    const point = { lat: 15.1203, lon: 108.7903 };
    expect(directionsLink('Mozilla/5.0 (Linux; Android 14)', point, 'Cột đèn')).toBe(
        'geo:15.1203,108.7903?q=15.1203,108.7903(C%E1%BB%99t%20%C4%91%C3%A8n)'
    );
    expect(directionsLink('Mozilla/5.0 (iPhone; …)', point, 'a&b')).toBe(
        'maps://?daddr=15.1203,108.7903&q=a%26b'
    );
    expect(directionsLink('Mozilla/5.0 (X11; Linux x86_64)', point, '')).toBe(
        '/ban-do?lat=15.1203&lon=108.7903&zoom=18&map=1'
    );
});

test('a row moves by one and stops at the ends', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
});
