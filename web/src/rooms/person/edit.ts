// A person between the server's masked answer and what an officer types.
import type { paths } from '#api/schema.d.ts';
import type { Person } from './calls';

export type PersonChange = NonNullable<
    paths['/api/v1/persons/{id}']['patch']['requestBody']
>['content']['application/json'];

export interface TypedPerson {
    name: string;
    birthDate: string;
    birthYear: string;
    gender: string;
    idNumber: string;
    phone: string;
    email: string;
    address: string;
    clear: { id_number: boolean; phone: boolean; email: boolean };
}

export function typedPerson(person: Person): TypedPerson {
    return {
        name: person.name,
        birthDate: person.birth_date ?? '',
        birthYear: person.birth_date ? '' : String(person.birth_year ?? ''),
        gender: person.gender ?? '',
        idNumber: '',
        phone: '',
        email: '',
        address: person.address,
        clear: { id_number: false, phone: false, email: false }
    };
}

/** Only what differs from what was seen: masked values are never sent back. */
export function changeOfPerson(person: Person, typed: TypedPerson, confirmed: boolean): PersonChange {
    const change: PersonChange = { version: person.version };
    const clear: NonNullable<PersonChange['clear']> = [];
    const before = typedPerson(person);
    if (typed.name.trim() !== before.name) {
        change.name = typed.name.trim();
    }
    if (typed.address.trim() !== before.address) {
        change.address = typed.address.trim();
    }
    if (typed.birthDate !== before.birthDate || typed.birthYear.trim() !== before.birthYear) {
        if (typed.birthDate) {
            change.birth_date = typed.birthDate;
        } else if (typed.birthYear.trim()) {
            change.birth_year = Number(typed.birthYear);
        } else {
            clear.push('birth');
        }
    }
    if (typed.gender !== before.gender) {
        if (typed.gender) {
            change.gender = typed.gender as NonNullable<PersonChange['gender']>;
        } else {
            clear.push('gender');
        }
    }
    for (const [name, value] of [
        ['id_number', typed.idNumber],
        ['phone', typed.phone],
        ['email', typed.email]
    ] as const) {
        if (typed.clear[name]) {
            clear.push(name);
        } else if (value.trim()) {
            change[name] = value.trim();
        }
    }
    return {
        ...change,
        ...(clear.length > 0 ? { clear } : {}),
        ...(confirmed ? { confirmed } : {})
    };
}
