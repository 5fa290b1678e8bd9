// What the map can show, and how each thing looks in every place it is drawn: on the map, in the legend, in the table.

export const layerCodes = [
    'reports',
    'figures',
    'offices',
    'places',
    'addresses',
    'neighbourhoods',
    'boundaries'
] as const;
export type LayerCode = (typeof layerCodes)[number];

/** What a first look shows: what happens, and where one is. */
export const layersAtFirst: LayerCode[] = ['reports', 'offices', 'places', 'boundaries'];

/** Those that are ever public. */
export const categories = ['urban_order', 'traffic_safety', 'sanitation', 'lighting_trees'] as const;
export type CategoryCode = (typeof categories)[number];

/** Many states, five faces: what somebody who looks at a map wants to know of a report. */
export const faces = ['waiting', 'working', 'done', 'closed', 'overdue'] as const;
export type Face = (typeof faces)[number];

const faceOfState: Record<string, Face> = {
    new: 'waiting',
    received: 'waiting',
    assigned: 'working',
    in_progress: 'working',
    solved: 'done',
    published: 'done',
    refused: 'closed',
    forwarded: 'closed',
    merged: 'closed'
};

/** States as they are filtered by, in the order of a report's life. */
export const states = [
    'new',
    'received',
    'assigned',
    'in_progress',
    'solved',
    'published',
    'forwarded',
    'refused'
] as const;
export type StateCode = (typeof states)[number];

export function faceOf(state: string, overdue: boolean): Face {
    return overdue ? 'overdue' : (faceOfState[state] ?? 'waiting');
}

export interface Shape {
    /** Outline on a grid of 24 units. */
    outline: string;
    fill: string;
    /** What is drawn inside, in `ink`. */
    sign: string;
    ink: string;
}

// The colours are Okabe and Ito's, which people who mix up red and green tell apart; the outline says the same
// without any colour.
export const shapes: Record<Face, Shape> = {
    waiting: {
        outline: 'M12 2.500a9.500 9.500 0 1 1 0 19a9.500 9.500 0 1 1 0-19z',
        fill: '#0067a3',
        sign: 'M12 7v5.500l3.500 2',
        ink: '#ffffff'
    },
    working: {
        outline: 'M12 1.500 22.500 12 12 22.500 1.500 12z',
        fill: '#f0b429',
        sign: 'M8.500 12h7M12.500 9l3 3-3 3',
        ink: '#1d1b18'
    },
    done: {
        outline: 'M3.500 3.500h17v17h-17z',
        fill: '#00795a',
        sign: 'M7.500 12.500l3 3 6-6.500',
        ink: '#ffffff'
    },
    closed: {
        outline: 'M8 2.500h8L21.500 8v8L16 21.500H8L2.500 16V8z',
        fill: '#66615a',
        sign: 'M8 12h8',
        ink: '#ffffff'
    },
    overdue: {
        outline: 'M12 1.500 23 21.500H1z',
        fill: '#b3330b',
        sign: 'M12 9v6M12 18h.01',
        ink: '#ffffff'
    }
};

/** Points that are not reports: one letter-like sign each, on a ground of its own. */
export const marks: Record<'office' | 'place' | 'address', Shape> = {
    office: {
        outline: 'M3 9.500 12 3l9 6.500V21H3z',
        fill: '#8c1c20',
        sign: 'M9 20v-6h6v6',
        ink: '#fff8ea'
    },
    place: {
        outline:
            'M12 22.500C17 17 19.500 13.500 19.500 10a7.500 7.500 0 1 0-15 0c0 3.500 2.500 7 7.500 12.500z',
        fill: '#5b4a8a',
        sign: 'M12 10h.01',
        ink: '#ffffff'
    },
    address: {
        outline: 'M12 8a4 4 0 1 1 0 8a4 4 0 1 1 0-8z',
        fill: '#7a7367',
        sign: '',
        ink: '#ffffff'
    }
};

/** Five steps from little to much; dark is much, so that a grey print still tells them apart. */
export const scale = ['#f3ecd8', '#dfc9a0', '#c49b63', '#96663a', '#5d3a1f'];
