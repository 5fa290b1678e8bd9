// A photograph taken for a report: where it was taken is read, and noted where the browser has taken it out.
import { newPhoto } from '../outbox/photo';
import { shrink } from '../send/shrink';
import { whereAmI } from '../here';
import type { FieldPhoto } from './evidence';
import { isJpeg, positionIn, withPosition } from './exif';

/** Taken just now, so that the phone still stands where it was taken. */
const freshMs = 2 * 60_000;
/** Who walks is elsewhere after longer than this. */
const standsMs = 2_000;
/** A phone less sure than this proves nothing about thirty metres. */
const sureMetres = 30;

export async function fieldPhoto(file: File): Promise<FieldPhoto> {
    const small = await shrink(file);
    const bytes = new Uint8Array(await small.arrayBuffer());
    const photo = newPhoto(file.name, small);
    if (!isJpeg(bytes)) {
        return { ...photo, unread: true };
    }
    const position = positionIn(bytes);
    if (position) {
        return { ...photo, position, from: 'photo' };
    }
    const taken = file.lastModified;
    const here =
        Math.abs(Date.now() - taken) < freshMs ? await whereAmI(standsMs).catch(() => undefined) : undefined;
    if (!here || here.metres > sureMetres) {
        return photo;
    }
    const noted = new Blob([withPosition(bytes, here.point, new Date(taken))], { type: 'image/jpeg' });
    return { ...photo, bytes: noted, position: here.point, from: 'phone' };
}
