// sha256 of openapi.json: 89898d2329c90662655463a6dc1c78c18980d0b5505ab7786098d345f7f1b3a8
export interface paths {
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StaffSignIn"];
                };
            };
            responses: {
                /** @description ok */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StaffSessionView"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StaffSessionView"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StaffPasswordChange"];
                };
            };
            responses: {
                /** @description ok */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StaffFactorOffer"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StaffFactorCode"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StaffRecoveryCodes"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/second-factor/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StaffFactorRemoval"];
                };
            };
            responses: {
                /** @description ok */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                    query?: string;
                    agency?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["StaffOfficerRow"][];
                            next?: string;
                        };
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StaffNewOfficer"];
                };
            };
            responses: {
                /** @description ok */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StaffOfficerRow"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/officers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StaffOfficerRow"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StaffOfficerChange"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StaffOfficerRow"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/officers/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StaffOfficerRow"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/officers/{id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StaffGivenPassword"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/officers/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StaffOfficerRow"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/officers/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["StaffOfficerGrant"][];
                            next?: string;
                        };
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StaffNewGrant"];
                };
            };
            responses: {
                /** @description ok */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StaffOfficerGrant"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["StaffAgency"][];
                            next?: string;
                        };
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StaffNewAgency"];
                };
            };
            responses: {
                /** @description ok */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StaffAgency"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["StaffWorkField"][];
                            next?: string;
                        };
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                    from?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["StaffAbsenceRow"][];
                            next?: string;
                        };
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StaffNewAbsence"];
                };
            };
            responses: {
                /** @description ok */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StaffAbsenceRow"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UnitUnit"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UnitCalendarView"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/days/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    date: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UnitDayChange"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UnitCalendarDay"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UnitHoursText"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UnitHoursText"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/impact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                    from?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["DossierImpactRow"][];
                            next?: string;
                        };
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                    query?: string;
                    field?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ProcedureProcedureRow"][];
                            next?: string;
                        };
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    on?: string;
                    version?: number;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProcedureProcedure"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProcedureProcedureChange"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProcedureProcedure"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/{code}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProcedureWithdrawal"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProcedureProcedure"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ProcedureFieldRow"][];
                            next?: string;
                        };
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/{code}/fee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    channel: "counter" | "post" | "online" | "vneid";
                    case?: string;
                    exemption?: string;
                    on?: string;
                    items?: number;
                    copies?: string;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProcedureFeeAnswer"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    after?: string;
                    limit?: number;
                    query: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["PersonPersonRow"][];
                            next?: string;
                        };
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PersonNewPerson"];
                };
            };
            responses: {
                /** @description ok */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PersonRegisteredPerson"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/persons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PersonPersonView"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PersonPersonChange"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PersonPersonView"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/persons/{id}/unmask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PersonUnmaskRequest"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PersonUnmasked"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: {
                    name?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FileRow"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DossierDraftList"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DossierDraftIn"];
                };
            };
            responses: {
                /** @description ok */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DossierDraftSaved"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DossierDraftView"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DossierDraftChange"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DossierDraftSaved"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    procedure_code: string;
                    case?: string;
                    channel: "counter" | "post" | "online" | "vneid";
                    applicant_id?: string;
                    received_at?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DossierIntakeCheck"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                    query?: string;
                    state?: "registered" | "accepted" | "not_accepted" | "in_process" | "supplement_asked" | "payment_asked" | "withdrawn" | "stopped" | "decided" | "returned";
                    open?: boolean;
                    field?: string;
                    procedure?: string;
                    channel?: "counter" | "post" | "online" | "vneid";
                    applicant?: string;
                    officer?: string;
                    agency?: string;
                    received_by?: string;
                    from?: string;
                    to?: string;
                    due_from?: string;
                    due_to?: string;
                    late?: boolean;
                    late_exactly?: boolean;
                    counted?: "received" | "accepted" | "not_accepted" | "supplement_asked" | "supplement_received" | "extended" | "withdrawn" | "stopped" | "refused" | "decided_early" | "decided_on_time" | "decided_late" | "returned" | "step_early" | "step_on_time" | "step_late" | "sent_back" | "consulted" | "consultation_late" | "decided_late_exactly" | "handled_minutes";
                    counted_from?: string;
                    counted_to?: string;
                    counted_of?: string;
                    counted_at?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["DossierDossierRow"][];
                            next?: string;
                        };
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DossierNewDossier"];
                };
            };
            responses: {
                /** @description ok */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DossierMoved"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DossierDossierView"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["DossierTimelineRow"][];
                            next?: string;
                        };
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/forward": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DossierForwardIn"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DossierMoved"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DossierAssignIn"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DossierMoved"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/finish-step": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DossierFinishStepIn"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DossierMoved"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DossierSendBackIn"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DossierMoved"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/consult": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DossierConsultIn"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DossierMoved"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/answer-consultation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DossierAnswerConsultationIn"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DossierMoved"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/supplement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DossierSupplementIn"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DossierMoved"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/supplement-received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DossierSupplementReceivedIn"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DossierMoved"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DossierReasonIn"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DossierMoved"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DossierExtendIn"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DossierMoved"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DossierStopIn"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DossierMoved"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DossierReasonIn"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DossierMoved"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/payment-asked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DossierPaymentIn"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DossierMoved"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/payment-made": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DossierPaymentIn"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DossierMoved"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DossierDecideIn"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DossierMoved"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DossierReturnIn"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DossierMoved"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DossierSignaturesIn"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DossierSignatures"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                    view?: "mine" | "field" | "agency" | "ward";
                    state?: "registered" | "accepted" | "not_accepted" | "in_process" | "supplement_asked" | "payment_asked" | "withdrawn" | "stopped" | "decided" | "returned";
                    risk?: "late" | "high" | "watch" | "calm";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DossierWorkList"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                    by?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Board"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tracking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    code?: string;
                    digits?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Tracking"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/persons/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PersonNewPerson"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PersonSimilarList"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/persons/{id}/readers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["PersonReading"][];
                            next?: string;
                        };
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/recompute-due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DossierReasonIn"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DossierMoved"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/forms/{form}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    print?: string;
                    copy?: "applicant" | "office";
                };
                header?: never;
                path: {
                    id: string;
                    form: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UnitDocument"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                };
                header?: never;
                path: {
                    year: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UnitDocument"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/{year}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                    from?: string;
                    to?: string;
                };
                header?: never;
                path: {
                    year: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["DossierRegisterEntry"][];
                            next?: string;
                        };
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": string;
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                    subject_kind?: string;
                    subject_id?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["EventEvent"][];
                            next?: string;
                        };
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/provinces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["UnitProvince"][];
                            next?: string;
                        };
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                    query?: string;
                    province?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["UnitUnitRow"][];
                            next?: string;
                        };
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/former-units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    after?: string;
                    limit?: number;
                    query: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["UnitFormerUnit"][];
                            next?: string;
                        };
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StaffAgencyChange"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StaffAgency"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/officers/{id}/remove-second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StaffOfficerRow"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/officers/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StaffOfficerRow"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/substitutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["StaffNamedSubstitute"][];
                            next?: string;
                        };
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UnitDocument"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CommandSimulatedClock"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CommandSimulatedClock"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CommandSimulatedClock"];
                    };
                };
                /** @description refusal */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AgencyRef: {
            id: string;
            code: string;
            name: string;
        };
        SessionView: {
            officer: {
                id: string;
                name: string;
                title: string;
                agency: components["schemas"]["AgencyRef"];
            };
            csrf: string;
            permissions: {
                permission: string;
                field?: string;
                agency?: string;
            }[];
            must_change_password: boolean;
            /** @enum {string} */
            second_factor: "on" | "off";
            idle_minutes_max: number;
            ward: {
                unit: string;
                name: string;
                centre_name: string;
            };
        };
        NewSession: {
            login: string;
            password: string;
            code?: string;
        };
        OfficerRow: {
            id: string;
            login?: string;
            name: string;
            title: string;
            agency_id: string;
            agency_name: string;
            phone?: string;
            active: boolean;
            locked: boolean;
            second_factor: boolean;
            absent: boolean;
        };
        Grant: {
            id: string;
            permission: string;
            field?: string;
            agency_id?: string;
            from: string;
            to?: string;
        };
        Agency: {
            id: string;
            code: string;
            name: string;
            short_name?: string;
            kind?: string;
        };
        WorkField: {
            code: string;
            name: string;
            fields: {
                code: string;
                name: string;
            }[];
        };
        Absence: {
            id: string;
            officer_id: string;
            officer_name: string;
            substitute_id: string;
            substitute_name: string;
            from: string;
            to: string;
            reason: string;
        };
        CalendarDay: {
            date: string;
            working: boolean;
            kind?: string;
            name?: string;
            document?: string;
            provisional: boolean;
        };
        Calendar: {
            hours: {
                opens: string;
                closes: string;
            }[];
            days: components["schemas"]["CalendarDay"][];
        };
        ImpactRow: {
            id: string;
            code: string;
            procedure_name: string;
            due_at: string;
            would_be: string;
        };
        ProcedureRow: {
            code: string;
            name: string;
            short_name?: string;
            field: string;
            field_name: string;
            channels: string[];
            online: string;
            immediate: boolean;
            time_text_value?: string;
        };
        TimeLimit: {
            channel: string;
            case?: string;
            unit: string;
            value: number;
            same_day: boolean;
        };
        Fee: {
            name: string;
            channel: string;
            case?: string;
            basis: string;
            amount: number;
            amount_after: number;
            pages_at_first: number;
            amount_max: number;
            document?: string;
            valid_from: string;
            valid_to?: string;
        };
        Component: {
            code: string;
            name: string;
            originals: number;
            copies: number;
            need: string;
            case?: string;
        };
        ProcedureStep: {
            stage: number;
            name: string;
            /** @enum {string} */
            kind: "handle" | "review" | "sign" | "issue" | "consult";
            agency: string;
            external: string;
            share: number;
        };
        Procedure: {
            code: string;
            name: string;
            short_name?: string;
            field: string;
            field_name: string;
            subjects: string;
            channels: string[];
            online: string;
            immediate: boolean;
            components: components["schemas"]["Component"][];
            time_limits: components["schemas"]["TimeLimit"][];
            late_receipt_next_day: boolean;
            supplement_clock: string;
            fees: components["schemas"]["Fee"][];
            fee_note?: string;
            steps: components["schemas"]["ProcedureStep"][];
            result: string;
            forms: string[];
            place: string;
            legal_basis: {
                document: string;
                title: string;
            }[];
            valid_from: string;
            valid_to?: string;
            confidence?: string;
            note?: string;
            version: number;
        };
        FieldRow: {
            code: string;
            name: string;
            procedures: number;
        };
        FeeLine: {
            name: string;
            document: string;
            basis?: string;
            quantity: number;
            amount: number;
        };
        FeeAnswer: {
            amount: number;
            lines: components["schemas"]["FeeLine"][];
        };
        PersonRow: {
            id: string;
            /** @enum {string} */
            kind: "citizen" | "organisation";
            name: string;
            birth_date?: string;
            id_number_masked?: string;
            phone_masked?: string;
            address: string;
            dossiers: number;
        };
        Person: {
            id: string;
            /** @enum {string} */
            kind: "citizen" | "organisation";
            name: string;
            birth_date?: string;
            gender?: string;
            id_number_masked?: string;
            id_kind?: string;
            phone_masked?: string;
            email_masked?: string;
            address: string;
            unit_code?: string;
            version: number;
        };
        NewPerson: {
            /** @enum {string} */
            kind: "citizen" | "organisation";
            name: string;
            birth_date?: string;
            gender?: string;
            id_number?: string;
            id_kind?: string;
            phone?: string;
            email?: string;
            address: string;
            unit_code?: string;
        };
        FileRow: {
            id: string;
            sha256: string;
            name: string;
            media_type: string;
            bytes: number;
            pages?: number;
            problems: string[];
            already?: boolean;
        };
        Draft: {
            id: string;
            procedure_code?: string;
            content: {
                [key: string]: unknown;
            };
            version: number;
            changed_at?: string;
        };
        Duplicate: {
            id: string;
            code: string;
            procedure_name: string;
            received_at: string;
            state: string;
        };
        Check: {
            due_at: string;
            rule: string;
            starts_at: string;
            provisional: boolean;
            steps: {
                stage: number;
                name: string;
                agency: string;
                due_at: string;
            }[];
            fee: components["schemas"]["FeeAnswer"];
            duplicates: components["schemas"]["Duplicate"][];
        };
        Missing: {
            component: string;
            originals: number;
            certified: number;
            copies: number;
            note?: string;
        };
        HandedComponent: {
            code: string;
            originals: number;
            copies: number;
            file_ids: string[];
            note?: string;
        };
        NewDossier: {
            procedure_code: string;
            case?: string;
            channel: string;
            applicant_id: string;
            on_behalf?: {
                name: string;
                id_number?: string;
            };
            content: string;
            components: components["schemas"]["HandedComponent"][];
            sets: number;
            receive_result: string;
            address_for_result?: string;
            received_at?: string;
            fee?: components["schemas"]["FeeAnswer"];
            draft_id?: string;
            duplicate_reason?: string;
            /** @enum {string} */
            outcome: "accept" | "supplement" | "refuse";
            reason?: string;
            missing?: components["schemas"]["Missing"][];
        };
        Step: {
            id: string;
            stage: number;
            name: string;
            kind: string;
            agency: components["schemas"]["AgencyRef"];
            officer?: {
                id: string;
                name: string;
            };
            /** @enum {string} */
            state: "waiting" | "open" | "done" | "skipped";
            due_at?: string;
            done_at?: string;
            result?: string;
            note?: string;
        };
        Risk: {
            minutes_left: number;
            /** @enum {string} */
            level: "late" | "high" | "watch" | "calm" | "none";
        };
        Supplement: {
            id: string;
            at: string;
            reason: string;
            missing: components["schemas"]["Missing"][];
            received_at?: string;
        };
        Dossier: {
            id: string;
            code: string;
            register: {
                year: number;
                number: number;
            };
            state: string;
            procedure: {
                code: string;
                name: string;
            };
            field: string;
            case?: string;
            channel: string;
            applicant: {
                id: string;
                name: string;
                id_number_masked?: string;
                phone_masked?: string;
                address?: string;
            };
            content: string;
            components: {
                code: string;
                name: string;
                originals: number;
                copies: number;
                files: components["schemas"]["FileRow"][];
                note?: string;
            }[];
            files: components["schemas"]["FileRow"][];
            received_at: string;
            due_at?: string;
            due_original_at?: string;
            due_extended_at?: string;
            due_rule?: string;
            paused_since?: string;
            risk: components["schemas"]["Risk"];
            steps: components["schemas"]["Step"][];
            supplements: components["schemas"]["Supplement"][];
            extension?: {
                reason: string;
                new_due_at: string;
                at: string;
            };
            result?: {
                number?: string;
                signed_by?: string;
                signed_at?: string;
                file_ids: string[];
                summary?: string;
            };
            fee?: components["schemas"]["FeeAnswer"];
            receive_result: string;
            actions: string[];
            version: number;
        };
        TimelineRow: {
            id: string;
            at: string;
            kind: string;
            officer?: {
                id: string;
                name: string;
            };
            agency?: string;
            data: {
                [key: string]: unknown;
            };
        };
        DossierRow: {
            id: string;
            code: string;
            procedure_name: string;
            applicant_name: string;
            state: string;
            received_at: string;
            due_at?: string;
            risk: components["schemas"]["Risk"];
            field: string;
        };
        WorkRow: {
            dossier_id: string;
            code: string;
            procedure_name: string;
            applicant_name: string;
            state: string;
            step_id: string;
            step_name: string;
            step_kind: string;
            agency: string;
            officer?: string;
            step_due_at?: string;
            due_at?: string;
            minutes_left: number;
            risk: string;
            waiting_since: string;
            version: number;
        };
        WorkPage: {
            items: components["schemas"]["WorkRow"][];
            next?: string;
            counts: {
                all: number;
                late: number;
                high: number;
                watch: number;
                calm: number;
            };
        };
        Figure: {
            name: string;
            value: number;
            numerator?: number;
            denominator?: number;
            formula: string;
            records: string;
        };
        BoardRow: {
            key: string;
            name: string;
            received: number;
            handled: number;
            early: number;
            on_time: number;
            late: number;
            open: number;
            open_overdue: number;
            due_today: number;
            records: string;
        };
        Board: {
            from: string;
            to: string;
            figures: components["schemas"]["Figure"][];
            rows: components["schemas"]["BoardRow"][];
        };
        Tracking: {
            code: string;
            procedure_name: string;
            state: string;
            with: {
                agency: string;
            };
            received_at: string;
            due_at?: string;
            due_original_at?: string;
            steps: {
                name: string;
                agency: string;
                at?: string;
            }[];
            history: {
                at: string;
                kind: string;
                agency?: string;
            }[];
            result_place?: string;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            field?: string;
        };
        PersonPersonRow: {
            id: string;
            /** @enum {string} */
            kind: "citizen" | "organisation";
            name: string;
            birth_date?: string;
            birth_year?: number;
            id_number_masked?: string;
            phone_masked?: string;
            address: string;
            dossiers: number;
        };
        PersonNewPerson: {
            /** @enum {string} */
            kind: "citizen" | "organisation";
            name: string;
            birth_date?: string;
            birth_year?: number;
            /** @enum {string} */
            gender?: "male" | "female" | "other";
            /** @enum {string} */
            id_kind?: "cccd" | "cmnd" | "passport" | "tax_code";
            id_number?: string;
            phone?: string;
            email?: string;
            address: string;
            unit_code?: string;
            confirmed?: boolean;
        };
        PersonRegisteredPerson: {
            id: string;
            /** @enum {string} */
            kind: "citizen" | "organisation";
            name: string;
            birth_date?: string;
            birth_year?: number;
            /** @enum {string} */
            gender?: "male" | "female" | "other";
            /** @enum {string} */
            id_kind?: "cccd" | "cmnd" | "passport" | "tax_code";
            id_number_masked?: string;
            phone_masked?: string;
            email_masked?: string;
            address: string;
            unit_code?: string;
            dossiers: number;
            version: number;
            created_at: string;
            changed_at: string;
            similar: components["schemas"]["PersonSimilarPerson"][];
        };
        PersonSimilarPerson: {
            person: components["schemas"]["PersonPersonRow"];
            /** @enum {string} */
            likeness: "name_and_birth" | "name_and_phone" | "phone";
        };
        PersonSimilarList: {
            items: components["schemas"]["PersonSimilarPerson"][];
        };
        PersonPersonView: {
            id: string;
            /** @enum {string} */
            kind: "citizen" | "organisation";
            name: string;
            birth_date?: string;
            birth_year?: number;
            /** @enum {string} */
            gender?: "male" | "female" | "other";
            /** @enum {string} */
            id_kind?: "cccd" | "cmnd" | "passport" | "tax_code";
            id_number_masked?: string;
            phone_masked?: string;
            email_masked?: string;
            address: string;
            unit_code?: string;
            dossiers: number;
            version: number;
            created_at: string;
            changed_at: string;
        };
        PersonPersonChange: {
            version: number;
            name?: string;
            birth_date?: string;
            birth_year?: number;
            /** @enum {string} */
            gender?: "male" | "female" | "other";
            /** @enum {string} */
            id_kind?: "cccd" | "cmnd" | "passport" | "tax_code";
            id_number?: string;
            phone?: string;
            email?: string;
            address?: string;
            unit_code?: string;
            clear?: ("birth" | "gender" | "id_number" | "phone" | "email" | "unit_code")[];
            confirmed?: boolean;
        };
        PersonUnmaskRequest: {
            reason: string;
            dossier_id?: string;
        };
        PersonUnmasked: {
            id_number?: string;
            phone?: string;
            email?: string;
        };
        PersonReading: {
            id: string;
            at: string;
            kind: string;
            officer_id: string;
            agency_id: string;
            reason?: string;
            dossier_id?: string;
        };
        DossierImpactRow: {
            dossier_id: string;
            code: string;
            procedure_name: string;
            /** @enum {string} */
            state: "registered" | "accepted" | "not_accepted" | "in_process" | "supplement_asked" | "payment_asked" | "withdrawn" | "stopped" | "decided" | "returned";
            due_at: string;
            due_would_be: string;
            version: number;
        };
        DossierReasonIn: {
            version: number;
            reason: string;
        };
        DossierMoved: {
            id: string;
            code: string;
            register?: components["schemas"]["DossierRegisterNumber"];
            /** @enum {string} */
            state: "registered" | "accepted" | "not_accepted" | "in_process" | "supplement_asked" | "payment_asked" | "withdrawn" | "stopped" | "decided" | "returned";
            due_at?: string;
            forms: string[];
            version: number;
        };
        DossierRegisterNumber: {
            year: number;
            number: number;
        };
        DossierIntakeCheck: {
            due_at: string;
            starts_at: string;
            forward_due_at: string;
            term: components["schemas"]["BaseTerm"];
            provisional: boolean;
            steps: components["schemas"]["DossierCheckedStep"][];
            duplicates: components["schemas"]["DossierLikeness"][];
        };
        BaseTerm: {
            value: number;
            /** @enum {string} */
            unit: "working_hour" | "working_day" | "day" | "month";
            same_day: boolean;
        };
        DossierCheckedStep: {
            stage: number;
            name: string;
            /** @enum {string} */
            kind: "handle" | "review" | "sign" | "issue" | "consult";
            agency: string;
            due_at: string;
        };
        DossierLikeness: {
            id: string;
            code: string;
            procedure_name: string;
            received_at: string;
            /** @enum {string} */
            state: "registered" | "accepted" | "not_accepted" | "in_process" | "supplement_asked" | "payment_asked" | "withdrawn" | "stopped" | "decided" | "returned";
        };
        DossierNewDossier: {
            procedure_code: string;
            case?: string;
            /** @enum {string} */
            channel: "counter" | "post" | "online" | "vneid";
            applicant_id: string;
            on_behalf?: components["schemas"]["DossierOnBehalf"];
            content?: string;
            components: components["schemas"]["DossierPaperIn"][];
            sets?: number;
            /** @enum {string} */
            receive_result: "counter" | "post" | "online";
            address_for_result?: string;
            received_at?: string;
            fee?: components["schemas"]["DossierFeeIn"];
            draft_id?: string;
            duplicate_reason?: string;
            /** @enum {string} */
            outcome: "accept" | "supplement" | "refuse";
            forward?: boolean;
            reason?: string;
            missing?: components["schemas"]["DossierMissingPaper"][];
        };
        DossierOnBehalf: {
            name: string;
            id_number?: string;
        };
        DossierPaperIn: {
            code: string;
            originals?: number;
            certified?: number;
            photocopies?: number;
            file_ids?: string[];
            note?: string;
        };
        DossierFeeIn: {
            items?: number;
            copies?: components["schemas"]["DossierCopiesIn"][];
            exemption?: string;
        };
        DossierCopiesIn: {
            pages: number;
            count: number;
        };
        DossierMissingPaper: {
            component: string;
            originals: number;
            certified: number;
            photocopies: number;
            note: string;
        };
        UnitDocument: {
            number: string;
            date: string;
            effective: string;
        };
        DossierRegisterEntry: {
            number: number;
            dossier_id: string;
            code: string;
            procedure_name: string;
            sets: number;
            applicant_id: string;
            applicant_name: string;
            address: string;
            phone_masked?: string;
            agency?: components["schemas"]["DossierNamedAgency"];
            received_at: string;
            due_at?: string;
            forwarded_at?: string;
            decided_at?: string;
            returned_at?: string;
            /** @enum {string} */
            returned_channel?: "counter" | "post" | "online";
            /** @enum {string} */
            state: "registered" | "accepted" | "not_accepted" | "in_process" | "supplement_asked" | "payment_asked" | "withdrawn" | "stopped" | "decided" | "returned";
        };
        DossierNamedAgency: {
            id: string;
            name: string;
        };
        DossierExtendIn: {
            version: number;
            reason: string;
            new_due_on: string;
        };
        DossierStopIn: {
            version: number;
            reason: string;
            /** @enum {string} */
            asked_by: "citizen" | "agency";
            fees: string;
            papers: string;
        };
        DossierDecideIn: {
            version: number;
            number?: string;
            summary?: string;
            file_ids?: string[];
        };
        DossierReturnIn: {
            version: number;
            /** @enum {string} */
            channel: "counter" | "post" | "online";
            to_name: string;
            note?: string;
        };
        DossierDossierView: {
            id: string;
            code: string;
            register?: components["schemas"]["DossierRegisterNumber"];
            /** @enum {string} */
            state: "registered" | "accepted" | "not_accepted" | "in_process" | "supplement_asked" | "payment_asked" | "withdrawn" | "stopped" | "decided" | "returned";
            procedure: components["schemas"]["DossierNamedProcedure"];
            procedure_version: number;
            field: string;
            work_field: string;
            case?: string;
            /** @enum {string} */
            channel: "counter" | "post" | "online" | "vneid";
            applicant_name: string;
            applicant?: components["schemas"]["PersonPersonView"];
            on_behalf?: components["schemas"]["DossierOnBehalfView"];
            content: string;
            components: components["schemas"]["DossierHandedPaper"][];
            sets: number;
            files: components["schemas"]["DossierFileView"][];
            /** @enum {string} */
            receive_result: "counter" | "post" | "online";
            address_for_result?: string;
            duplicate_reason?: string;
            received_at: string;
            received_by?: components["schemas"]["DossierNamedOfficer"];
            received_agency?: components["schemas"]["DossierNamedAgency"];
            forward_due_at?: string;
            forwarded_at?: string;
            starts_at?: string;
            due_at?: string;
            due_original_at?: string;
            due_extended_at?: string;
            due_rule?: components["schemas"]["DossierDueRule"];
            paused_since?: string;
            risk?: components["schemas"]["DossierRiskView"];
            stage: number;
            steps: components["schemas"]["DossierStepView"][];
            supplements: components["schemas"]["DossierSupplementView"][];
            consultations: components["schemas"]["DossierConsultationView"][];
            fee: components["schemas"]["DossierFeeView"];
            result?: components["schemas"]["DossierResultView"];
            ended_at?: string;
            forms: components["schemas"]["DossierFormView"][];
            actions: ("accept" | "forward" | "assign" | "finish_step" | "send_back" | "consult" | "answer_consultation" | "supplement" | "supplement_received" | "payment_asked" | "payment_made" | "refuse" | "extend" | "stop" | "withdraw" | "decide" | "return" | "recompute_due")[];
            version: number;
        };
        DossierNamedProcedure: {
            code: string;
            name: string;
        };
        DossierOnBehalfView: {
            name: string;
            id_number_masked?: string;
        };
        DossierHandedPaper: {
            code: string;
            name: string;
            originals: number;
            certified: number;
            photocopies: number;
            note: string;
        };
        DossierFileView: {
            id: string;
            name: string;
            media_type: string;
            bytes: number;
            pages?: number;
            /** @enum {string} */
            place: "component" | "supplement" | "step" | "consultation" | "result";
            component?: string;
            attached_at: string;
            attached_by?: components["schemas"]["DossierNamedOfficer"];
        };
        DossierNamedOfficer: {
            id: string;
            name: string;
        };
        DossierDueRule: {
            term: components["schemas"]["BaseTerm"];
            case_name: string;
            /** @enum {string} */
            channel: "counter" | "post" | "online" | "vneid";
            /** @enum {string} */
            receipt_rule: "at_next_opening" | "at_arrival";
            late_receipt_next_day: boolean;
            counted_from: string;
            extended_to?: string;
            pauses: components["schemas"]["DossierPause"][];
            provisional: boolean;
        };
        DossierPause: {
            from: string;
            to: string;
        };
        DossierRiskView: {
            minutes_left: number;
            /** @enum {string} */
            level: "late" | "high" | "watch" | "calm";
        };
        DossierStepView: {
            id: string;
            stage: number;
            name: string;
            /** @enum {string} */
            kind: "handle" | "review" | "sign" | "issue" | "consult";
            agency?: components["schemas"]["DossierNamedAgency"];
            external?: string;
            officer?: components["schemas"]["DossierNamedOfficer"];
            /** @enum {string} */
            state: "waiting" | "open" | "done" | "skipped";
            share: number;
            due_at?: string;
            opened_at?: string;
            done_at?: string;
            done_by?: components["schemas"]["DossierNamedOfficer"];
            /** @enum {string} */
            result?: "early" | "on_time" | "late";
            note?: string;
            mine: boolean;
        };
        DossierSupplementView: {
            id: string;
            after_appraisal: boolean;
            reason: string;
            missing: components["schemas"]["DossierMissingPaper"][];
            asked_at: string;
            asked_by?: components["schemas"]["DossierNamedOfficer"];
            answered_at?: string;
            due_before_at?: string;
            due_after_at?: string;
        };
        DossierConsultationView: {
            id: string;
            step_id: string;
            asked_of: string;
            agency?: components["schemas"]["DossierNamedAgency"];
            content: string;
            asked_at: string;
            asked_by?: components["schemas"]["DossierNamedOfficer"];
            due_at: string;
            overdue: boolean;
            answered_at?: string;
            answered_by?: components["schemas"]["DossierNamedOfficer"];
            answer?: string;
        };
        DossierFeeView: {
            amount?: number;
            lines: unknown;
            paid_at?: string;
        };
        DossierResultView: {
            number?: string;
            summary?: string;
            signed_by?: components["schemas"]["DossierNamedOfficer"];
            signed_at?: string;
            decided_at: string;
            /** @enum {string} */
            timeliness: "early" | "on_time" | "late";
            late_exactly: boolean;
            returned_channel?: string;
            returned_to?: string;
        };
        DossierFormView: {
            id: string;
            form: string;
            year: number;
            number: number;
            at: string;
            officer?: components["schemas"]["DossierNamedOfficer"];
        };
        DossierTimelineRow: {
            id: string;
            at: string;
            kind: string;
            officer?: components["schemas"]["DossierNamedOfficer"];
            agency?: components["schemas"]["DossierNamedAgency"];
            data: {
                [key: string]: unknown;
            };
        };
        DossierDossierRow: {
            id: string;
            code: string;
            /** @enum {string} */
            state: "registered" | "accepted" | "not_accepted" | "in_process" | "supplement_asked" | "payment_asked" | "withdrawn" | "stopped" | "decided" | "returned";
            procedure: components["schemas"]["DossierNamedProcedure"];
            work_field: string;
            /** @enum {string} */
            channel: "counter" | "post" | "online" | "vneid";
            applicant_name: string;
            received_at: string;
            due_at?: string;
            decided_at?: string;
            ended_at?: string;
            late: boolean;
            agency?: components["schemas"]["DossierNamedAgency"];
            officer?: components["schemas"]["DossierNamedOfficer"];
            counted_on?: string;
        };
        DossierForwardIn: {
            version: number;
        };
        DossierAssignIn: {
            version: number;
            step_id: string;
            officer_id: string;
        };
        DossierFinishStepIn: {
            version: number;
            step_id: string;
            note?: string;
            file_ids?: string[];
            number?: string;
            summary?: string;
        };
        DossierSendBackIn: {
            version: number;
            to_stage: number;
            reason: string;
        };
        DossierSignaturesIn: {
            items: components["schemas"]["DossierSignatureIn"][];
            note?: string;
        };
        DossierSignatureIn: {
            dossier_id: string;
            step_id: string;
            version: number;
        };
        DossierSignatures: {
            signed: string[];
            refused: components["schemas"]["DossierSignatureRefused"][];
        };
        DossierSignatureRefused: {
            dossier_id: string;
            code: string;
        };
        DossierConsultIn: {
            version: number;
            step_id?: string;
            agency_id?: string;
            external?: string;
            content: string;
            days: number;
        };
        DossierAnswerConsultationIn: {
            version: number;
            id: string;
            answer: string;
            file_ids?: string[];
        };
        DossierSupplementIn: {
            version: number;
            reason: string;
            missing: components["schemas"]["DossierMissingPaper"][];
        };
        DossierSupplementReceivedIn: {
            version: number;
            components: components["schemas"]["DossierPaperIn"][];
        };
        DossierPaymentIn: {
            version: number;
            note?: string;
        };
        DossierDraftIn: {
            title?: string;
            content: {
                [key: string]: unknown;
            };
        };
        DossierDraftSaved: {
            id: string;
            version: number;
        };
        DossierDraftList: {
            items: components["schemas"]["DossierDraftRow"][];
        };
        DossierDraftRow: {
            id: string;
            title: string;
            changed_at: string;
            version: number;
        };
        DossierDraftView: {
            id: string;
            title: string;
            content: {
                [key: string]: unknown;
            };
            changed_at: string;
            version: number;
        };
        DossierDraftChange: {
            version: number;
            title?: string;
            content: {
                [key: string]: unknown;
            };
        };
        DossierWorkList: {
            items: components["schemas"]["DossierWorkRow"][];
            next?: string;
            counts: components["schemas"]["DossierRiskCounts"];
        };
        DossierWorkRow: {
            dossier_id: string;
            code: string;
            procedure_name: string;
            applicant_name: string;
            /** @enum {string} */
            state: "registered" | "accepted" | "not_accepted" | "in_process" | "supplement_asked" | "payment_asked" | "withdrawn" | "stopped" | "decided" | "returned";
            work_field: string;
            /** @enum {string} */
            task: "intake" | "forward" | "step" | "answer" | "await" | "return";
            step_id?: string;
            consultation_id?: string;
            step_name: string;
            /** @enum {string} */
            step_kind?: "handle" | "review" | "sign" | "issue" | "consult";
            agency?: components["schemas"]["DossierNamedAgency"];
            external?: string;
            officer?: components["schemas"]["DossierNamedOfficer"];
            step_due_at?: string;
            due_at?: string;
            minutes_left?: number;
            /** @enum {string} */
            risk: "late" | "high" | "watch" | "calm";
            waiting_since: string;
            version: number;
        };
        DossierRiskCounts: {
            late: number;
            high: number;
            watch: number;
            calm: number;
        };
        EventEvent: {
            id: string;
            at: string;
            kind: string;
            subject_kind: string;
            subject_id: string;
            officer_id: string;
            agency_id: string;
            request_id: string;
            data: {
                [key: string]: unknown;
            };
        };
        ProcedureProcedureRow: {
            code: string;
            name: string;
            short_name: string;
            field: string;
            field_name: string;
            /** @enum {string} */
            handled_by: "ward" | "commune_police" | "commune_military" | "land_office" | "other_agency" | "elsewhere";
            agency?: string;
            channels: ("counter" | "post" | "online" | "vneid")[];
            /** @enum {string} */
            online: "none" | "partial" | "full";
            immediate: boolean;
            time?: components["schemas"]["BaseTerm"];
            free: boolean;
            ready: boolean;
        };
        ProcedureProcedure: {
            name: string;
            short_name: string;
            aliases: string[];
            field: string;
            /** @enum {string} */
            handled_by: "ward" | "commune_police" | "commune_military" | "land_office" | "other_agency" | "elsewhere";
            agency: string;
            subjects: string;
            channels: ("counter" | "post" | "online" | "vneid")[];
            /** @enum {string} */
            online: "none" | "partial" | "full";
            immediate: boolean;
            components: components["schemas"]["ProcedureComponent"][];
            time_limits: components["schemas"]["ProcedureTimeLimit"][];
            late_receipt_next_day: boolean;
            /** @enum {string} */
            supplement_clock: "pause" | "restart";
            fees: components["schemas"]["ProcedureFee"][];
            fee_note: string;
            steps: components["schemas"]["ProcedureStep"][];
            result: string;
            forms: components["schemas"]["ProcedureForm"][];
            form_texts: components["schemas"]["ProcedureFormText"][];
            place: string;
            legal_basis: components["schemas"]["ProcedureLegalBasis"][];
            /** @enum {string} */
            confidence: "sure" | "likely" | "unsure";
            note: string;
            id: string;
            code: string;
            version: number;
            valid_from: string;
            valid_to?: string;
            /** @enum {string} */
            source: "own" | "national" | "officer";
            field_name: string;
            work_field: string;
            marks: ("in_national_list" | "name_only" | "time_missing" | "unit_uncertain" | "time_conflict" | "fee_by_province" | "fee_suspicious" | "fee_display_only")[];
            ready: boolean;
        };
        ProcedureComponent: {
            code: string;
            name: string;
            originals: number;
            copies: number;
            /** @enum {string} */
            need: "always" | "case" | "show";
            case: string;
        };
        ProcedureTimeLimit: {
            /** @enum {string} */
            channel: "any" | "counter" | "post" | "online" | "vneid";
            case: string;
            value: number;
            /** @enum {string} */
            unit: "working_hour" | "working_day" | "day" | "month";
            same_day: boolean;
        };
        ProcedureFee: {
            name: string;
            case: string;
            /** @enum {string} */
            channel: "any" | "counter" | "post" | "online" | "vneid";
            /** @enum {string} */
            basis: "free" | "flat" | "per_item" | "copy_pages";
            amount: number;
            amount_after: number;
            pages_at_first: number;
            amount_max: number;
            valid_from: string;
            valid_to?: string;
            document: string;
        };
        ProcedureForm: {
            code: string;
            name: string;
        };
        ProcedureFormText: {
            form: string;
            text: string;
        };
        ProcedureLegalBasis: {
            document: string;
            title: string;
        };
        ProcedureFeeAnswer: {
            amount?: number;
            lines: components["schemas"]["ProcedureFeeLine"][];
            note: string;
        };
        ProcedureFeeLine: {
            name: string;
            document: string;
            /** @enum {string} */
            basis: "free" | "flat" | "per_item" | "copy_pages";
            quantity: number;
            pages: number;
            amount: number;
        };
        ProcedureFieldRow: {
            code: string;
            name: string;
            work_field: string;
            work_field_name: string;
            procedures: number;
        };
        ProcedureProcedureChange: {
            name: string;
            short_name: string;
            aliases: string[];
            field: string;
            /** @enum {string} */
            handled_by: "ward" | "commune_police" | "commune_military" | "land_office" | "other_agency" | "elsewhere";
            agency: string;
            subjects: string;
            channels: ("counter" | "post" | "online" | "vneid")[];
            /** @enum {string} */
            online: "none" | "partial" | "full";
            immediate: boolean;
            components: components["schemas"]["ProcedureComponent"][];
            time_limits: components["schemas"]["ProcedureTimeLimit"][];
            late_receipt_next_day: boolean;
            /** @enum {string} */
            supplement_clock: "pause" | "restart";
            fees: components["schemas"]["ProcedureFee"][];
            fee_note: string;
            steps: components["schemas"]["ProcedureStep"][];
            result: string;
            forms: components["schemas"]["ProcedureForm"][];
            form_texts: components["schemas"]["ProcedureFormText"][];
            place: string;
            legal_basis: components["schemas"]["ProcedureLegalBasis"][];
            /** @enum {string} */
            confidence: "sure" | "likely" | "unsure";
            note: string;
            valid_from: string;
            version: number;
        };
        ProcedureWithdrawal: {
            from: string;
            version: number;
            reason: string;
        };
        UnitCalendarView: {
            hours: components["schemas"]["UnitHoursText"];
            days: components["schemas"]["UnitCalendarDay"][];
        };
        UnitHoursText: {
            weekly: components["schemas"]["UnitDayHours"][];
            intake_only: components["schemas"]["UnitDayHours"][];
            forward_same_day_until: string;
            /** @enum {string} */
            make_up_as?: "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";
        };
        UnitDayHours: {
            /** @enum {string} */
            weekday: "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";
            sessions: components["schemas"]["UnitSessionText"][];
        };
        UnitSessionText: {
            from: string;
            to: string;
        };
        UnitCalendarDay: {
            date: string;
            working: boolean;
            /** @enum {string} */
            kind?: "off" | "make_up";
            name?: string;
            document?: string;
            provisional: boolean;
        };
        UnitDayChange: {
            /** @enum {string} */
            kind: "off" | "make_up" | "normal";
            name?: string;
            document?: string;
            provisional?: boolean;
        };
        UnitProvince: {
            code: string;
            name: string;
            /** @enum {string} */
            kind: "province" | "city";
        };
        UnitUnitRow: {
            code: string;
            name: string;
            /** @enum {string} */
            kind: "ward" | "commune" | "special_zone" | "township" | "district" | "area" | "unknown";
            province: string;
            province_name: string;
        };
        UnitUnit: {
            code: string;
            name: string;
            /** @enum {string} */
            kind: "ward" | "commune" | "special_zone" | "township" | "district" | "area" | "unknown";
            province: string;
            province_name: string;
            other_code?: string;
            area_km2?: number;
            population?: number;
            centre?: components["schemas"]["UnitPoint"];
            document: string;
            valid_from: string;
            formed_from: components["schemas"]["UnitOrigin"][];
            former_names: components["schemas"]["UnitFormerName"][];
            outline?: components["schemas"]["UnitOutline"];
        };
        UnitPoint: {
            lat: number;
            lon: number;
        };
        UnitOrigin: {
            code: string;
            name: string;
            /** @enum {string} */
            kind: "ward" | "commune" | "special_zone" | "township" | "district" | "area" | "unknown";
            district: string;
            /** @enum {string} */
            how: "full" | "unchanged" | "renamed" | "part" | "part_area" | "part_area_all_people" | "part_people";
            note?: string;
        };
        UnitFormerName: {
            name: string;
            /** @enum {string} */
            kind: "ward" | "commune" | "special_zone" | "township" | "district" | "area" | "unknown";
            valid_from: string;
            valid_to: string;
        };
        UnitOutline: {
            note: string;
            points: components["schemas"]["UnitPoint"][];
        };
        UnitFormerUnit: {
            code: string;
            name: string;
            /** @enum {string} */
            kind: "ward" | "commune" | "special_zone" | "township" | "district" | "area" | "unknown";
            district: string;
            province: string;
            became: components["schemas"]["UnitBecame"][];
        };
        UnitBecame: {
            code: string;
            name: string;
            /** @enum {string} */
            kind: "ward" | "commune" | "special_zone" | "township" | "district" | "area" | "unknown";
            province_name: string;
            /** @enum {string} */
            how: "full" | "unchanged" | "renamed" | "part" | "part_area" | "part_area_all_people" | "part_people";
            note?: string;
        };
        StaffAgency: {
            id: string;
            code: string;
            name: string;
            /** @enum {string} */
            kind: "centre" | "office" | "department" | "party" | "front";
            parent_id?: string;
            active: boolean;
        };
        StaffNewAgency: {
            code: string;
            name: string;
            /** @enum {string} */
            kind: "centre" | "office" | "department" | "party" | "front";
            parent_id?: string;
        };
        StaffAgencyChange: {
            name?: string;
            /** @enum {string} */
            kind?: "centre" | "office" | "department" | "party" | "front";
            parent_id?: string;
            active?: boolean;
        };
        StaffWorkField: {
            code: string;
            name: string;
            fields: components["schemas"]["StaffFieldName"][];
        };
        StaffFieldName: {
            code: string;
            name: string;
        };
        StaffSignIn: {
            login: string;
            password: string;
            code?: string;
        };
        StaffSessionView: {
            officer: components["schemas"]["StaffSessionOfficer"];
            csrf: string;
            permissions: components["schemas"]["StaffHeldPermission"][];
            must_change_password: boolean;
            /** @enum {string} */
            second_factor: "off" | "on";
            idle_minutes_max: number;
            ward: components["schemas"]["StaffSessionWard"];
        };
        StaffSessionOfficer: {
            id: string;
            name: string;
            title: string;
            agency: components["schemas"]["StaffAgencyRef"];
        };
        StaffAgencyRef: {
            id: string;
            code: string;
            name: string;
        };
        StaffHeldPermission: {
            /** @enum {string} */
            permission: "receive" | "handle" | "review" | "sign" | "issue" | "return" | "fee" | "lead" | "admin";
            field?: string;
            agency?: string;
        };
        StaffSessionWard: {
            unit: string;
            name: string;
            centre_name: string;
        };
        StaffPasswordChange: {
            old_password: string;
            new_password: string;
        };
        StaffFactorOffer: {
            secret: string;
            uri: string;
        };
        StaffFactorCode: {
            code: string;
        };
        StaffRecoveryCodes: {
            recovery_codes: string[];
        };
        StaffFactorRemoval: {
            password: string;
            code: string;
        };
        StaffOfficerRow: {
            id: string;
            login?: string;
            name: string;
            title: string;
            agency_id: string;
            agency_name: string;
            phone?: string;
            active: boolean;
            absent: boolean;
            locked?: boolean;
            unused?: boolean;
            has_password?: boolean;
            second_factor?: boolean;
        };
        StaffNewOfficer: {
            login: string;
            name: string;
            title: string;
            agency_id: string;
            phone?: string;
            posts?: ("receive" | "handle" | "review" | "sign" | "issue" | "return" | "fee" | "lead" | "admin")[];
            work_fields?: string[];
        };
        StaffOfficerChange: {
            name?: string;
            title?: string;
            agency_id?: string;
            phone?: string;
        };
        StaffGivenPassword: {
            first_password: string;
        };
        StaffOfficerGrant: {
            id: string;
            officer_id: string;
            /** @enum {string} */
            permission: "receive" | "handle" | "review" | "sign" | "issue" | "return" | "fee" | "lead" | "admin";
            field?: string;
            agency_id?: string;
            from: string;
            to?: string;
        };
        StaffNewGrant: {
            /** @enum {string} */
            permission: "receive" | "handle" | "review" | "sign" | "issue" | "return" | "fee" | "lead" | "admin";
            field?: string;
            agency_id?: string;
            from: string;
            to?: string;
        };
        StaffAbsenceRow: {
            id: string;
            officer_id: string;
            officer_name: string;
            substitute_id: string;
            substitute_name: string;
            field?: string;
            from: string;
            to: string;
            reason: string;
        };
        StaffNewAbsence: {
            officer_id: string;
            substitute_id: string;
            field?: string;
            from: string;
            to: string;
            reason: string;
        };
        StaffNamedSubstitute: {
            officer_id: string;
            substitute_id: string;
            substitute_name: string;
            from: string;
            to?: string;
            reason: string;
        };
        CommandSimulatedClock: {
            now: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
