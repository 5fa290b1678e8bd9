import { expect, test } from 'vitest';
import { ledgerText } from '#text/vi/ledger.ts';
import { ago } from './ago';

test('the age of a block is said in the unit that fits it', () => {
    const now = Date.parse('2026-11-23T10:00:00Z');
    const said = (instant: string) => ago(instant, now, ledgerText.ago);
    expect(said('2026-11-23T09:59:30Z')).toBe('vừa xong');
    expect(said('2026-11-23T10:00:05Z')).toBe('vừa xong');
    expect(said('2026-11-23T09:55:00Z')).toBe('5 phút trước');
    expect(said('2026-11-23T07:00:00Z')).toBe('3 giờ trước');
    expect(said('2026-11-22T07:00:00Z')).toBe('27 giờ trước');
    expect(said('2026-11-20T07:00:00Z')).toBe('3 ngày trước');
});
