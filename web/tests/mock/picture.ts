// Pictures drawn without a library: a plain PNG of one colour, and a small JPEG with or without a camera's notes.
import { crc32, deflateSync } from 'node:zlib';

const colours = [
    [120, 130, 140],
    [150, 120, 90],
    [90, 140, 100]
];

function chunk(name: string, data: Buffer): Buffer {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const whole = Buffer.alloc(body.length + 8);
    whole.writeUInt32BE(data.length, 0);
    body.copy(whole, 4);
    whole.writeUInt32BE(crc32(body), body.length + 4);
    return whole;
}

/** 120 × 90, lighter towards the top, so that it looks like something. */
export function plainPicture(which: number): Buffer {
    const [width, height] = [120, 90];
    const colour = colours[which % colours.length]!;
    const head = Buffer.alloc(13);
    head.writeUInt32BE(width, 0);
    head.writeUInt32BE(height, 4);
    head.set([8, 2, 0, 0, 0], 8);
    const lines = Array.from({ length: height }, (_, y) =>
        Buffer.from([0, ...Array.from({ length: width }, () => colour.map((part) => part + 60 - y)).flat()])
    );
    const sign = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    return Buffer.concat([
        sign,
        chunk('IHDR', head),
        chunk('IDAT', deflateSync(Buffer.concat(lines))),
        chunk('IEND', Buffer.alloc(0))
    ]);
}
