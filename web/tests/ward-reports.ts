// Citizens' reports on the demo ward: filed and handled by the same API the pages use, for whatever must only be there.
import { withExif } from '../src/rooms/report/send/shrink.ts';
import type { NewReport, PublicReport, Receipt, ReportRow } from '../src/rooms/report/contract.ts';
import type { components } from '../src/api/schema.d.ts';
import type { House } from './harness.ts';
import type { Officer } from './ward.ts';

export type Case = components['schemas']['CasePage'];
type Moved = components['schemas']['MovedReport'];

/** A street corner of the ward, moved a little, so that no two tests speak of the same thing. */
export function somewhere(): { lat: number; lon: number } {
    const few = () => Math.round((Math.random() - 0.5) * 20_000) / 1e6;
    return { lat: Number((15.118 + few()).toFixed(6)), lon: Number((108.785 + few()).toFixed(6)) };
}

/** Files a report as somebody's browser would. */
export async function fileReport(house: House, body: Partial<NewReport> = {}): Promise<Receipt> {
    const answer = await fetch(`${house.url}/api/v1/reports`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
        body: JSON.stringify({
            kind: 'pothole',
            position: somewhere(),
            place: 'Trước chợ Nghĩa Lộ',
            text: 'Ổ gà sâu giữa đường, xe máy phải tránh.',
            ...body
        })
    });
    if (answer.status !== 201) {
        throw new Error(`nothing filed: ${answer.status} ${await answer.text()}`);
    }
    return (await answer.json()) as Receipt;
}

export async function readPublic(house: House, code: string, key = ''): Promise<PublicReport> {
    const answer = await fetch(`${house.url}/api/v1/reports/${code}${key ? `?key=${key}` : ''}`);
    if (!answer.ok) {
        throw new Error(`${code}: ${answer.status} ${await answer.text()}`);
    }
    return (await answer.json()) as PublicReport;
}

export async function listPublic(house: House, query: string): Promise<ReportRow[]> {
    const rows: ReportRow[] = [];
    for (let next: string | undefined = ''; next !== undefined;) {
        const answer = await fetch(
            `${house.url}/api/v1/reports?limit=100&${query}${next ? `&after=${next}` : ''}`
        );
        const page = (await answer.json()) as { items: ReportRow[]; next?: string };
        rows.push(...page.items);
        next = page.next;
    }
    return rows;
}

export const readCase = (by: Officer, code: string) => by.get<Case>(`/api/v1/report-cases/${code}`);

/** One move by the API; the version is the one that stands now. */
export async function handle(by: Officer, code: string, move: string, body: object = {}): Promise<Moved> {
    const { version } = await readCase(by, code);
    return by.send('POST', `/api/v1/report-cases/${code}/${move}`, { version, ...body });
}

/** An officer has looked at it, and others may read and see all of it. */
export async function show(by: Officer, code: string): Promise<void> {
    const { photos } = await readCase(by, code);
    await handle(by, code, 'moderate', {
        text: 'shown',
        photos: photos.map(({ number }) => ({ number, state: 'shown' }))
    });
}

/** Received, shown, and begun by the one who does it all here. */
export async function begin(by: Officer, code: string): Promise<void> {
    const { officer } = await by.get<{ officer: { agency: { id: string } } }>('/api/v1/session');
    await show(by, code);
    await handle(by, code, 'receive');
    await handle(by, code, 'assign', { agency_id: officer.agency.id });
    await handle(by, code, 'start');
}

export const solved = {
    result: 'Đã vá ổ gà bằng nhựa nguội, mặt đường bằng phẳng.',
    no_photo_reason: 'Trời mưa to, máy ảnh hết pin tại hiện trường.'
};

/** From a report just filed to its published result. */
export async function finish(by: Officer, code: string): Promise<void> {
    await begin(by, code);
    await handle(by, code, 'solve', solved);
    await handle(by, code, 'publish');
}

const secondsShare = 10_000;

/** What a camera notes of where it stood, as a segment of a JPEG. */
function notesOf({ lat, lon }: { lat: number; lon: number }): Uint8Array {
    const tiff = Buffer.alloc(128);
    tiff.write('II*\0', 0, 'latin1');
    tiff.writeUInt32LE(8, 4);
    const entry = (at: number, tag: number, type: number, count: number, value: number) => {
        tiff.writeUInt16LE(tag, at);
        tiff.writeUInt16LE(type, at + 2);
        tiff.writeUInt32LE(count, at + 4);
        tiff.writeUInt32LE(value, at + 8);
    };
    const degrees = (at: number, value: number) => {
        const whole = [Math.floor(value), Math.floor((value % 1) * 60), (value * 3_600) % 60];
        whole.forEach((part, index) => {
            const share = index === 2 ? secondsShare : 1;
            tiff.writeUInt32LE(Math.round(part * share), at + index * 8);
            tiff.writeUInt32LE(share, at + index * 8 + 4);
        });
    };
    tiff.writeUInt16LE(1, 8);
    entry(10, 0x8825, 4, 1, 26);
    tiff.writeUInt16LE(4, 26);
    entry(28, 1, 2, 2, 'N'.charCodeAt(0));
    entry(40, 2, 5, 3, 80);
    entry(52, 3, 2, 2, 'E'.charCodeAt(0));
    entry(64, 4, 5, 3, 104);
    degrees(80, lat);
    degrees(104, lon);
    const head = Buffer.from([0xff, 0xe1, 0, 0, ...Buffer.from('Exif\0\0', 'latin1')]);
    head.writeUInt16BE(tiff.length + 8, 2);
    return Buffer.concat([head, tiff]);
}

/** A photograph as a phone takes it, which knows where it was taken. */
export async function photograph(
    house: House,
    at: { lat: number; lon: number }
): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
    const page = await house.browser.newPage();
    const plain = await page.evaluate(async () => {
        const canvas = new OffscreenCanvas(1_200, 900);
        const brush = canvas.getContext('2d')!;
        for (let line = 0; line < 90; ++line) {
            brush.fillStyle = `hsl(${200 - line} 40% ${70 - line / 2}%)`;
            brush.fillRect(0, line * 10, 1_200, 10);
        }
        brush.fillStyle = '#333';
        brush.fillRect(560, 200, 40, 700);
        const picture = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
        return [...new Uint8Array(await picture.arrayBuffer())];
    });
    await page.close();
    const buffer = Buffer.from(withExif(new Uint8Array(plain), notesOf(at)));
    return { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer };
}
