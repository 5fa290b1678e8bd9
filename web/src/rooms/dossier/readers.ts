// Readings are events; this gathers those of one dossier and of its applicant's numbers, the last one first.
import { client, take, type Got } from '#lib/api.ts';

type Event = Got<'/api/v1/events'>['items'][number];
type Officer = Got<'/api/v1/officers'>['items'][number];

export interface Reader {
    id: string;
    at: string;
    kind: string;
    name: string;
    reason: string;
}

const pageRows = 100;

async function all<Item>(
    ask: (after: string | undefined) => Promise<{ items: Item[]; next?: string | undefined }>
): Promise<Item[]> {
    const found: Item[] = [];
    for (let after: string | undefined, first = true; first || after !== undefined; first = false) {
        const page = await ask(after);
        found.push(...page.items);
        after = page.next;
    }
    return found;
}

const eventsOf = (id: string) =>
    all<Event>((after) =>
        take(
            client.GET('/api/v1/events', {
                params: {
                    query: {
                        subject_kind: 'dossier',
                        subject_id: id,
                        limit: pageRows,
                        ...(after ? { after } : {})
                    }
                }
            })
        )
    );

const unmaskingsOf = (id: string) =>
    all<Got<'/api/v1/persons/{id}/readers'>['items'][number]>((after) =>
        take(
            client.GET('/api/v1/persons/{id}/readers', {
                params: { path: { id }, query: { limit: pageRows, ...(after ? { after } : {}) } }
            })
        )
    );

const officers = () =>
    all<Officer>((after) =>
        take(
            client.GET('/api/v1/officers', {
                params: { query: { limit: pageRows, ...(after ? { after } : {}) } }
            })
        )
    );

/** \throws ApiError */
export async function readReaders(dossierId: string, personId: string): Promise<Reader[]> {
    const [events, persons, staff] = await Promise.all([
        eventsOf(dossierId),
        personId ? unmaskingsOf(personId) : [],
        officers()
    ]);
    const names = new Map(staff.map(({ id, name }) => [id, name]));
    const unmasked = persons.filter((one) => one.kind === 'person.unmasked' && one.dossier_id === dossierId);
    return [...events.filter((one) => one.kind === 'dossier.read'), ...unmasked]
        .map((one) => ({
            id: one.id,
            at: one.at,
            kind: one.kind,
            name: names.get(one.officer_id) ?? '',
            reason: 'reason' in one && typeof one.reason === 'string' ? one.reason : ''
        }))
        .toSorted((one, other) => other.at.localeCompare(one.at));
}
