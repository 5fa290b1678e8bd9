// What the officers' routes of the room `report` answer and take, by the names these pages use.
import type { components, paths } from '#api/schema.d.ts';

type Schemas = components['schemas'];

export type CaseList = Schemas['CaseList'];
export type CaseRow = Schemas['CaseRow'];
export type CaseCounts = Schemas['CaseCounts'];
export type Case = Schemas['CasePage'];
export type MovedCase = Schemas['MovedReport'];
export type Named = Schemas['NamedOfficer'];
export type CasePhoto = Schemas['CasePhoto'];
export type CaseStep = Schemas['CaseStep'];
export type CaseNeighbour = Schemas['CaseNeighbour'];
/** A part of a text, in bytes of UTF-8. */
export type Flag = Schemas['Flag'];
export type Suspicion = Flag['kind'];
export type Move = Case['moves'][number];
export type NewCall = Schemas['NewReport'];
export type ReportBoard = Schemas['ReportBoard'];

export type CaseQuery = NonNullable<paths['/api/v1/report-work']['get']['parameters']['query']>;
export type CaseFilter = Omit<CaseQuery, 'after' | 'limit'>;
export type View = NonNullable<CaseFilter['view']>;
export type Grouping = NonNullable<
    NonNullable<paths['/api/v1/report-board']['get']['parameters']['query']>['by']
>;
