import { reportSend } from '#text/report-send.svelte.ts';
import { ladderWords } from '../place';
import type { Content } from './draft';

/** The place as it is read back to its sender. */
export function placeWords(content: Content): string {
    const { place, away } = reportSend.text;
    if (content.placeFrom === 'words') {
        return upperFirst(ladderWords(content.ladder, away));
    }
    if (content.near !== '') {
        return content.placeFrom === 'plate' ? content.near : upperFirst(place.near(content.near));
    }
    const { position } = content;
    const decimals = (value: number) => value.toFixed(5).replace('.', ',');
    return position ? upperFirst(place.point(decimals(position.lat), decimals(position.lon))) : '';
}

const upperFirst = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
