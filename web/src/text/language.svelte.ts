// The language of the page: Vietnamese until the reader chooses otherwise; the choice stays on this device.
// English sentences are loaded when asked for, so most visitors never pay for them.
import { toApiError } from '#lib/api.ts';
import { publicText, type PublicText } from './vi/public';

export type LanguageCode = 'vi' | 'en';
const storageKey = 'language';

class Language {
    code = $state<LanguageCode>('vi');
    text = $state.raw<PublicText>(publicText);

    /** Takes up the choice made on an earlier visit. */
    recall(): void {
        if (localStorage.getItem(storageKey) === 'en') {
            void this.choose('en');
        }
    }

    async choose(code: LanguageCode): Promise<void> {
        this.text = code === 'vi' ? publicText : (await import('./en/public')).publicText;
        this.code = code;
        document.documentElement.lang = code;
        localStorage.setItem(storageKey, code);
    }
}

export const language = new Language();

/** The sentence for a refusal, and for a failure of the server the number by which it is found in the log. */
export function explain(
    thrown: unknown,
    more?: Record<string, string>,
    endings?: Record<string, string>
): string {
    const { code, status, requestId } = toApiError(thrown);
    const said = sentence(code, more, endings);
    return requestId && status >= 500 ? `${said} ${language.text.state.request}: ${requestId}` : said;
}

/**
 * The sentence for a refusal's code: its own, else the nearest one above it (a.b.c, a.b, a), else by how it ends.
 * `more` and `endings` hold sentences of the officers' side.
 */
export function sentence(
    code: string,
    more: Record<string, string> = {},
    endings: Record<string, string> = {}
): string {
    const known: Record<string, string> = { ...language.text.error, ...more };
    for (let part = code; part !== ''; part = part.slice(0, Math.max(0, part.lastIndexOf('.')))) {
        const found = known[part];
        if (found !== undefined) {
            return found;
        }
    }
    const ending = endings[code.slice(code.lastIndexOf('.') + 1)];
    return `${ending ?? known['broken'] ?? ''} (${code})`;
}
