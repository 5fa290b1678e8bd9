// Sentences about a plate that was scanned, fetched only for who scans one.
import type { ReportScanText } from '../vi/report-scan';

export const reportScanText: ReportScanText = {
    here: (code: string) => `Plate ${code} · place and kind are filled in`,
    gone: (name: string, code: string) => `${name} (plate ${code}) is not here any more.`,
    unknown: (code: string) => `The ward knows no plate ${code}.`,
    unread: (code: string) =>
        `Plate ${code} could not be looked up yet; the page tries again when the line is back.`,
    goOn: 'You can report all the same: take a photo and say where it is.'
};
