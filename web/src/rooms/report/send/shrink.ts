// A photograph too large to send is drawn smaller here; what the camera noted of place and time is put back into it.
const segmentMark = 0xff;
const startOfImage = 0xd8;
const application1 = 0xe1;
const startOfScan = 0xda;
const exifName = [0x45, 0x78, 0x69, 0x66, 0, 0];

/** The whole segment in which a JPEG carries the camera's notes, or nothing. */
export function exifOf(jpeg: Uint8Array): Uint8Array | undefined {
    if (jpeg[0] !== segmentMark || jpeg[1] !== startOfImage) {
        return undefined;
    }
    for (let at = 2; at + 4 <= jpeg.length && jpeg[at] === segmentMark && jpeg[at + 1] !== startOfScan;) {
        const end = at + 2 + (jpeg[at + 2]! << 8) + jpeg[at + 3]!;
        const named = exifName.every((byte, index) => jpeg[at + 4 + index] === byte);
        if (jpeg[at + 1] === application1 && named && end <= jpeg.length) {
            return jpeg.slice(at, end);
        }
        at = end;
    }
    return undefined;
}

/** The JPEG with the notes right after its beginning. */
export function withExif(jpeg: Uint8Array, exif: Uint8Array): Uint8Array<ArrayBuffer> {
    const joined = new Uint8Array(jpeg.length + exif.length);
    joined.set(jpeg.subarray(0, 2));
    joined.set(exif, 2);
    joined.set(jpeg.subarray(2), 2 + exif.length);
    return joined;
}

export const hugeBytes = 8 * 1024 ** 2;
const longSideMax = 3_000;
const quality = 0.85;

/** The same picture, small enough to send; as it is, when it is not huge or this browser cannot read it. */
export async function shrink(photo: Blob): Promise<Blob> {
    if (photo.size <= hugeBytes) {
        return photo;
    }
    try {
        // Not turned here: the notes put back say which side is up.
        const picture = await createImageBitmap(photo, { imageOrientation: 'none' });
        const scale = Math.min(1, longSideMax / Math.max(picture.width, picture.height));
        const canvas = new OffscreenCanvas(
            Math.round(picture.width * scale),
            Math.round(picture.height * scale)
        );
        canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
        picture.close();
        const small = await canvas.convertToBlob({ type: 'image/jpeg', quality });
        const exif = exifOf(new Uint8Array(await photo.arrayBuffer()));
        return exif
            ? new Blob([withExif(new Uint8Array(await small.arrayBuffer()), exif)], { type: 'image/jpeg' })
            : small;
    } catch {
        return photo;
    }
}
