import { client, take, type Sent } from '#lib/api.ts';

export const signIn = (body: Sent<'/api/v1/sessions'>) => take(client.POST('/api/v1/sessions', { body }));
export const changePassword = (body: Sent<'/api/v1/session/password'>) =>
    take(client.POST('/api/v1/session/password', { body }));
export const startFactor = () => take(client.POST('/api/v1/session/second-factor', { body: {} }));
export const confirmFactor = (code: string) =>
    take(client.POST('/api/v1/session/second-factor/confirm', { body: { code } }));
export const removeFactor = (password: string, code: string) =>
    take(client.POST('/api/v1/session/second-factor/remove', { body: { password, code } }));

export const listOfficers = (query: string, agency?: string, after?: string) =>
    take(
        client.GET('/api/v1/officers', {
            params: {
                query: { query, ...(agency ? { agency } : {}), ...(after ? { after } : {}), limit: 50 }
            }
        })
    );
export const listAgencies = () => take(client.GET('/api/v1/agencies'));
export const listWorkFields = () => take(client.GET('/api/v1/work-fields'));
