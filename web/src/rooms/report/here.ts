// Where this device stands, asked of whoever holds it.
import type { Point } from './contract';
import { rounded } from './place';

export interface Here {
    point: Point;
    /** How far the device may be mistaken. */
    metres: number;
    at: number;
}

/** Why a device does not say where it stands. */
export class Nowhere extends Error {
    constructor(readonly why: 'denied' | 'failed') {
        super(why);
    }
}

const patienceMs = 10_000;

/** \throws Nowhere */
export function whereAmI(notOlderMs = 30_000): Promise<Here> {
    return new Promise((resolve, reject) => {
        if (!navigator.geolocation) {
            reject(new Nowhere('failed'));
            return;
        }
        navigator.geolocation.getCurrentPosition(
            ({ coords, timestamp }) =>
                resolve({
                    point: rounded({ lat: coords.latitude, lon: coords.longitude }),
                    metres: coords.accuracy,
                    at: timestamp
                }),
            ({ code, PERMISSION_DENIED }) =>
                reject(new Nowhere(code === PERMISSION_DENIED ? 'denied' : 'failed')),
            { enableHighAccuracy: true, timeout: patienceMs, maximumAge: notOlderMs }
        );
    });
}
