// Sentences of the plates on lamps, bins and trees.
import type { ReportPlatesText } from '../vi/report-plates';

export const reportPlatesText: ReportPlatesText = {
    title: 'QR plates',
    lead: 'They stand on lamps, bins and trees. Whoever scans one finds the report opened with its place and kind filled in.',
    add: 'Add a plate',
    find: 'Find by name, code or place',
    findHint: 'Type the whole code to see plates out of use as well.',
    none: 'There is no plate yet',
    noneText: 'Add the first lamp, bin or tree, then print its plate.',
    nothing: 'There is no such plate',
    nothingText: 'Try fewer words, or the whole code as printed on the plate.',
    columns: {
        name: 'Name',
        code: 'Code on the plate',
        kind: 'Proposed kind',
        place: 'Place',
        act: 'Actions'
    },
    anyKind: 'Any kind',
    choose: (name) => `Choose ${name} for printing`,
    chosen: (n) => (n === 1 ? '1 plate chosen' : `${n} plates chosen`),
    print: (n) => (n === 1 ? 'Print 1 plate' : `Print ${n} plates`),
    printHint: 'Choose the plates to be printed, at most 96 at a time.',
    tooMany: (n) => `At most ${n} plates are printed at a time. Print those chosen first.`,
    clear: 'Choose none',
    chooseAll: 'Choose all plates shown',
    edit: 'Change',
    editOf: (name) => `Change ${name}`,
    form: {
        addTitle: 'Add a plate',
        editTitle: (code) => `Change plate ${code}`,
        name: 'Name',
        nameHint: 'Whoever scans the plate sees it. For example: Lamp 12, Lê Lợi street.',
        code: 'Code on the plate',
        codeHint: 'Left empty, the ward numbers it. Plain letters, digits and dashes only.',
        kind: 'Proposed kind',
        place: 'Place in words',
        placeHint: 'For example: in front of 25 Lê Lợi. Not needed where the name tells it.',
        position: 'Position',
        search: 'Find an address, a street, a place',
        phone: 'Take this device’s position',
        locating: 'Finding the position…',
        denied: 'This device may not tell its position. Find the address instead.',
        failed: 'The position was not found. Try again or find the address.',
        rough: (metres) => `Exact to some ${metres} m only. Stand beside the thing and take it again.`,
        at: (lat, lon) => `Coordinates ${lat}; ${lon}`,
        near: (name) => `Near ${name}`,
        notSet: 'No position yet.',
        save: 'Save',
        cancel: 'Do not save',
        remove: 'It is gone',
        removeSure:
            'Mark this plate as gone? Who scans the old plate can still report, but has to say the place.',
        removeYes: 'Mark as gone',
        removeNo: 'Keep it'
    },
    old: {
        title: 'Plate out of use',
        text: (name, code) => `${name} (code ${code}) was marked as gone.`,
        back: 'Use this plate again'
    },
    added: (code) => `Plate ${code} was added and chosen for printing.`,
    changed: (code) => `Plate ${code} was saved.`,
    goneDone: (code) => `Plate ${code} was marked as gone.`,
    backDone: (code) => `Plate ${code} is in use again.`,
    wrong: {
        name: 'Say the name of what bears the plate.',
        code: 'The code has plain letters, digits and dashes only, at most 60.',
        position: 'Say the position: find an address or take this device’s position.'
    },
    error: {
        'report.asset.taken': 'Another plate has this code. Choose another or leave it empty.',
        'report.asset.code': 'The code has plain letters, digits and dashes only, at most 60.',
        'report.asset.name': 'Say the name, in at most 300 characters.',
        'report.asset.place': 'The place is longer than 300 characters.',
        'report.asset': 'There is no plate with this code.',
        'report.kind': 'This kind is not used any more. Choose another.',
        'report.position': 'This position cannot be used. Choose again.',
        'report.plates': 'There is no plate to be printed.'
    }
};
