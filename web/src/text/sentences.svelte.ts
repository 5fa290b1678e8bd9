// The sentences of one part of the officers' side: Vietnamese at once, English when the page turns to it.
import { language } from './language.svelte';

export class Sentences<Text> {
    #english = $state.raw<Text>();

    constructor(
        readonly vietnamese: Text,
        readonly loadEnglish: () => Promise<Text>
    ) {
        // For as long as the page lives: whoever turns to English later gets it as well.
        $effect.root(() => {
            $effect(() => {
                if (language.code === 'en') {
                    void this.#follow();
                }
            });
        });
    }

    get text(): Text {
        return language.code === 'en' && this.#english ? this.#english : this.vietnamese;
    }

    async #follow(): Promise<void> {
        this.#english ??= await this.loadEnglish();
    }
}
