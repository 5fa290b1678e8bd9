import { expect, test } from 'vitest';
import { recordsPage } from './calls';

test('a figure opens the page with exactly the records it names', () => {
    expect(recordsPage('/api/v1/dossiers?late=true&field=ho-tich')).toBe(
        '/work/search?late=true&field=ho-tich'
    );
    expect(recordsPage('/api/v1/dossiers')).toBe('/work/search');
});
