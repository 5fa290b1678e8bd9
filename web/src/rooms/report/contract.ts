// What the room `report` answers and takes, named as its pages speak of it; the shapes are the API document's.
import type { paths } from '#api/schema.d.ts';
import type { Got, Sent } from '#lib/api.ts';

type Created<Path extends keyof paths> = paths[Path] extends {
    post: { responses: { 201: { content: { 'application/json': infer Answer } } } };
}
    ? Answer
    : never;

export type Category = Got<'/api/v1/report-kinds'>['categories'][number];
export type Kind = Category['kinds'][number];
export type Question = Kind['questions'][number];

export type StoredPhoto = Created<'/api/v1/report-photos'>;
export type NewReport = Sent<'/api/v1/reports'>;
export type Point = NonNullable<NewReport['position']>;
export type Receipt = Created<'/api/v1/reports'>;

export type Contact = Omit<Sent<'/api/v1/reports/{code}/contact'>, 'follow_key'>;

/** What the plate on a lamp, a bin or a tree stands for. */
export type Plate = Got<'/api/v1/report-assets/{code}'>;

export type SimilarReport = Got<'/api/v1/reports/similar'>['items'][number];
export type ReportRow = Got<'/api/v1/reports'>['items'][number];
export type Filter = NonNullable<paths['/api/v1/reports']['get']['parameters']['query']>;

export type PublicReport = Got<'/api/v1/reports/{code}'>;
export type ReportPhoto = PublicReport['photos'][number];

export type Place = Got<'/api/v1/map/find'>['items'][number];
export type Located = Got<'/api/v1/map/locate'>;
