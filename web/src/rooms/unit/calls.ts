import { client, take, type Got } from '#lib/api.ts';
import type { paths } from '#api/schema.d.ts';

export type Calendar = Got<'/api/v1/calendar'>;
export type CalendarDay = Calendar['days'][number];
type DayBody = NonNullable<
    paths['/api/v1/calendar/days/{date}']['put']['requestBody']
>['content']['application/json'];

export const readCalendar = (from: string, to: string) =>
    take(client.GET('/api/v1/calendar', { params: { query: { from, to } } }));
export const changeDay = (date: string, body: DayBody) =>
    take(client.PUT('/api/v1/calendar/days/{date}', { params: { path: { date } }, body }));
export const changeHours = (body: Calendar['hours']) => take(client.PUT('/api/v1/calendar/hours', { body }));
export const readImpact = (date: string) =>
    take(client.GET('/api/v1/calendar/impact', { params: { query: { from: date, to: date, limit: 50 } } }));
