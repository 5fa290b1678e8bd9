import { expect, test } from 'vitest';
import { pageOf } from './figures';

test('a figure opens the page with exactly the records it names', () => {
    expect(pageOf('/api/v1/dossiers?late=true&field=ho-tich', '/work/search')).toBe(
        '/work/search?late=true&field=ho-tich'
    );
    expect(pageOf('/api/v1/report-work?view=ward&counted=open', '/work/reports')).toBe(
        '/work/reports?view=ward&counted=open'
    );
    expect(pageOf('/api/v1/dossiers', '/work/search')).toBe('/work/search');
});
