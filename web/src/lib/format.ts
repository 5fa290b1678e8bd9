// How figures and days are written for people: Vietnamese order, the clock of Viet Nam wherever the reader is.
const officeOffsetMs = 7 * 60 * 60 * 1000;
const minutesPerWorkingHour = 60;

function two(value: number): string {
    return String(value).padStart(2, '0');
}

/** The wall clock of the office at `instant`, as a Date to be read with its UTC members only. */
function office(instant: string): Date {
    return new Date(Date.parse(instant) + officeOffsetMs);
}

/** 25/07/2025, from an instant or a date. Empty when there is none. */
export function day(value: string | undefined): string {
    if (!value) {
        return '';
    }
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) {
        return value.split('-').reverse().join('/');
    }
    const at = office(value);
    return `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}`;
}

/** 09:05 */
export function clock(value: string): string {
    const at = office(value);
    return `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
}

/** 09:05 25/07/2025 */
export function moment(value: string | undefined): string {
    return value ? `${clock(value)} ${day(value)}` : '';
}

/** The office's calendar day at `instant`, as 2025-07-25. */
export function dateOf(instant: Date): string {
    return new Date(instant.getTime() + officeOffsetMs).toISOString().slice(0, 10);
}

/** 1.234.567 */
export function count(value: number): string {
    const [whole = '0', part] = String(Math.abs(value)).split('.');
    const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, '.');
    return (value < 0 ? '−' : '') + grouped + (part === undefined ? '' : `,${part}`);
}

/** 1.234.567 đ */
export function money(dong: number): string {
    return `${count(dong)} đ`;
}

/** 98,5 % — one decimal at most. */
export function percent(share: number): string {
    return `${count(Math.round(share * 1000) / 10)} %`;
}

/** 1,4 MB, 12 GB */
export function bytes(size: number): string {
    if (size < 1024) {
        return `${size} B`;
    }
    const kilo = size / 1024;
    if (kilo < 1024) {
        return `${count(Math.round(kilo))} kB`;
    }
    const mega = Math.round((kilo / 1024) * 10) / 10;
    return mega < 1024 ? `${count(mega)} MB` : `${count(Math.round((kilo / 1024 ** 2) * 10) / 10)} GB`;
}

export interface Span {
    late: boolean;
    days: number;
    hours: number;
    minutes: number;
}

/** Splits the server's count of working minutes into working days, hours and minutes. */
export function workingSpan(minutesLeft: number, hoursPerDay = 8): Span {
    const total = Math.abs(minutesLeft);
    const perDay = hoursPerDay * minutesPerWorkingHour;
    return {
        late: minutesLeft < 0,
        days: Math.floor(total / perDay),
        hours: Math.floor((total % perDay) / minutesPerWorkingHour),
        minutes: total % minutesPerWorkingHour
    };
}

/** Reads 1/7/2025, 01/07/2025, 01072025 or 2025-07-01 and answers 2025-07-01, or undefined. */
export function readDay(typed: string): string | undefined {
    const text = typed.trim();
    const found =
        /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(text) ??
        /^(\d{2})(\d{2})(\d{4})$/.exec(text) ??
        (() => {
            const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
            return iso ? [text, iso[3], iso[2], iso[1]] : null;
        })();
    if (!found) {
        return undefined;
    }
    const [dayNumber, month, year] = [Number(found[1]), Number(found[2]), Number(found[3])];
    const at = new Date(Date.UTC(year, month - 1, dayNumber));
    const real =
        at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === dayNumber;
    return real && year >= 1800 && year <= 2200 ? at.toISOString().slice(0, 10) : undefined;
}

/** Lower case without tone marks, so that "ho tich" finds "Hộ tịch". */
export function fold(text: string): string {
    return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase();
}
