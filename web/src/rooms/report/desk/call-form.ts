// What is typed while somebody tells it on the telephone, and what of it is sent.
import type { CallText } from '#text/vi/report-call.ts';
import type { Complaint } from '../complaint';
import type { Kind, Point } from '../contract';
import type { NewCall } from './contract';

export interface CallForm {
    text: string;
    kind: string;
    position?: Point | undefined;
    /** What was found by name, and where. */
    address: string;
    /** The place in the caller's own words. */
    place: string;
    answers: Record<string, string>;
    name: string;
    phone: string;
    private: boolean;
    /** The Idempotency-Key: a reload while the answer is out sends the same report, not another. */
    key: string;
}

export const emptyCall = (): CallForm => ({
    text: '',
    kind: '',
    address: '',
    place: '',
    answers: {},
    name: '',
    phone: '',
    private: false,
    key: crypto.randomUUID()
});

/** Whether anything has been typed. */
export const isBlank = ({ text, kind, address, place, name, phone }: CallForm): boolean =>
    [text, kind, address, place, name, phone].every((one) => one.trim() === '');

export const digitsOf = (phone: string): string => phone.replaceAll(/[\s.\-]/g, '');

const isPhone = (phone: string): boolean => /^(0|\+84)\d{9}$/.test(digitsOf(phone));

export function complaintsOf(form: CallForm, kind: Kind | undefined, words: CallText['need']): Complaint[] {
    const found: Complaint[] = [];
    const say = (target: string, text: string) => void found.push({ text, target });
    if (form.text.trim() === '') {
        say('call-text', words.text);
    }
    if (!kind) {
        say('call-kind', words.kind);
    }
    for (const { code, label, required, type } of kind?.questions ?? []) {
        const value = form.answers[code]?.trim() ?? '';
        if (required && value === '') {
            say(`call-answer-${code}`, words.question(label));
        } else if (type === 'number' && value !== '' && !/^\d+([.,]\d+)?$/.test(value)) {
            say(`call-answer-${code}`, words.number(label));
        }
    }
    if (!form.position && form.place.trim() === '') {
        say('call-place', words.place);
    }
    const named = form.name.trim() !== '';
    if (!named && form.phone.trim() !== '') {
        say('call-name', words.name);
    }
    if ((named || form.phone.trim() !== '') && !isPhone(form.phone)) {
        say('call-phone', words.phone);
    }
    return found;
}

/** \pre nothing is missing */
export function bodyOf(form: CallForm, kind: Kind): NewCall {
    const answers = kind.questions
        .map(({ code }) => ({ code, value: form.answers[code]?.trim() ?? '' }))
        .filter(({ value }) => value !== '');
    return {
        kind: kind.code,
        text: form.text.trim(),
        ...(form.position ? { position: form.position } : {}),
        ...(form.address ? { address: form.address } : {}),
        ...(form.place.trim() ? { place: form.place.trim() } : {}),
        ...(answers.length > 0 ? { answers } : {}),
        ...(form.private ? { private: true } : {}),
        ...(form.name.trim() ? { contact: { name: form.name.trim(), phone: digitsOf(form.phone) } } : {})
    };
}
