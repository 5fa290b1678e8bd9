import { expect, test } from 'vitest';
import { receiptLink, wantedBy } from './address';

test('the address of a QR says which event, which seal and which code', () => {
    const link = receiptLink('7283746523746523', 'Qnnx1Cq1Bi6uS9Q37nzlJg', 'H48.21-251120-0001');
    const { search, hash } = new URL(link, 'https://ward.example');
    expect(wantedBy(search, hash)).toEqual({
        event: '7283746523746523',
        index: undefined,
        paper: {
            event: '7283746523746523',
            salt: 'Qnnx1Cq1Bi6uS9Q37nzlJg',
            code: 'H48.21-251120-0001'
        }
    });
});

test('a seal whose salt was forgotten still leads to its entry', () => {
    expect(receiptLink('12', '', 'H48')).toBe('/so-cai/bien-nhan?e=12');
});

test('an address without a paper asks for an entry alone, and a foreign one for nothing', () => {
    expect(wantedBy('?muc=41', '')).toEqual({ event: '', index: 41, paper: undefined });
    expect(wantedBy('?e=12', '#main')).toEqual({ event: '12', index: undefined, paper: undefined });
    expect(wantedBy('', '#abc.def')).toBeUndefined();
    expect(wantedBy('?e=1e5&muc=-1', '')).toBeUndefined();
    expect(wantedBy('?e=12', '#%E0%A4%A')).toMatchObject({ paper: undefined });
});
