import { expect, test } from 'vitest';
import { followLink, keyIn } from './keys';

test('the key of a report is read from the fragment of its link, and from no other fragment', () => {
    const link = followLink('https://phuong.example', 'PA-261123-0001', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    expect(link).toBe('https://phuong.example/phan-anh/PA-261123-0001#ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    expect(keyIn(new URL(link).hash)).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    for (const other of ['', '#main', '#ABC', '#ABCDEFGHIJKLMNOPQRSTUVWXY1', '#<script>alert(1)</script>']) {
        expect(keyIn(other), other).toBeUndefined();
    }
});
