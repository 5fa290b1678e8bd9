import type { Attachment } from 'svelte/attachments';

/** Shows the bytes in the image for as long as it stands. */
export function showing(bytes: Blob | undefined): Attachment<HTMLImageElement> {
    return (image) => {
        if (!bytes) {
            return undefined;
        }
        const address = URL.createObjectURL(bytes);
        image.src = address;
        return () => URL.revokeObjectURL(address);
    };
}
