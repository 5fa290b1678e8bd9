// The secret by which a sender is known again: it travels only in the fragment of a link, which no server sees.
const shape = /^[A-Za-z2-7]{20,64}$/;

export function keyIn(hash: string): string | undefined {
    const word = hash.replace(/^#/, '');
    return shape.test(word) ? word : undefined;
}

export const followLink = (origin: string, code: string, key: string): string =>
    `${origin}/phan-anh/${encodeURIComponent(code)}#${key}`;
