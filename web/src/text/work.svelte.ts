// The officers' sentences in the language of the page.
import { language } from './language.svelte';
import { sentence } from './language.svelte';
import { workText, type WorkText } from './vi/work';
import { toApiError } from '#lib/api.ts';

class WorkLanguage {
    #english = $state.raw<WorkText>();

    get text(): WorkText {
        return language.code === 'en' && this.#english ? this.#english : workText;
    }

    /** Loads what the chosen language needs. */
    async follow(): Promise<void> {
        if (language.code === 'en' && !this.#english) {
            this.#english = (await import('./en/work')).workText;
        }
    }
}

export const work = new WorkLanguage();

/** What to tell an officer about something that failed. */
export function tell(thrown: unknown): string {
    return sentence(toApiError(thrown).code, work.text.error, work.text.ending);
}
