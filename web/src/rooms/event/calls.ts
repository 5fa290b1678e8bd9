import { client, take, type Got } from '#lib/api.ts';

export type AuditRow = Got<'/api/v1/audit'>['items'][number];

export interface AuditFilter {
    officer_id?: string;
    subject_kind?: string;
    subject_id?: string;
    from?: string;
    to?: string;
}

export const listAudit = (filter: AuditFilter, after: string | undefined) =>
    take(
        client.GET('/api/v1/audit', {
            params: { query: { ...filter, ...(after ? { after } : {}), limit: 50 } }
        })
    );

/** The dossier with exactly this code, as people type it. */
export async function dossierByCode(code: string): Promise<string | undefined> {
    const found = await take(
        client.GET('/api/v1/dossiers', { params: { query: { query: code, limit: 5 } } })
    );
    return found.items.find((one) => one.code.toUpperCase() === code.toUpperCase())?.id;
}
