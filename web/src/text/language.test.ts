import { expect, test } from 'vitest';
import { sentence } from './language.svelte';
import { accountText as englishAccount } from './en/account';
import { adminText as englishAdmin } from './en/admin';
import { askText as englishAsk } from './en/ask';
import { boardText as englishBoard } from './en/board';
import { citizenText as englishCitizen } from './en/citizen';
import { mapText as englishMap } from './en/map';
import { procedureEditText as englishEdit } from './en/procedure-edit';
import { publicText as english } from './en/public';
import { reportText as englishReport } from './en/report';
import { reportFieldText as englishField } from './en/report-field';
import { reportPlatesText as englishPlates } from './en/report-plates';
import { reportRoutingText as englishRouting } from './en/report-routing';
import { reportCheckText as englishCheck } from './en/report-check';
import { reportFormText as englishForm } from './en/report-form';
import { reportScanText as englishScan } from './en/report-scan';
import { reportVisitText as englishVisit } from './en/report-visit';
import { reportSendText as englishReportSend } from './en/report-send';
import { upkeepText as englishUpkeep } from './en/upkeep';
import { workText as englishWork } from './en/work';
import { accountText as vietnameseAccount } from './vi/account';
import { adminText as vietnameseAdmin } from './vi/admin';
import { askText as vietnameseAsk } from './vi/ask';
import { boardText as vietnameseBoard } from './vi/board';
import { citizenText as vietnameseCitizen } from './vi/citizen';
import { mapText as vietnameseMap } from './vi/map';
import { procedureEditText as vietnameseEdit } from './vi/procedure-edit';
import { publicText as vietnamese } from './vi/public';
import { reportText as vietnameseReport } from './vi/report';
import { reportFieldText as vietnameseField } from './vi/report-field';
import { reportPlatesText as vietnamesePlates } from './vi/report-plates';
import { reportRoutingText as vietnameseRouting } from './vi/report-routing';
import { reportCheckText as vietnameseCheck } from './vi/report-check';
import { reportFormText as vietnameseForm } from './vi/report-form';
import { reportScanText as vietnameseScan } from './vi/report-scan';
import { reportVisitText as vietnameseVisit } from './vi/report-visit';
import { reportSendText as vietnameseReportSend } from './vi/report-send';
import { upkeepText as vietnameseUpkeep } from './vi/upkeep';
import { workText as vietnameseWork } from './vi/work';

function keys(text: object, under = ''): string[] {
    return Object.entries(text).flatMap(([key, value]) =>
        value !== null && typeof value === 'object' ? keys(value, `${under}${key}.`) : [`${under}${key}`]
    );
}

test('every sentence there is in Vietnamese there is in English too', () => {
    expect(keys(english)).toEqual(keys(vietnamese));
    expect(keys(englishCitizen).toSorted()).toEqual(keys(vietnameseCitizen).toSorted());
    expect(keys(englishMap).toSorted()).toEqual(keys(vietnameseMap).toSorted());
    expect(keys(englishWork).toSorted()).toEqual(keys(vietnameseWork).toSorted());
    expect(keys(englishAccount).toSorted()).toEqual(keys(vietnameseAccount).toSorted());
    expect(keys(englishAdmin).toSorted()).toEqual(keys(vietnameseAdmin).toSorted());
    expect(keys(englishEdit).toSorted()).toEqual(keys(vietnameseEdit).toSorted());
    expect(keys(englishAsk).toSorted()).toEqual(keys(vietnameseAsk).toSorted());
    expect(keys(englishBoard).toSorted()).toEqual(keys(vietnameseBoard).toSorted());
    expect(keys(englishReport).toSorted()).toEqual(keys(vietnameseReport).toSorted());
    expect(keys(englishReportSend).toSorted()).toEqual(keys(vietnameseReportSend).toSorted());
    expect(keys(englishField).toSorted()).toEqual(keys(vietnameseField).toSorted());
    expect(keys(englishCheck).toSorted()).toEqual(keys(vietnameseCheck).toSorted());
    expect(keys(englishForm).toSorted()).toEqual(keys(vietnameseForm).toSorted());
    expect(keys(englishVisit).toSorted()).toEqual(keys(vietnameseVisit).toSorted());
    expect(keys(englishScan).toSorted()).toEqual(keys(vietnameseScan).toSorted());
    expect(keys(englishPlates).toSorted()).toEqual(keys(vietnamesePlates).toSorted());
    expect(keys(englishRouting).toSorted()).toEqual(keys(vietnameseRouting).toSorted());
    expect(keys(englishUpkeep).toSorted()).toEqual(keys(vietnameseUpkeep).toSorted());
});

test('a code without a sentence takes the nearest one above it, then one by its ending', () => {
    const known = { 'dossier.reason': 'Hãy ghi lý do.' };
    expect(sentence('dossier.reason.empty', known)).toBe('Hãy ghi lý do.');
    expect(sentence('other.thing.long', known, { long: 'Quá dài.' })).toBe('Quá dài. (other.thing.long)');
    expect(sentence('other.thing', known)).toContain('(other.thing)');
});

test('the map calls states and categories of reports what their own pages call them', () => {
    for (const [map, report] of [
        [vietnameseMap, vietnameseReport],
        [englishMap, englishReport]
    ] as const) {
        expect(map.state).toEqual(report.states);
        expect(map.category).toEqual(report.categories);
    }
});
