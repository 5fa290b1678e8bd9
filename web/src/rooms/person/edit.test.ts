import { expect, test } from 'vitest';
import type { Person } from './calls';
import { changeOfPerson, typedPerson } from './edit';

const person = {
    id: '7',
    kind: 'citizen',
    name: 'Trần Thị Mai',
    birth_date: '1988-03-12',
    gender: 'female',
    id_number_masked: '0510xxxxx214',
    phone_masked: '09xxxxx18',
    address: 'Tổ 12',
    dossiers: 1,
    version: 4,
    created_at: '',
    changed_at: ''
} as Person;

test('what is left as it was is not sent, and masked numbers never are', () => {
    expect(changeOfPerson(person, typedPerson(person), false)).toEqual({ version: 4 });
});

test('a new number takes the place of the masked one, and an old one can be taken away', () => {
    const typed = { ...typedPerson(person), idNumber: ' 051188001214 ' };
    typed.clear = { ...typed.clear, phone: true };
    expect(changeOfPerson(person, typed, false)).toEqual({
        version: 4,
        id_number: '051188001214',
        clear: ['phone']
    });
});

test('a birth known by its year alone replaces the day, and nothing typed takes it away', () => {
    const typed = { ...typedPerson(person), birthDate: '', birthYear: '1988' };
    expect(changeOfPerson(person, typed, false)).toEqual({ version: 4, birth_year: 1988 });
    expect(changeOfPerson(person, { ...typed, birthYear: '' }, false).clear).toEqual(['birth']);
});

test('a confirmed contradiction says so', () => {
    expect(changeOfPerson(person, { ...typedPerson(person), gender: '' }, true)).toEqual({
        version: 4,
        clear: ['gender'],
        confirmed: true
    });
});
