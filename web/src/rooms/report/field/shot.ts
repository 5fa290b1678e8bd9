// A photograph taken for a report: what the camera noted is read, and where it noted no place the phone says where it stands.
// What the phone says is sent beside the photograph, as the phone's own word; the photograph stays as the camera made it.
import { newPhoto } from '../outbox/photo';
import { shrink } from '../send/shrink';
import { whereAmI } from '../here';
import { momentMsMax, type FieldPhoto } from './evidence';
import { isJpeg, notesIn } from './exif';

/** Who walks is elsewhere after longer than this. */
const standsMs = 2_000;

export async function fieldPhoto(file: File): Promise<FieldPhoto> {
    const small = await shrink(file);
    const bytes = new Uint8Array(await small.arrayBuffer());
    const photo = newPhoto(file.name, small);
    const noted: FieldPhoto = isJpeg(bytes) ? { ...photo, ...notesIn(bytes) } : { ...photo, unread: true };
    const isFresh = Math.abs(Date.now() - file.lastModified) < momentMsMax;
    const here = isFresh && !noted.position ? await whereAmI(standsMs).catch(() => undefined) : undefined;
    if (!here) {
        return noted;
    }
    const at = new Date(here.at).toISOString();
    return { ...noted, device: { ...here.point, accuracy_m: here.metres, at } };
}
