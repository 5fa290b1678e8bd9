import { client, take, type Got } from '#lib/api.ts';

export type SystemHealth = Got<'/api/v1/health'>;
export type Finding = SystemHealth['findings'][number];
export type Readings = SystemHealth['readings'];

export const readHealth = () => take(client.GET('/api/v1/health'));
