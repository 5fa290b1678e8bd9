// What is still missing before a report can be sent.
import type { ReportSendText } from '#text/vi/report-send.ts';
import type { Complaint } from '../complaint';
import type { Kind } from '../contract';
import { hasPlace, type Content } from './draft';

export const textMax = 4_000;
export const metresMax = 2_000;

export function complaintsOf(
    content: Content,
    kind: Kind | undefined,
    photoCount: number,
    words: ReportSendText['wrong']
): Complaint[] {
    const found: Complaint[] = [];
    const say = (target: string, text: string) => void found.push({ text, target });
    if (!kind) {
        say('kind-search', words.kind);
    }
    for (const question of kind?.questions ?? []) {
        const value = content.answers[question.code]?.trim() ?? '';
        if (question.required && value === '') {
            say(`question-${question.code}`, words.question(question.label));
        } else if (question.type === 'number' && value !== '' && !/^\d+([.,]\d+)?$/.test(value)) {
            say(`question-${question.code}`, words.number(question.label));
        }
    }
    if (!hasPlace(content)) {
        say(
            content.placeFrom === 'words' ? 'ladder-street' : 'place-phone',
            content.placeFrom === 'words' ? words.ladder : words.place
        );
    }
    const { metres, direction } = content.ladder;
    if (
        content.placeFrom === 'words' &&
        direction !== '' &&
        !(Number(metres) >= 1 && Number(metres) <= metresMax)
    ) {
        say('ladder-metres', words.metres);
    }
    if (content.text.trim() === '' && photoCount === 0) {
        say('text', words.text);
    } else if (content.text.length > textMax) {
        say('text', words.textLong);
    }
    return found;
}
