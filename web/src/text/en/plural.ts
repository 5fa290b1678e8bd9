/** One page, two pages. */
export function plural(n: number, one: string): string {
    return n === 1 ? `1 ${one}` : `${n} ${one}s`;
}
