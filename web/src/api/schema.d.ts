// sha256 of openapi.json: c12e6706f3776c3cc25174ccc8e0619a67edbca7b85aebea27e27b31179a5031
export interface paths {
    "/api/v1/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is away and who stands in */
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
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AbsenceRowPage"];
                    };
                };
                /** @description Refused */
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
        /** Enter an absence: its substitute has what the absent officer holds */
        post: {
            parameters: {
                query?: never;
                header: {
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewAbsence"];
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AbsenceRow"];
                    };
                };
                /** @description Refused */
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
        /** End an absence, from today */
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
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
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
        /** The agencies of the ward */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AgencyPage"];
                    };
                };
                /** @description Refused */
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
        /** Add an agency */
        post: {
            parameters: {
                query?: never;
                header: {
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewAgency"];
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Agency"];
                    };
                };
                /** @description Refused */
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
        /** Change an agency */
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
                    "application/json": components["schemas"]["AgencyChange"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Agency"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, newest first: by officer, by subject, by day */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                    officer_id?: string;
                    subject_kind?: string;
                    subject_id?: string;
                    from?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuditRowPage"];
                    };
                };
                /** @description Refused */
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
        /** Received, handled, late, open and more, each with formula, denominator and records */
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                    by?: "officer" | "field" | "procedure" | "agency" | "channel";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Board"];
                    };
                };
                /** @description Refused */
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
        /** Office hours, and which days are worked */
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
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CalendarView"];
                    };
                };
                /** @description Refused */
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
        /** Make a day a holiday, a make-up day, or what its weekday says */
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
                    "application/json": components["schemas"]["DayChange"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CalendarDay"];
                    };
                };
                /** @description Refused */
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
        /** Set the office hours of the week */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["HoursText"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HoursText"];
                    };
                };
                /** @description Refused */
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
        /** Open dossiers whose promise would come out differently with the calendar of today */
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
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImpactRowPage"];
                    };
                };
                /** @description Refused */
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
        /** The office's clock */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SimulatedClock"];
                    };
                };
                /** @description Refused */
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
        /** Dossiers by code, words and filters, newest first */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                    query?: string;
                    state?: "registered" | "accepted" | "not_accepted" | "in_process" | "supplement_asked" | "payment_asked" | "withdrawn" | "stopped" | "decided" | "returned";
                    open?: boolean;
                    paused?: boolean;
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
                    counted?: string;
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
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DossierRowPage"];
                    };
                };
                /** @description Refused */
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
        /** Take a dossier in: accept it, ask for what is missing, or refuse it */
        post: {
            parameters: {
                query?: never;
                header: {
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewDossier"];
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Moved"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/dossiers/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What would be promised, and what was handed in already; nothing is kept */
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
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IntakeCheck"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/dossiers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One dossier whole; looking at it is recorded */
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
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DossierView"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/dossiers/{id}/answer-consultation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note what the agency asked answered */
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
                    "application/json": components["schemas"]["AnswerConsultationIn"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Moved"];
                    };
                };
                /** @description Refused */
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
        /** Give an open step to an officer, or take it */
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
                    "application/json": components["schemas"]["AssignIn"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Moved"];
                    };
                };
                /** @description Refused */
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
        /** Ask another agency for its opinion within a time of its own */
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
                    "application/json": components["schemas"]["ConsultIn"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Moved"];
                    };
                };
                /** @description Refused */
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
        /** Decide at once what has no steps of handling */
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
                    "application/json": components["schemas"]["DecideIn"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Moved"];
                    };
                };
                /** @description Refused */
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
        /** Apologise and promise a later day, once; prints form 04 */
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
                    "application/json": components["schemas"]["ExtendIn"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Moved"];
                    };
                };
                /** @description Refused */
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
        /** Finish a step; the last one decides the dossier */
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
                    "application/json": components["schemas"]["FinishStepIn"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Moved"];
                    };
                };
                /** @description Refused */
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
        /** A printed form of a dossier, 01 to 06, as PDF; 01 to 05 as first handed out */
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
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                /** @description Refused */
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
        /** Pass an accepted dossier on to those who handle it */
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
                    "application/json": components["schemas"]["ForwardIn"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Moved"];
                    };
                };
                /** @description Refused */
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
        /** Ask the citizen to pay what the law demands; the clock stands */
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
                    "application/json": components["schemas"]["PaymentIn"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Moved"];
                    };
                };
                /** @description Refused */
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
        /** The citizen paid; the clock goes on */
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
                    "application/json": components["schemas"]["PaymentIn"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Moved"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/dossiers/{id}/recompute-due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the promise anew with the calendar of today, with the reason */
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
                    "application/json": components["schemas"]["ReasonIn"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Moved"];
                    };
                };
                /** @description Refused */
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
        /** Refuse, at intake or after appraisal; prints form 03 */
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
                    "application/json": components["schemas"]["ReasonIn"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Moved"];
                    };
                };
                /** @description Refused */
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
        /** Hand the result out */
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
                    "application/json": components["schemas"]["ReturnIn"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Moved"];
                    };
                };
                /** @description Refused */
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
        /** Give the dossier back to an earlier stage, with the reason */
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
                    "application/json": components["schemas"]["SendBackIn"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Moved"];
                    };
                };
                /** @description Refused */
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
        /** Stop handling; prints form 05 */
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
                    "application/json": components["schemas"]["StopIn"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Moved"];
                    };
                };
                /** @description Refused */
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
        /** Ask the citizen for missing papers, after appraisal once; prints form 02 */
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
                    "application/json": components["schemas"]["SupplementIn"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Moved"];
                    };
                };
                /** @description Refused */
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
        /** The citizen brought what was missing */
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
                    "application/json": components["schemas"]["SupplementReceivedIn"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Moved"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/dossiers/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to a dossier, oldest first */
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
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TimelineRowPage"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/dossiers/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The citizen takes the dossier back */
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
                    "application/json": components["schemas"]["ReasonIn"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Moved"];
                    };
                };
                /** @description Refused */
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
        /** My drafts, the last changed first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DraftList"];
                    };
                };
                /** @description Refused */
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
        /** Keep an intake that is not sent yet */
        post: {
            parameters: {
                query?: never;
                header: {
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DraftIn"];
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DraftSaved"];
                    };
                };
                /** @description Refused */
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
        /** One draft of mine */
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
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DraftView"];
                    };
                };
                /** @description Refused */
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
        /** Keep the draft as it is now */
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
                    "application/json": components["schemas"]["DraftChange"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DraftSaved"];
                    };
                };
                /** @description Refused */
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
        /** Forget a draft */
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
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
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
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The audit trail, of one subject or of the whole ward */
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
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EventPage"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/events/seals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much of a subject's history is sealed */
        get: {
            parameters: {
                query: {
                    subject_kind: string;
                    subject_id: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SealedHistory"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The fields of procedures */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FieldRowPage"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep a file: PDF, JPEG, PNG, WebP, TIFF, DOCX, XLSX or ODT, told from its content */
        post: {
            parameters: {
                query?: {
                    name?: string;
                };
                header: {
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/octet-stream": string;
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UploadedFile"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes of a file, for who may see where it is attached; that it was read is recorded */
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
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                /** @description Refused */
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
        /** What became of a unit that ended in June 2025 */
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
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FormerUnitPage"];
                    };
                };
                /** @description Refused */
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
        /** Take a permission away, at once */
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
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
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
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the system is, what was measured, and what to think of it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SystemHealth"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ledger: how far it goes, who signs, who witnesses */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Overview"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/ledger/blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Signed blocks, newest first */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BlockPage"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/ledger/blocks/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A block with its signed note */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    number: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignedBlock"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/ledger/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries, newest first, or of one block */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                    block?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EntryPage"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/ledger/entries/{index}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An entry */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    index: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Entry"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/ledger/growth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries and blocks by day */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Growth"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/ledger/proofs/{index}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The proof of an entry as a file (tlog-proof) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    index: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                /** @description Refused */
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
    "/api/v1/ledger/receipts/{event}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How firmly a fact stands in the ledger */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    event: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Receipt"];
                    };
                };
                /** @description Refused */
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
        /** Events of the ward as they happen, ids and words only */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": unknown;
                    };
                };
                /** @description Refused */
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
    "/api/v1/map/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Addresses, streets and places by their names */
        get: {
            parameters: {
                query: {
                    query: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FoundPage"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/map/layers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The layers of the map and where their tiles are */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LayerList"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/map/locate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which unit and neighbourhood a point lies in, and what is near */
        get: {
            parameters: {
                query: {
                    lat: number;
                    lon: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Located"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/map/style.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the map is drawn, as a MapLibre style */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, unknown>;
                    };
                };
                /** @description Refused */
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
    "/api/v1/map/tiles/{layer}/{z}/{x}/{y}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A vector tile (MVT 2.1) of a layer; y ends with .mvt */
        get: {
            parameters: {
                query?: {
                    category?: string;
                    state?: string;
                    from?: string;
                    to?: string;
                    day?: string;
                    v?: string;
                };
                header?: never;
                path: {
                    layer: string;
                    z: string;
                    x: string;
                    y: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                /** @description Refused */
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
    "/api/v1/officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The officers of the ward */
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
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OfficerRowPage"];
                    };
                };
                /** @description Refused */
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
        /** Add an officer; the first password is given by reset-password */
        post: {
            parameters: {
                query?: never;
                header: {
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewOfficer"];
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OfficerRow"];
                    };
                };
                /** @description Refused */
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
        /** One officer */
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
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OfficerRow"];
                    };
                };
                /** @description Refused */
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
        /** Change name, title, agency or phone */
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
                    "application/json": components["schemas"]["OfficerChange"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OfficerRow"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/officers/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a closed or disused account again */
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
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OfficerRow"];
                    };
                };
                /** @description Refused */
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
        /** Close an account; all sessions end */
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
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OfficerRow"];
                    };
                };
                /** @description Refused */
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
        /** What an officer may do, now and later */
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
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OfficerGrantPage"];
                    };
                };
                /** @description Refused */
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
        /** Give a permission */
        post: {
            parameters: {
                query?: never;
                header: {
                    "Idempotency-Key": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewGrant"];
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OfficerGrant"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/officers/{id}/remove-second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the second factor off, for a lost phone */
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
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OfficerRow"];
                    };
                };
                /** @description Refused */
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
        /** Give a first password, shown this once; all sessions end */
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
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GivenPassword"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/officers/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open an account locked after wrong passwords */
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
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OfficerRow"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/open-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What anybody may take away, and in which formats */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DataCatalogue"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/open-data/{set}.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A set of open data: CSV, GeoJSON, RSS or Atom */
        get: {
            parameters: {
                query?: {
                    category?: string;
                    state?: string;
                    from?: string;
                    to?: string;
                    day?: string;
                };
                header?: never;
                path: {
                    set: string;
                    format: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                /** @description Refused */
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
        /** This document */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                /** @description Refused */
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
        /** Persons by a whole ID number or phone, or by words of the name, with marks or without */
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
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PersonRowPage"];
                    };
                };
                /** @description Refused */
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
        /** Keep a person, typed once */
        post: {
            parameters: {
                query?: never;
                header: {
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewPerson"];
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RegisteredPerson"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/persons/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Persons kept already that may be the one typed; nothing is kept */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewPerson"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SimilarList"];
                    };
                };
                /** @description Refused */
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
        /** One person, numbers masked; that it was read is recorded */
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
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PersonView"];
                    };
                };
                /** @description Refused */
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
        /** Change what is kept of a person */
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
                    "application/json": components["schemas"]["PersonChange"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PersonView"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/persons/{id}/readers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who looked at a person's file, when and why */
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
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReadingPage"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/persons/{id}/unmask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The full numbers of a person, for a reason that is recorded */
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
                    "application/json": components["schemas"]["UnmaskRequest"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Unmasked"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Procedures, by whatever words people use */
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
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProcedureRowPage"];
                    };
                };
                /** @description Refused */
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
        /** What one procedure needs, takes and costs */
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
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Procedure"];
                    };
                };
                /** @description Refused */
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
        /** Change a procedure from a day on, or add one */
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
                    "application/json": components["schemas"]["ProcedureChange"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Procedure"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/procedures/{code}/fee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one dossier of a procedure costs */
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
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FeeAnswer"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/procedures/{code}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a procedure out of the catalogue from a day on */
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
                    "application/json": components["schemas"]["Withdrawal"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Procedure"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/provinces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The provinces */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProvincePage"];
                    };
                };
                /** @description Refused */
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
        /** The register of a year, form 07, as PDF */
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                    volume?: number;
                };
                header?: never;
                path: {
                    year: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                /** @description Refused */
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
        /** The lines of the register, by number */
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
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RegisterEntryPage"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/register/{year}/volumes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The volumes of the register of a year, each of which is one print */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    year: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RegisterVolumePage"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/report-assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What bears a plate */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                    query?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlateInfoPage"];
                    };
                };
                /** @description Refused */
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
        /** Give something a plate */
        post: {
            parameters: {
                query?: never;
                header: {
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewAsset"];
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlateInfo"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/report-assets/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the plate on a lamp, a bin or a tree stands for */
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
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlateInfo"];
                    };
                };
                /** @description Refused */
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
        /** Say anew what a plate stands for, or that it is gone */
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
                    "application/json": components["schemas"]["ChangedAsset"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlateInfo"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/report-board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures of reports, each with what it was counted of */
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                    by?: "category" | "kind" | "agency";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReportBoard"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/report-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Type what somebody tells on the telephone */
        post: {
            parameters: {
                query?: never;
                header: {
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewReport"];
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FiledReport"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/report-cases/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One report whole; looking at it is recorded */
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
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CasePage"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/report-cases/{code}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An agency, or an officer of it, is to solve it */
        post: {
            parameters: {
                query?: never;
                header: {
                    "Idempotency-Key": string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AssignReport"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MovedReport"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/report-cases/{code}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The promise is moved, once and with a reason */
        post: {
            parameters: {
                query?: never;
                header: {
                    "Idempotency-Key": string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ExtendReport"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MovedReport"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/report-cases/{code}/forward": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is somebody else's: the province's, the police's */
        post: {
            parameters: {
                query?: never;
                header: {
                    "Idempotency-Key": string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ForwardReport"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MovedReport"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/report-cases/{code}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is the same thing as another report */
        post: {
            parameters: {
                query?: never;
                header: {
                    "Idempotency-Key": string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MergeReport"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MovedReport"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/report-cases/{code}/moderate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What of its text and photographs others may see */
        post: {
            parameters: {
                query?: never;
                header: {
                    "Idempotency-Key": string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ModerateReport"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MovedReport"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/report-cases/{code}/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A note among officers */
        post: {
            parameters: {
                query?: never;
                header: {
                    "Idempotency-Key": string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NoteReport"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MovedReport"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/report-cases/{code}/photos/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A photograph of a report, for who handles it; that the original was read is recorded */
        get: {
            parameters: {
                query?: {
                    size?: "small" | "large" | "original";
                    key?: string;
                };
                header?: never;
                path: {
                    code: string;
                    number: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                /** @description Refused */
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
    "/api/v1/report-cases/{code}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The result is told to everybody */
        post: {
            parameters: {
                query?: never;
                header: {
                    "Idempotency-Key": string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PublishReport"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MovedReport"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/report-cases/{code}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The ward takes a report up */
        post: {
            parameters: {
                query?: never;
                header: {
                    "Idempotency-Key": string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReceiveReport"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MovedReport"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/report-cases/{code}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The ward does not take it up, and why */
        post: {
            parameters: {
                query?: never;
                header: {
                    "Idempotency-Key": string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RefuseReport"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MovedReport"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/report-cases/{code}/solve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is solved, with a photograph taken there or a reason why there is none */
        post: {
            parameters: {
                query?: never;
                header: {
                    "Idempotency-Key": string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SolveReport"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MovedReport"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/report-cases/{code}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody begins to solve it */
        post: {
            parameters: {
                query?: never;
                header: {
                    "Idempotency-Key": string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StartReport"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MovedReport"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/report-form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report something by a form without script; the answer is a page */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/x-www-form-urlencoded": Record<string, unknown>;
                    "multipart/form-data": Record<string, unknown>;
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "*/*": unknown;
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "*/*": unknown;
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
    "/api/v1/report-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be reported, and by when it is solved */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OfferedKinds"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/report-photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a photograph for a report: JPEG, PNG, WebP or HEIC, told from its content */
        post: {
            parameters: {
                query?: {
                    name?: string;
                };
                header: {
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/octet-stream": string;
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReceivedPhoto"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/report-plates.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plates with their QR, to be printed and cut out */
        get: {
            parameters: {
                query?: {
                    codes?: string;
                    query?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                /** @description Refused */
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
    "/api/v1/report-routing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which agency gets what is reported where */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ShownRouting"];
                    };
                };
                /** @description Refused */
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
        /** All rules of that anew */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Routing"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ShownRouting"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/report-work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reports to see to, the next date first; what is over, newest first */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                    view?: "mine" | "agency" | "ward";
                    over?: boolean;
                    counted?: "received" | "taken" | "taken_in_time" | "solved" | "solved_in_time" | "solved_with_photo" | "refused" | "forwarded" | "merged" | "rated" | "satisfied" | "reopened" | "open" | "overdue";
                    state?: "new" | "received" | "assigned" | "in_progress" | "solved" | "published" | "refused" | "forwarded" | "merged";
                    overdue?: boolean;
                    category?: "urban_order" | "traffic_safety" | "sanitation" | "lighting_trees" | "crime_prevention";
                    kind?: string;
                    agency?: string;
                    moderation?: boolean;
                    from?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseList"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public reports, newest first, by category, place and time */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                    category?: "urban_order" | "traffic_safety" | "sanitation" | "lighting_trees" | "crime_prevention";
                    kind?: string;
                    state?: "new" | "received" | "assigned" | "in_progress" | "solved" | "published" | "refused" | "forwarded" | "merged";
                    day?: string;
                    from?: string;
                    to?: string;
                    box?: string;
                    overdue?: boolean;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PublicReportRowPage"];
                    };
                };
                /** @description Refused */
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
        /** Report something to the ward */
        post: {
            parameters: {
                query?: never;
                header: {
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewReport"];
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FiledReport"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/reports/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was reported near by already */
        get: {
            parameters: {
                query: {
                    lat: number;
                    lon: number;
                    kind: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SimilarReports"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/reports/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One report: every step, the promise and the result; private ones with the follow key */
        get: {
            parameters: {
                query?: {
                    key?: string;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PublicReport"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/reports/{code}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say who reported it; nobody sees it but who handles it */
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
                    "application/json": components["schemas"]["GivenContact"];
                };
            };
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
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
    "/api/v1/reports/{code}/photos/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A photograph of a published report, or of one's own */
        get: {
            parameters: {
                query?: {
                    size?: "small" | "large" | "original";
                    key?: string;
                };
                header?: never;
                path: {
                    code: string;
                    number: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                /** @description Refused */
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
    "/api/v1/reports/{code}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whether one is satisfied with the result */
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
                    "application/json": components["schemas"]["ReportRating"];
                };
            };
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
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
    "/api/v1/reports/{code}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say why it is not solved after all */
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
                    "application/json": components["schemas"]["Reopening"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReportAfter"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/reports/{code}/support": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that one sees it too, and follow it */
        post: {
            parameters: {
                query?: never;
                header: {
                    "Idempotency-Key": string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewSupport"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Supported"];
                    };
                };
                /** @description Refused */
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
        /** Who is signed in, and what they may do today */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SessionView"];
                    };
                };
                /** @description Refused */
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
        /** Sign out */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
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
        /** Change one's own password; all other sessions end and this one gets a new cookie */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PasswordChange"];
                };
            };
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
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
        /** Begin with a second factor: a secret for the phone */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FactorOffer"];
                    };
                };
                /** @description Refused */
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
        /** Turn the second factor on with a first code */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FactorCode"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RecoveryCodes"];
                    };
                };
                /** @description Refused */
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
        /** Turn the second factor off */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FactorRemoval"];
                };
            };
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
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
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SignIn"];
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SessionView"];
                    };
                };
                /** @description Refused */
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
        /** Sign many dossiers; those that cannot be signed are listed with the reason */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SignaturesIn"];
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Signatures"];
                    };
                };
                /** @description Refused */
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
        /** Who is named to stand in for whom when it comes to it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NamedSubstitutePage"];
                    };
                };
                /** @description Refused */
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
        /** Where a dossier is, by its code and four digits of phone or ID number */
        get: {
            parameters: {
                query: {
                    code: string;
                    digits: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Tracked"];
                    };
                };
                /** @description Refused */
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
        /** Wards, communes and special zones, by name or province */
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
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UnitRowPage"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/units/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One unit, what it was formed from and its outline */
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
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Unit"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for me, my fields, my agency or the ward, by the risk of being late */
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
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkList"];
                    };
                };
                /** @description Refused */
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
    "/api/v1/work-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the work is divided: work fields and their fields */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkFieldPage"];
                    };
                };
                /** @description Refused */
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
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process runs */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Health"];
                    };
                };
                /** @description Refused */
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
    "/ledger/{ward}/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest signed checkpoint (tlog-checkpoint) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ward: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                /** @description Refused */
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
    "/ledger/{ward}/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom to trust for this ledger (tlog-policy) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ward: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                /** @description Refused */
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
    "/ledger/{ward}/tile/{level}/{a}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A tile, or a bundle of entries (tlog-tiles) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ward: string;
                    level: string;
                    a: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                /** @description Refused */
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
    "/ledger/{ward}/tile/{level}/{a}/{b}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A tile, or a bundle of entries (tlog-tiles) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ward: string;
                    level: string;
                    a: string;
                    b: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                /** @description Refused */
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
    "/ledger/{ward}/tile/{level}/{a}/{b}/{c}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A tile, or a bundle of entries (tlog-tiles) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ward: string;
                    level: string;
                    a: string;
                    b: string;
                    c: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                /** @description Refused */
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
    "/ledger/{ward}/tile/{level}/{a}/{b}/{c}/{d}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A tile, or a bundle of entries (tlog-tiles) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ward: string;
                    level: string;
                    a: string;
                    b: string;
                    c: string;
                    d: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                /** @description Refused */
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
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures for Prometheus */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                /** @description Refused */
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
    "/open311/discovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open311: where it is spoken, as XML */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "*/*": unknown;
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "*/*": unknown;
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
    "/open311/discovery.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open311: where it is spoken */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    format: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "*/*": unknown;
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "*/*": unknown;
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
    "/open311/{endpoint}/discovery.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open311: where it is spoken */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    endpoint: string;
                    format: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "*/*": unknown;
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "*/*": unknown;
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
    "/open311/{endpoint}/requests.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open311: public requests */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    endpoint: string;
                    format: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "*/*": unknown;
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "*/*": unknown;
                    };
                };
            };
        };
        put?: never;
        /** Open311: file a request, as a form with an api_key */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    endpoint: string;
                    format: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/x-www-form-urlencoded": Record<string, unknown>;
                    "multipart/form-data": Record<string, unknown>;
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "*/*": unknown;
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "*/*": unknown;
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
    "/open311/{endpoint}/requests/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open311: public requests, as some clients ask */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    endpoint: string;
                    format: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "*/*": unknown;
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "*/*": unknown;
                    };
                };
            };
        };
        put?: never;
        /** Open311: file a request, as some clients do */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    endpoint: string;
                    format: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/x-www-form-urlencoded": Record<string, unknown>;
                    "multipart/form-data": Record<string, unknown>;
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "*/*": unknown;
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "*/*": unknown;
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
    "/open311/{endpoint}/requests/{id}.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open311: one request */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    endpoint: string;
                    id: string;
                    format: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "*/*": unknown;
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "*/*": unknown;
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
    "/open311/{endpoint}/servicerequestupdates.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open311: what happened to public requests */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    endpoint: string;
                    format: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "*/*": unknown;
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "*/*": unknown;
                    };
                };
            };
        };
        put?: never;
        /** Open311: say what happened to a request, as a form with an api_key */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    endpoint: string;
                    format: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/x-www-form-urlencoded": Record<string, unknown>;
                    "multipart/form-data": Record<string, unknown>;
                };
            };
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "*/*": unknown;
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "*/*": unknown;
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
    "/open311/{endpoint}/services.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open311: all services */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    endpoint: string;
                    format: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "*/*": unknown;
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "*/*": unknown;
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
    "/open311/{endpoint}/services/{code}.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open311: the questions of a service */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    endpoint: string;
                    code: string;
                    format: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "*/*": unknown;
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "*/*": unknown;
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
    "/open311/{endpoint}/tokens/{token}.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open311: the number of a request that was filed for a token */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    endpoint: string;
                    token: string;
                    format: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "*/*": unknown;
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "*/*": unknown;
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
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The database answers */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Health"];
                    };
                };
                /** @description Refused */
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AbsenceQuery: {
            after?: string;
            limit?: number;
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
        };
        AbsenceRow: {
            id: string;
            officer_id: string;
            officer_name: string;
            substitute_id: string;
            substitute_name: string;
            field?: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            reason: string;
        };
        AbsenceRowPage: {
            items: components["schemas"]["AbsenceRow"][];
            next?: string;
        };
        Agency: {
            id: string;
            code: string;
            name: string;
            /** @enum {string} */
            kind: "centre" | "office" | "department" | "party" | "front";
            parent_id?: string;
            active: boolean;
        };
        AgencyChange: {
            name?: string;
            /** @enum {string} */
            kind?: "centre" | "office" | "department" | "party" | "front";
            parent_id?: string;
            active?: boolean;
        };
        AgencyPage: {
            items: components["schemas"]["Agency"][];
            next?: string;
        };
        AgencyRef: {
            id: string;
            code: string;
            name: string;
        };
        AnswerConsultationIn: {
            version: number;
            id: string;
            answer: string;
            file_ids?: string[];
        };
        AreaName: {
            code: string;
            name: string;
        };
        AssetQuery: {
            after?: string;
            limit?: number;
            query?: string;
        };
        AssignIn: {
            version: number;
            step_id: string;
            officer_id: string;
        };
        AssignReport: {
            version: number;
            agency_id?: string;
            officer_id?: string;
            reason?: string;
        };
        AuditQuery: {
            after?: string;
            limit?: number;
            officer_id?: string;
            subject_kind?: string;
            subject_id?: string;
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
        };
        AuditRow: {
            id: string;
            /** Format: date-time */
            at: string;
            kind: string;
            subject_kind: string;
            subject_id: string;
            officer_id: string;
            agency_id: string;
            request_id: string;
        };
        AuditRowPage: {
            items: components["schemas"]["AuditRow"][];
            next?: string;
        };
        Backup: {
            /** Format: date-time */
            started_at: string;
            /** Format: date-time */
            ended_at?: string;
            /** @enum {string} */
            origin: "schedule" | "command";
            /** @enum {string} */
            outcome: "running" | "good" | "failed";
            verified: boolean;
            same_disk: boolean;
            folder: string;
            bytes: number;
            files: number;
            reason: string;
        };
        Became: {
            code: string;
            name: string;
            /** @enum {string} */
            kind: "ward" | "commune" | "special_zone" | "township" | "district" | "area" | "unknown";
            province_name: string;
            /** @enum {string} */
            how: "full" | "unchanged" | "renamed" | "part" | "part_area" | "part_area_all_people" | "part_people";
            note?: string;
        };
        Block: {
            number: number;
            size: number;
            entries: number;
            root: string;
            /** Format: date-time */
            at: string;
            witnessed_by: string[];
            quorum: boolean;
            /** Format: date-time */
            quorum_at?: string;
        };
        BlockPage: {
            items: components["schemas"]["Block"][];
            next?: string;
        };
        Board: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            figures: components["schemas"]["BoardFigure"][];
            /** @enum {string} */
            by?: "officer" | "field" | "procedure" | "agency" | "channel";
            rows: components["schemas"]["BoardRow"][];
        };
        BoardFigure: {
            name: string;
            value?: number;
            numerator?: number;
            denominator?: number;
            formula: string;
            records: string;
        };
        BoardQuery: {
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
            /** @enum {string} */
            by?: "officer" | "field" | "procedure" | "agency" | "channel";
        };
        BoardRow: {
            key: string;
            name: string;
            figures: components["schemas"]["BoardFigure"][];
        };
        Box: {
            south: number;
            west: number;
            north: number;
            east: number;
        };
        CalendarDay: {
            /** Format: date */
            date: string;
            working: boolean;
            /** @enum {string} */
            kind?: "off" | "make_up";
            name?: string;
            document?: string;
            provisional: boolean;
        };
        CalendarQuery: {
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
        };
        CalendarView: {
            hours: components["schemas"]["HoursText"];
            days: components["schemas"]["CalendarDay"][];
        };
        CaseAnswer: {
            label: string;
            value: string;
        };
        CaseCounts: {
            open: number;
            overdue: number;
            moderation: number;
        };
        CaseList: {
            items: components["schemas"]["CaseRow"][];
            next?: string;
            counts: components["schemas"]["CaseCounts"];
        };
        CaseNeighbour: {
            code: string;
            kind_name: string;
            /** @enum {string} */
            state: "new" | "received" | "assigned" | "in_progress" | "solved" | "published" | "refused" | "forwarded" | "merged";
            metres: number;
            /** Format: date-time */
            received_at: string;
        };
        CaseNote: {
            /** Format: date-time */
            at: string;
            officer?: components["schemas"]["NamedOfficer"];
            text: string;
        };
        CasePage: {
            code: string;
            kind: string;
            kind_name: string;
            /** @enum {string} */
            category: "urban_order" | "traffic_safety" | "sanitation" | "lighting_trees" | "crime_prevention";
            /** @enum {string} */
            state: "new" | "received" | "assigned" | "in_progress" | "solved" | "published" | "refused" | "forwarded" | "merged";
            /** @enum {string} */
            urgency: "urgent" | "normal" | "complex";
            /** @enum {string} */
            way: "web" | "form" | "phone" | "open311";
            public: boolean;
            position?: components["schemas"]["Point"];
            place: string;
            address: string;
            /** Format: date-time */
            received_at: string;
            /** Format: date-time */
            due_at?: string;
            /** Format: date-time */
            solve_by: string;
            overdue: boolean;
            waits: boolean;
            reopened: boolean;
            agency?: components["schemas"]["NamedAgency"];
            officer?: components["schemas"]["NamedOfficer"];
            supporters: number;
            photo?: number;
            version: number;
            id: string;
            asset: string;
            text: string;
            /** @enum {string} */
            text_state: "waiting" | "shown" | "hidden";
            shown_text: string;
            flags: components["schemas"]["Flag"][];
            proposed_text: string;
            hand_over: string;
            answers: components["schemas"]["CaseAnswer"][];
            has_contact: boolean;
            contact?: components["schemas"]["ReportContact"];
            /** Format: date-time */
            receive_by: string;
            /** Format: date-time */
            refuse_by: string;
            /** Format: date-time */
            publish_by?: string;
            /** Format: date-time */
            taken_at?: string;
            /** Format: date-time */
            extended_at?: string;
            extend_reason: string;
            /** Format: date-time */
            solved_at?: string;
            /** Format: date-time */
            ended_at?: string;
            reason: string;
            forwarded_to: string;
            result: string;
            no_photo_reason: string;
            merged_into?: string;
            merged: string[];
            satisfied?: boolean;
            rating_comment: string;
            /** Format: date-time */
            reopened_at?: string;
            reopen_reason: string;
            photos: components["schemas"]["CasePhoto"][];
            notes: components["schemas"]["CaseNote"][];
            steps: components["schemas"]["CaseStep"][];
            near: components["schemas"]["CaseNeighbour"][];
            moves: ("receive" | "refuse" | "forward" | "assign" | "start" | "extend" | "solve" | "publish" | "merge" | "moderate" | "note" | "reopen")[];
        };
        CasePhoto: {
            number: number;
            /** @enum {string} */
            place: "before" | "after";
            /** @enum {string} */
            state: "waiting" | "shown" | "hidden";
            width: number;
            height: number;
            position?: components["schemas"]["Point"];
            /** Format: date-time */
            taken_at?: string;
            device?: components["schemas"]["DevicePosition"];
            metres?: number;
            by_officer: boolean;
        };
        CaseQuery: {
            after?: string;
            limit?: number;
            /** @enum {string} */
            view?: "mine" | "agency" | "ward";
            over?: boolean;
            /** @enum {string} */
            counted?: "received" | "taken" | "taken_in_time" | "solved" | "solved_in_time" | "solved_with_photo" | "refused" | "forwarded" | "merged" | "rated" | "satisfied" | "reopened" | "open" | "overdue";
            /** @enum {string} */
            state?: "new" | "received" | "assigned" | "in_progress" | "solved" | "published" | "refused" | "forwarded" | "merged";
            overdue?: boolean;
            /** @enum {string} */
            category?: "urban_order" | "traffic_safety" | "sanitation" | "lighting_trees" | "crime_prevention";
            kind?: string;
            agency?: string;
            moderation?: boolean;
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
        };
        CaseRow: {
            code: string;
            kind: string;
            kind_name: string;
            /** @enum {string} */
            category: "urban_order" | "traffic_safety" | "sanitation" | "lighting_trees" | "crime_prevention";
            /** @enum {string} */
            state: "new" | "received" | "assigned" | "in_progress" | "solved" | "published" | "refused" | "forwarded" | "merged";
            /** @enum {string} */
            urgency: "urgent" | "normal" | "complex";
            /** @enum {string} */
            way: "web" | "form" | "phone" | "open311";
            public: boolean;
            position?: components["schemas"]["Point"];
            place: string;
            address: string;
            /** Format: date-time */
            received_at: string;
            /** Format: date-time */
            due_at?: string;
            /** Format: date-time */
            solve_by: string;
            overdue: boolean;
            waits: boolean;
            reopened: boolean;
            agency?: components["schemas"]["NamedAgency"];
            officer?: components["schemas"]["NamedOfficer"];
            supporters: number;
            photo?: number;
            version: number;
        };
        CaseStep: {
            what: string;
            /** Format: date-time */
            at: string;
            officer?: components["schemas"]["NamedOfficer"];
            agency?: components["schemas"]["NamedAgency"];
            /** @enum {string} */
            proof?: "camera" | "device" | "photo" | "reason";
        };
        ChangedAsset: {
            name: string;
            kind: string;
            place: string;
            position: components["schemas"]["Point"];
            active: boolean;
        };
        CheckQuery: {
            procedure_code: string;
            case?: string;
            /** @enum {string} */
            channel: "counter" | "post" | "online" | "vneid";
            applicant_id?: string;
            /** Format: date-time */
            received_at?: string;
        };
        CheckedStep: {
            stage: number;
            name: string;
            /** @enum {string} */
            kind: "handle" | "review" | "sign" | "issue" | "consult";
            agency: string;
            /** Format: date-time */
            due_at: string;
        };
        Component: {
            code: string;
            name: string;
            originals: number;
            copies: number;
            /** @enum {string} */
            need: "always" | "case" | "show";
            case: string;
        };
        ConsultIn: {
            version: number;
            step_id?: string;
            agency_id?: string;
            external?: string;
            content: string;
            days: number;
        };
        ConsultationView: {
            id: string;
            step_id: string;
            asked_of: string;
            agency?: components["schemas"]["NamedAgency"];
            content: string;
            /** Format: date-time */
            asked_at: string;
            asked_by?: components["schemas"]["NamedOfficer"];
            /** Format: date-time */
            due_at: string;
            overdue: boolean;
            /** Format: date-time */
            answered_at?: string;
            answered_by?: components["schemas"]["NamedOfficer"];
            answer?: string;
        };
        CopiesIn: {
            pages: number;
            count: number;
        };
        DataCatalogue: {
            licence: string;
            items: components["schemas"]["OfferedSet"][];
        };
        DataQuery: {
            category?: string;
            state?: string;
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
            /** Format: date */
            day?: string;
        };
        DayChange: {
            /** @enum {string} */
            kind: "off" | "make_up" | "normal";
            name?: string;
            document?: string;
            provisional?: boolean;
        };
        DayHours: {
            /** @enum {string} */
            weekday: "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";
            sessions: components["schemas"]["SessionText"][];
        };
        DecideIn: {
            version: number;
            number?: string;
            summary?: string;
            file_ids?: string[];
        };
        DevicePosition: {
            lat: number;
            lon: number;
            accuracy_m: number;
            /** Format: date-time */
            at: string;
        };
        DossierQuery: {
            after?: string;
            limit?: number;
            query?: string;
            /** @enum {string} */
            state?: "registered" | "accepted" | "not_accepted" | "in_process" | "supplement_asked" | "payment_asked" | "withdrawn" | "stopped" | "decided" | "returned";
            open?: boolean;
            paused?: boolean;
            field?: string;
            procedure?: string;
            /** @enum {string} */
            channel?: "counter" | "post" | "online" | "vneid";
            applicant?: string;
            officer?: string;
            agency?: string;
            received_by?: string;
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
            /** Format: date */
            due_from?: string;
            /** Format: date */
            due_to?: string;
            late?: boolean;
            late_exactly?: boolean;
            counted?: string;
            /** Format: date */
            counted_from?: string;
            /** Format: date */
            counted_to?: string;
            counted_of?: string;
            counted_at?: string;
        };
        DossierRow: {
            id: string;
            code: string;
            /** @enum {string} */
            state: "registered" | "accepted" | "not_accepted" | "in_process" | "supplement_asked" | "payment_asked" | "withdrawn" | "stopped" | "decided" | "returned";
            procedure: components["schemas"]["NamedProcedure"];
            work_field: string;
            /** @enum {string} */
            channel: "counter" | "post" | "online" | "vneid";
            applicant_name: string;
            /** Format: date-time */
            received_at: string;
            /** Format: date-time */
            due_at?: string;
            /** Format: date-time */
            decided_at?: string;
            /** Format: date-time */
            ended_at?: string;
            late: boolean;
            agency?: components["schemas"]["NamedAgency"];
            officer?: components["schemas"]["NamedOfficer"];
            /** Format: date */
            counted_on?: string;
        };
        DossierRowPage: {
            items: components["schemas"]["DossierRow"][];
            next?: string;
        };
        DossierView: {
            id: string;
            code: string;
            register?: components["schemas"]["RegisterNumber"];
            /** @enum {string} */
            state: "registered" | "accepted" | "not_accepted" | "in_process" | "supplement_asked" | "payment_asked" | "withdrawn" | "stopped" | "decided" | "returned";
            procedure: components["schemas"]["NamedProcedure"];
            procedure_version: number;
            field: string;
            work_field: string;
            case?: string;
            /** @enum {string} */
            channel: "counter" | "post" | "online" | "vneid";
            applicant_name: string;
            applicant?: components["schemas"]["PersonView"];
            on_behalf?: components["schemas"]["OnBehalfView"];
            content: string;
            components: components["schemas"]["HandedPaper"][];
            sets: number;
            files: components["schemas"]["FileView"][];
            /** @enum {string} */
            receive_result: "counter" | "post" | "online";
            address_for_result?: string;
            duplicate_reason?: string;
            /** Format: date-time */
            received_at: string;
            received_by?: components["schemas"]["NamedOfficer"];
            received_agency?: components["schemas"]["NamedAgency"];
            /** Format: date-time */
            forward_due_at?: string;
            /** Format: date-time */
            forwarded_at?: string;
            /** Format: date-time */
            starts_at?: string;
            /** Format: date-time */
            due_at?: string;
            /** Format: date-time */
            due_original_at?: string;
            /** Format: date-time */
            due_extended_at?: string;
            due_rule?: components["schemas"]["DueRule"];
            /** Format: date-time */
            paused_since?: string;
            risk?: components["schemas"]["RiskView"];
            stage: number;
            steps: components["schemas"]["StepView"][];
            supplements: components["schemas"]["SupplementView"][];
            consultations: components["schemas"]["ConsultationView"][];
            fee: components["schemas"]["FeeView"];
            result?: components["schemas"]["ResultView"];
            /** Format: date-time */
            ended_at?: string;
            forms: components["schemas"]["FormView"][];
            actions: ("accept" | "forward" | "assign" | "finish_step" | "send_back" | "consult" | "answer_consultation" | "supplement" | "supplement_received" | "payment_asked" | "payment_made" | "refuse" | "extend" | "stop" | "withdraw" | "decide" | "return" | "recompute_due")[];
            version: number;
        };
        DraftChange: {
            version: number;
            title?: string;
            content: Record<string, unknown>;
        };
        DraftIn: {
            title?: string;
            content: Record<string, unknown>;
        };
        DraftList: {
            items: components["schemas"]["DraftRow"][];
        };
        DraftRow: {
            id: string;
            title: string;
            /** Format: date-time */
            changed_at: string;
            version: number;
        };
        DraftSaved: {
            id: string;
            version: number;
        };
        DraftView: {
            id: string;
            title: string;
            content: Record<string, unknown>;
            /** Format: date-time */
            changed_at: string;
            version: number;
        };
        DueRule: {
            term: components["schemas"]["Term"];
            case_name: string;
            /** @enum {string} */
            channel: "counter" | "post" | "online" | "vneid";
            /** @enum {string} */
            receipt_rule: "at_next_opening" | "at_arrival";
            late_receipt_next_day: boolean;
            /** Format: date-time */
            counted_from: string;
            /** Format: date */
            extended_to?: string;
            pauses: components["schemas"]["Pause"][];
            provisional: boolean;
        };
        Entry: {
            index: number;
            event: string;
            kind: string;
            /** Format: date-time */
            at: string;
            leaf: string;
            block: number;
        };
        EntryPage: {
            items: components["schemas"]["Entry"][];
            next?: string;
        };
        EntryQuery: {
            after?: string;
            limit?: number;
            block?: number;
        };
        Event: {
            id: string;
            /** Format: date-time */
            at: string;
            kind: string;
            subject_kind: string;
            subject_id: string;
            officer_id: string;
            agency_id: string;
            request_id: string;
            data: Record<string, unknown>;
        };
        EventPage: {
            items: components["schemas"]["Event"][];
            next?: string;
        };
        EventQuery: {
            after?: string;
            limit?: number;
            subject_kind?: string;
            subject_id?: string;
        };
        ExtendIn: {
            version: number;
            reason: string;
            /** Format: date */
            new_due_on: string;
        };
        ExtendReport: {
            version: number;
            days: number;
            reason: string;
        };
        FactorCode: {
            code: string;
        };
        FactorOffer: {
            secret: string;
            uri: string;
        };
        FactorRemoval: {
            password: string;
            code: string;
        };
        Fee: {
            name: string;
            case: string;
            /** @enum {string} */
            channel: "any" | "counter" | "post" | "online" | "vneid";
            /** @enum {string} */
            basis: "free" | "flat" | "per_item" | "copy_pages";
            /** @description đồng */
            amount: number;
            /** @description đồng */
            amount_after: number;
            pages_at_first: number;
            /** @description đồng */
            amount_max: number;
            /** Format: date */
            valid_from: string;
            /** Format: date */
            valid_to?: string;
            document: string;
        };
        FeeAnswer: {
            /** @description đồng */
            amount?: number;
            lines: components["schemas"]["FeeLine"][];
            note: string;
        };
        FeeIn: {
            items?: number;
            copies?: components["schemas"]["CopiesIn"][];
            exemption?: string;
        };
        FeeLine: {
            name: string;
            document: string;
            /** @enum {string} */
            basis: "free" | "flat" | "per_item" | "copy_pages";
            quantity: number;
            pages: number;
            /** @description đồng */
            amount: number;
        };
        FeeQuery: {
            /** @enum {string} */
            channel: "counter" | "post" | "online" | "vneid";
            case?: string;
            exemption?: string;
            /** Format: date */
            on?: string;
            items?: number;
            copies?: string;
        };
        FeeView: {
            /** @description đồng */
            amount?: number;
            lines: unknown;
            /** Format: date-time */
            paid_at?: string;
        };
        FieldName: {
            code: string;
            name: string;
        };
        FieldRow: {
            code: string;
            name: string;
            work_field: string;
            work_field_name: string;
            procedures: number;
        };
        FieldRowPage: {
            items: components["schemas"]["FieldRow"][];
            next?: string;
        };
        FileView: {
            id: string;
            name: string;
            media_type: string;
            bytes: number;
            pages?: number;
            /** @enum {string} */
            place: "component" | "supplement" | "step" | "consultation" | "result";
            component?: string;
            /** Format: date-time */
            attached_at: string;
            attached_by?: components["schemas"]["NamedOfficer"];
        };
        FiledReport: {
            id: string;
            code: string;
            follow_key: string;
            /** @enum {string} */
            state: "new" | "received" | "assigned" | "in_progress" | "solved" | "published" | "refused" | "forwarded" | "merged";
            /** Format: date-time */
            receive_by: string;
            /** Format: date-time */
            solve_by: string;
            public: boolean;
        };
        FindQuery: {
            query: string;
            limit?: number;
        };
        Finding: {
            /** @enum {string} */
            subject: "disk" | "backup" | "backup_place" | "database" | "writing" | "answers" | "memory" | "descriptors" | "forms" | "ledger" | "clock";
            /** @enum {string} */
            level: "ok" | "warn" | "bad";
            code: string;
        };
        FinishStepIn: {
            version: number;
            step_id: string;
            note?: string;
            file_ids?: string[];
            number?: string;
            summary?: string;
        };
        Flag: {
            at: number;
            bytes: number;
            /** @enum {string} */
            kind: "phone" | "id_number" | "email" | "number_plate" | "bank_account" | "name";
        };
        Form: {
            code: string;
            name: string;
        };
        FormQuery: {
            print?: string;
            /** @enum {string} */
            copy?: "applicant" | "office";
        };
        FormText: {
            form: string;
            text: string;
        };
        FormView: {
            id: string;
            form: string;
            year: number;
            number: number;
            /** Format: date-time */
            at: string;
            officer?: components["schemas"]["NamedOfficer"];
        };
        FormerName: {
            name: string;
            /** @enum {string} */
            kind: "ward" | "commune" | "special_zone" | "township" | "district" | "area" | "unknown";
            /** Format: date */
            valid_from: string;
            /** Format: date */
            valid_to: string;
        };
        FormerQuery: {
            after?: string;
            limit?: number;
            query: string;
        };
        FormerUnit: {
            code: string;
            name: string;
            /** @enum {string} */
            kind: "ward" | "commune" | "special_zone" | "township" | "district" | "area" | "unknown";
            district: string;
            province: string;
            became: components["schemas"]["Became"][];
        };
        FormerUnitPage: {
            items: components["schemas"]["FormerUnit"][];
            next?: string;
        };
        ForwardIn: {
            version: number;
        };
        ForwardReport: {
            version: number;
            to: string;
            reason: string;
        };
        Found: {
            /** @enum {string} */
            kind: "place" | "street" | "address" | "neighbourhood" | "unit";
            name: string;
            detail: string;
            position: components["schemas"]["Point"];
            whole: boolean;
        };
        FoundPage: {
            items: components["schemas"]["Found"][];
            next?: string;
        };
        GivenContact: {
            follow_key: string;
            name: string;
            phone?: string;
            email?: string;
            address?: string;
        };
        GivenPassword: {
            first_password: string;
        };
        Growth: {
            days: components["schemas"]["GrowthDay"][];
        };
        GrowthDay: {
            /** Format: date */
            date: string;
            entries: number;
            blocks: number;
        };
        HandedPaper: {
            code: string;
            name: string;
            originals: number;
            certified: number;
            photocopies: number;
            note: string;
        };
        Health: {
            status: string;
        };
        HeldPermission: {
            /** @enum {string} */
            permission: "receive" | "handle" | "review" | "sign" | "issue" | "return" | "fee" | "lead" | "admin";
            field?: string;
            agency?: string;
        };
        HoursText: {
            weekly: components["schemas"]["DayHours"][];
            intake_only: components["schemas"]["DayHours"][];
            forward_same_day_until: string;
            /** @enum {string} */
            make_up_as?: "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";
        };
        ImpactQuery: {
            after?: string;
            limit?: number;
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
        };
        ImpactRow: {
            dossier_id: string;
            code: string;
            procedure_name: string;
            /** @enum {string} */
            state: "registered" | "accepted" | "not_accepted" | "in_process" | "supplement_asked" | "payment_asked" | "withdrawn" | "stopped" | "decided" | "returned";
            /** Format: date-time */
            due_at: string;
            /** Format: date-time */
            due_would_be: string;
            version: number;
        };
        ImpactRowPage: {
            items: components["schemas"]["ImpactRow"][];
            next?: string;
        };
        IntakeCheck: {
            /** Format: date-time */
            due_at: string;
            /** Format: date-time */
            starts_at: string;
            /** Format: date-time */
            forward_due_at: string;
            term: components["schemas"]["Term"];
            provisional: boolean;
            steps: components["schemas"]["CheckedStep"][];
            duplicates: components["schemas"]["Likeness"][];
        };
        LayerInfo: {
            code: string;
            live: boolean;
            zoom_least: number;
            zoom_most: number;
            source_layers: string[];
            filters: string[];
            version: string;
            tiles: string;
        };
        LayerList: {
            box: components["schemas"]["Box"];
            layers: components["schemas"]["LayerInfo"][];
        };
        LayerQuery: {
            category?: string;
            state?: string;
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
            /** Format: date */
            day?: string;
            v?: string;
        };
        LegalBasis: {
            document: string;
            title: string;
        };
        Likeness: {
            id: string;
            code: string;
            procedure_name: string;
            /** Format: date-time */
            received_at: string;
            /** @enum {string} */
            state: "registered" | "accepted" | "not_accepted" | "in_process" | "supplement_asked" | "payment_asked" | "withdrawn" | "stopped" | "decided" | "returned";
        };
        Located: {
            inside: boolean;
            unit?: components["schemas"]["AreaName"];
            former?: components["schemas"]["AreaName"];
            neighbourhood?: components["schemas"]["AreaName"];
            address?: components["schemas"]["Near"];
            street?: components["schemas"]["Near"];
            landmark?: components["schemas"]["Near"];
        };
        MergeReport: {
            version: number;
            into: string;
        };
        MissingPaper: {
            component: string;
            originals: number;
            certified: number;
            photocopies: number;
            note: string;
        };
        ModerateReport: {
            version: number;
            /** @enum {string} */
            text?: "waiting" | "shown" | "hidden";
            shown_text?: string;
            photos?: components["schemas"]["ModeratedPhoto"][];
            public?: boolean;
        };
        ModeratedPhoto: {
            number: number;
            /** @enum {string} */
            state: "waiting" | "shown" | "hidden";
        };
        Moved: {
            id: string;
            code: string;
            register?: components["schemas"]["RegisterNumber"];
            /** @enum {string} */
            state: "registered" | "accepted" | "not_accepted" | "in_process" | "supplement_asked" | "payment_asked" | "withdrawn" | "stopped" | "decided" | "returned";
            /** Format: date-time */
            due_at?: string;
            forms: string[];
            version: number;
        };
        MovedReport: {
            code: string;
            /** @enum {string} */
            state: "new" | "received" | "assigned" | "in_progress" | "solved" | "published" | "refused" | "forwarded" | "merged";
            /** Format: date-time */
            solve_by: string;
            agency?: components["schemas"]["NamedAgency"];
            officer?: components["schemas"]["NamedOfficer"];
            version: number;
        };
        NamedAgency: {
            id: string;
            name: string;
        };
        NamedOfficer: {
            id: string;
            name: string;
        };
        NamedProcedure: {
            code: string;
            name: string;
        };
        NamedSubstitute: {
            officer_id: string;
            substitute_id: string;
            substitute_name: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to?: string;
            reason: string;
        };
        NamedSubstitutePage: {
            items: components["schemas"]["NamedSubstitute"][];
            next?: string;
        };
        Near: {
            name: string;
            metres: number;
        };
        NewAbsence: {
            officer_id: string;
            substitute_id: string;
            field?: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            reason: string;
        };
        NewAgency: {
            code: string;
            name: string;
            /** @enum {string} */
            kind: "centre" | "office" | "department" | "party" | "front";
            parent_id?: string;
        };
        NewAsset: {
            code?: string;
            name: string;
            kind?: string;
            place?: string;
            position: components["schemas"]["Point"];
        };
        NewDossier: {
            procedure_code: string;
            case?: string;
            /** @enum {string} */
            channel: "counter" | "post" | "online" | "vneid";
            applicant_id: string;
            on_behalf?: components["schemas"]["OnBehalf"];
            content?: string;
            components: components["schemas"]["PaperIn"][];
            sets?: number;
            /** @enum {string} */
            receive_result: "counter" | "post" | "online";
            address_for_result?: string;
            /** Format: date-time */
            received_at?: string;
            fee?: components["schemas"]["FeeIn"];
            draft_id?: string;
            duplicate_reason?: string;
            /** @enum {string} */
            outcome: "accept" | "supplement" | "refuse";
            forward?: boolean;
            reason?: string;
            missing?: components["schemas"]["MissingPaper"][];
        };
        NewGrant: {
            /** @enum {string} */
            permission: "receive" | "handle" | "review" | "sign" | "issue" | "return" | "fee" | "lead" | "admin";
            field?: string;
            agency_id?: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to?: string;
        };
        NewOfficer: {
            login: string;
            name: string;
            title: string;
            agency_id: string;
            phone?: string;
            posts?: ("receive" | "handle" | "review" | "sign" | "issue" | "return" | "fee" | "lead" | "admin")[];
            work_fields?: string[];
        };
        NewPerson: {
            /** @enum {string} */
            kind: "citizen" | "organisation";
            name: string;
            /** Format: date */
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
        NewReport: {
            kind: string;
            position?: components["schemas"]["Point"];
            place?: string;
            address?: string;
            asset?: string;
            text: string;
            photos?: components["schemas"]["PhotoTicket"][];
            answers?: components["schemas"]["ReportAnswer"][];
            private?: boolean;
            contact?: components["schemas"]["ReportContact"];
        };
        NewSupport: {
            follow_key?: string;
            phone?: string;
        };
        NoteReport: {
            version: number;
            text: string;
        };
        OfferedCategory: {
            /** @enum {string} */
            code: "urban_order" | "traffic_safety" | "sanitation" | "lighting_trees" | "crime_prevention";
            name: string;
            kinds: components["schemas"]["OfferedKind"][];
        };
        OfferedFormat: {
            /** @enum {string} */
            format: "csv" | "geojson" | "rss" | "atom";
            address: string;
        };
        OfferedKind: {
            code: string;
            name: string;
            /** @enum {string} */
            urgency: "urgent" | "normal" | "complex";
            public: boolean;
            receive_hours: number;
            solve_days: number;
            questions: components["schemas"]["ReportQuestion"][];
        };
        OfferedKinds: {
            categories: components["schemas"]["OfferedCategory"][];
        };
        OfferedSet: {
            code: string;
            columns: string[];
            formats: components["schemas"]["OfferedFormat"][];
        };
        OfficerChange: {
            name?: string;
            title?: string;
            agency_id?: string;
            phone?: string;
        };
        OfficerGrant: {
            id: string;
            officer_id: string;
            /** @enum {string} */
            permission: "receive" | "handle" | "review" | "sign" | "issue" | "return" | "fee" | "lead" | "admin";
            field?: string;
            agency_id?: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to?: string;
        };
        OfficerGrantPage: {
            items: components["schemas"]["OfficerGrant"][];
            next?: string;
        };
        OfficerQuery: {
            after?: string;
            limit?: number;
            query?: string;
            agency?: string;
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
            absent: boolean;
            locked?: boolean;
            unused?: boolean;
            has_password?: boolean;
            second_factor?: boolean;
        };
        OfficerRowPage: {
            items: components["schemas"]["OfficerRow"][];
            next?: string;
        };
        OnBehalf: {
            name: string;
            id_number?: string;
        };
        OnBehalfView: {
            name: string;
            id_number_masked?: string;
        };
        Origin: {
            code: string;
            name: string;
            /** @enum {string} */
            kind: "ward" | "commune" | "special_zone" | "township" | "district" | "area" | "unknown";
            district: string;
            /** @enum {string} */
            how: "full" | "unchanged" | "renamed" | "part" | "part_area" | "part_area_all_people" | "part_people";
            note?: string;
        };
        Outline: {
            note: string;
            points: components["schemas"]["Point"][];
        };
        Overview: {
            origin: string;
            ward: string;
            key?: string;
            size: number;
            waiting: number;
            block?: components["schemas"]["Block"];
            witnessed?: components["schemas"]["Block"];
            quorum: components["schemas"]["Quorum"];
            witnesses: components["schemas"]["WitnessView"][];
            policy: string;
            interval_ms: number;
            /** @enum {string} */
            signing: "going_on" | "stopped";
            /** @enum {string} */
            stopped_why?: "key_missing" | "key_differs" | "origin_differs" | "state_missing" | "state_ahead" | "state_differs" | "state_unwritten" | "event_missing" | "held_elsewhere";
        };
        PageQuery: {
            after?: string;
            limit?: number;
        };
        PaperIn: {
            code: string;
            originals?: number;
            certified?: number;
            photocopies?: number;
            file_ids?: string[];
            note?: string;
        };
        PasswordChange: {
            old_password: string;
            new_password: string;
        };
        Pause: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
        };
        PaymentIn: {
            version: number;
            note?: string;
        };
        PersonChange: {
            version: number;
            name?: string;
            /** Format: date */
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
        PersonQuery: {
            after?: string;
            limit?: number;
            query: string;
        };
        PersonRow: {
            id: string;
            /** @enum {string} */
            kind: "citizen" | "organisation";
            name: string;
            /** Format: date */
            birth_date?: string;
            birth_year?: number;
            id_number_masked?: string;
            phone_masked?: string;
            address: string;
            dossiers: number;
        };
        PersonRowPage: {
            items: components["schemas"]["PersonRow"][];
            next?: string;
        };
        PersonView: {
            id: string;
            /** @enum {string} */
            kind: "citizen" | "organisation";
            name: string;
            /** Format: date */
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
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            changed_at: string;
        };
        PhotoLine: {
            number: number;
            /** @enum {string} */
            place: "before" | "after";
            /** @enum {string} */
            state: "waiting" | "shown" | "hidden";
            width: number;
            height: number;
        };
        PhotoQuery: {
            /** @enum {string} */
            size?: "small" | "large" | "original";
            key?: string;
        };
        PhotoTicket: {
            id: string;
            key: string;
        };
        PlateInfo: {
            code: string;
            name: string;
            kind: string;
            place: string;
            position: components["schemas"]["Point"];
            active: boolean;
        };
        PlateInfoPage: {
            items: components["schemas"]["PlateInfo"][];
            next?: string;
        };
        PlatesQuery: {
            codes?: string;
            query?: string;
        };
        Point: {
            lat: number;
            lon: number;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            field?: string;
            request_id?: string;
        };
        Procedure: {
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
            components: components["schemas"]["Component"][];
            time_limits: components["schemas"]["TimeLimit"][];
            late_receipt_next_day: boolean;
            /** @enum {string} */
            supplement_clock: "pause" | "restart";
            fees: components["schemas"]["Fee"][];
            fee_note: string;
            steps: components["schemas"]["Step"][];
            result: string;
            forms: components["schemas"]["Form"][];
            form_texts: components["schemas"]["FormText"][];
            place: string;
            legal_basis: components["schemas"]["LegalBasis"][];
            /** @enum {string} */
            confidence: "sure" | "likely" | "unsure";
            note: string;
            id: string;
            code: string;
            version: number;
            /** Format: date */
            valid_from: string;
            /** Format: date */
            valid_to?: string;
            /** @enum {string} */
            source: "own" | "national" | "officer";
            field_name: string;
            work_field: string;
            marks: ("in_national_list" | "name_only" | "time_missing" | "unit_uncertain" | "time_conflict" | "fee_by_province" | "fee_suspicious" | "fee_display_only" | "steps_unconfirmed")[];
            ready: boolean;
        };
        ProcedureChange: {
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
            components: components["schemas"]["Component"][];
            time_limits: components["schemas"]["TimeLimit"][];
            late_receipt_next_day: boolean;
            /** @enum {string} */
            supplement_clock: "pause" | "restart";
            fees: components["schemas"]["Fee"][];
            fee_note: string;
            steps: components["schemas"]["Step"][];
            result: string;
            forms: components["schemas"]["Form"][];
            form_texts: components["schemas"]["FormText"][];
            place: string;
            legal_basis: components["schemas"]["LegalBasis"][];
            /** @enum {string} */
            confidence: "sure" | "likely" | "unsure";
            note: string;
            /** Format: date */
            valid_from: string;
            version: number;
        };
        ProcedureQuery: {
            after?: string;
            limit?: number;
            query?: string;
            field?: string;
        };
        ProcedureRow: {
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
            time?: components["schemas"]["Term"];
            free: boolean;
            ready: boolean;
        };
        ProcedureRowPage: {
            items: components["schemas"]["ProcedureRow"][];
            next?: string;
        };
        Province: {
            code: string;
            name: string;
            /** @enum {string} */
            kind: "province" | "city";
        };
        ProvincePage: {
            items: components["schemas"]["Province"][];
            next?: string;
        };
        PublicPageQuery: {
            key?: string;
        };
        PublicReport: {
            code: string;
            kind: string;
            kind_name: string;
            /** @enum {string} */
            category: "urban_order" | "traffic_safety" | "sanitation" | "lighting_trees" | "crime_prevention";
            /** @enum {string} */
            state: "new" | "received" | "assigned" | "in_progress" | "solved" | "published" | "refused" | "forwarded" | "merged";
            public: boolean;
            own: boolean;
            position?: components["schemas"]["Point"];
            place?: string;
            address?: string;
            asset?: string;
            text?: string;
            text_waits: boolean;
            photos: components["schemas"]["PhotoLine"][];
            agency?: string;
            /** Format: date-time */
            received_at: string;
            /** Format: date-time */
            receive_by: string;
            /** Format: date-time */
            solve_by: string;
            overdue: boolean;
            /** Format: date-time */
            extended_at?: string;
            extend_reason?: string;
            /** Format: date-time */
            solved_at?: string;
            reason?: string;
            forwarded_to?: string;
            result?: string;
            no_photo_reason?: string;
            rating?: boolean;
            supporters: number;
            merged_into?: string;
            can_reopen: boolean;
            steps: components["schemas"]["PublicStep"][];
            seals: components["schemas"]["Seal"][];
        };
        PublicReportQuery: {
            after?: string;
            limit?: number;
            /** @enum {string} */
            category?: "urban_order" | "traffic_safety" | "sanitation" | "lighting_trees" | "crime_prevention";
            kind?: string;
            /** @enum {string} */
            state?: "new" | "received" | "assigned" | "in_progress" | "solved" | "published" | "refused" | "forwarded" | "merged";
            /** Format: date */
            day?: string;
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
            box?: string;
            overdue?: boolean;
        };
        PublicReportRow: {
            code: string;
            kind: string;
            /** @enum {string} */
            category: "urban_order" | "traffic_safety" | "sanitation" | "lighting_trees" | "crime_prevention";
            /** @enum {string} */
            state: "new" | "received" | "assigned" | "in_progress" | "solved" | "published" | "refused" | "forwarded" | "merged";
            position?: components["schemas"]["Point"];
            place?: string;
            /** Format: date-time */
            received_at: string;
            /** Format: date-time */
            solve_by: string;
            overdue: boolean;
            /** Format: date-time */
            solved_at?: string;
            rating?: boolean;
            supporters: number;
            photo?: number;
        };
        PublicReportRowPage: {
            items: components["schemas"]["PublicReportRow"][];
            next?: string;
        };
        PublicStep: {
            what: string;
            /** Format: date-time */
            at: string;
            agency?: string;
        };
        PublishReport: {
            version: number;
            result?: string;
        };
        Quorum: {
            needed: number;
            of: number;
        };
        Reading: {
            id: string;
            /** Format: date-time */
            at: string;
            kind: string;
            officer_id: string;
            agency_id: string;
            reason?: string;
            dossier_id?: string;
        };
        ReadingPage: {
            items: components["schemas"]["Reading"][];
            next?: string;
        };
        Readings: {
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            started_at: string;
            /** Format: date-time */
            born_at: string;
            version: string;
            engine: string;
            disk: components["schemas"]["Space"];
            backup_disk?: components["schemas"]["Space"];
            memory: components["schemas"]["Space"];
            resident_bytes: number;
            descriptors: number;
            descriptors_max: number;
            database_bytes: number;
            wal_bytes: number;
            files_bytes?: number;
            writes_waiting: number;
            connections: number;
            connections_max: number;
            live_screens: number;
            recent: components["schemas"]["Recent"];
            schedule: components["schemas"]["Schedule"];
            backup_newest?: components["schemas"]["Backup"];
            backup_good?: components["schemas"]["Backup"];
            typeface: boolean;
            ledger_stopped: string;
            clock_simulated: boolean;
        };
        ReasonIn: {
            version: number;
            reason: string;
        };
        Receipt: {
            event: string;
            /** @enum {string} */
            state: "waiting" | "recorded" | "witnessed";
            leaf: string;
            /** Format: date-time */
            at: string;
            index?: number;
            block?: components["schemas"]["Block"];
        };
        ReceiveReport: {
            version: number;
            kind?: string;
        };
        ReceivedPhoto: {
            id: string;
            key: string;
            width: number;
            height: number;
            position?: components["schemas"]["Point"];
            /** Format: date-time */
            taken_at?: string;
            /** Format: date-time */
            at: string;
            problems: string[];
        };
        Recent: {
            minutes: number;
            requests: number;
            failed: number;
            answer_p95_us: number;
            commits: number;
            commits_failed: number;
            commit_p95_us: number;
        };
        RecoveryCodes: {
            recovery_codes: string[];
        };
        RefuseReport: {
            version: number;
            reason: string;
        };
        RegisterEntry: {
            number: number;
            volume: number;
            dossier_id: string;
            code: string;
            procedure_name: string;
            sets: number;
            applicant_id: string;
            applicant_name: string;
            address: string;
            phone_masked?: string;
            agency?: components["schemas"]["NamedAgency"];
            /** Format: date-time */
            received_at: string;
            /** Format: date-time */
            due_at?: string;
            /** Format: date-time */
            forwarded_at?: string;
            /** Format: date-time */
            decided_at?: string;
            /** Format: date-time */
            returned_at?: string;
            /** @enum {string} */
            returned_channel?: "counter" | "post" | "online";
            /** @enum {string} */
            state: "registered" | "accepted" | "not_accepted" | "in_process" | "supplement_asked" | "payment_asked" | "withdrawn" | "stopped" | "decided" | "returned";
        };
        RegisterEntryPage: {
            items: components["schemas"]["RegisterEntry"][];
            next?: string;
        };
        RegisterNumber: {
            year: number;
            number: number;
        };
        RegisterQuery: {
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
            volume?: number;
        };
        RegisterRowsQuery: {
            after?: string;
            limit?: number;
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
        };
        RegisterVolume: {
            volume: number;
            first: number;
            last: number;
        };
        RegisterVolumePage: {
            items: components["schemas"]["RegisterVolume"][];
            next?: string;
        };
        RegisteredPerson: {
            id: string;
            /** @enum {string} */
            kind: "citizen" | "organisation";
            name: string;
            /** Format: date */
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
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            changed_at: string;
            similar: components["schemas"]["SimilarPerson"][];
        };
        Reopening: {
            follow_key: string;
            reason: string;
        };
        ReportAfter: {
            /** @enum {string} */
            state: "new" | "received" | "assigned" | "in_progress" | "solved" | "published" | "refused" | "forwarded" | "merged";
            /** Format: date-time */
            solve_by: string;
        };
        ReportAnswer: {
            code: string;
            value: string;
        };
        ReportBoard: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            figures: components["schemas"]["BoardFigure"][];
            /** @enum {string} */
            by?: "category" | "kind" | "agency";
            rows: components["schemas"]["BoardRow"][];
        };
        ReportBoardQuery: {
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
            /** @enum {string} */
            by?: "category" | "kind" | "agency";
        };
        ReportContact: {
            name: string;
            phone?: string;
            email?: string;
            address?: string;
        };
        ReportQuestion: {
            code: string;
            label: string;
            /** @enum {string} */
            type: "text" | "number" | "choice";
            required: boolean;
            choices: string[];
        };
        ReportRating: {
            follow_key: string;
            satisfied: boolean;
            comment?: string;
        };
        ResultView: {
            number?: string;
            summary?: string;
            signed_by?: components["schemas"]["NamedOfficer"];
            /** Format: date-time */
            signed_at?: string;
            /** Format: date-time */
            decided_at: string;
            /** @enum {string} */
            timeliness: "early" | "on_time" | "late";
            late_exactly: boolean;
            returned_channel?: string;
            returned_to?: string;
        };
        ReturnIn: {
            version: number;
            /** @enum {string} */
            channel: "counter" | "post" | "online";
            to_name: string;
            note?: string;
            reason?: string;
        };
        RiskCounts: {
            late: number;
            high: number;
            watch: number;
            calm: number;
        };
        RiskView: {
            minutes_left: number;
            /** @enum {string} */
            level: "late" | "high" | "watch" | "calm";
        };
        Routing: {
            version: number;
            rules: components["schemas"]["RoutingRule"][];
        };
        RoutingRule: {
            /** @enum {string} */
            category?: "urban_order" | "traffic_safety" | "sanitation" | "lighting_trees" | "crime_prevention";
            kind?: string;
            area?: components["schemas"]["Box"];
            agency_id: string;
            officer_id?: string;
        };
        Schedule: {
            enabled: boolean;
            /** Format: date-time */
            next_at?: string;
            keep: number;
        };
        Seal: {
            event: string;
            kind: string;
            /** Format: date-time */
            at: string;
            subject: string;
            salt: string;
        };
        SealQuery: {
            subject_kind: string;
            subject_id: string;
        };
        SealedHistory: {
            events: number;
            sealed: number;
            waiting: number;
            /** Format: date-time */
            up_to?: string;
            block?: number;
        };
        SendBackIn: {
            version: number;
            to_stage: number;
            reason: string;
        };
        SessionOfficer: {
            id: string;
            name: string;
            title: string;
            agency: components["schemas"]["AgencyRef"];
        };
        SessionText: {
            from: string;
            to: string;
        };
        SessionView: {
            officer: components["schemas"]["SessionOfficer"];
            csrf: string;
            permissions: components["schemas"]["HeldPermission"][];
            must_change_password: boolean;
            /** @enum {string} */
            second_factor: "off" | "on";
            second_factor_needed: boolean;
            idle_minutes_max: number;
            ward: components["schemas"]["SessionWard"];
        };
        SessionWard: {
            unit: string;
            name: string;
            centre_name: string;
        };
        ShownRouting: {
            version: number;
            rules: components["schemas"]["ShownRule"][];
            usual: components["schemas"]["UsualAgency"][];
        };
        ShownRule: {
            /** @enum {string} */
            category?: "urban_order" | "traffic_safety" | "sanitation" | "lighting_trees" | "crime_prevention";
            kind?: string;
            area?: components["schemas"]["Box"];
            agency_id: string;
            officer_id?: string;
            agency?: components["schemas"]["NamedAgency"];
            officer?: components["schemas"]["NamedOfficer"];
        };
        SignIn: {
            login: string;
            password: string;
            code?: string;
        };
        SignatureIn: {
            dossier_id: string;
            step_id: string;
            version: number;
        };
        SignatureRefused: {
            dossier_id: string;
            code: string;
        };
        Signatures: {
            signed: string[];
            refused: components["schemas"]["SignatureRefused"][];
        };
        SignaturesIn: {
            items: components["schemas"]["SignatureIn"][];
            note?: string;
        };
        SignedBlock: {
            block: components["schemas"]["Block"];
            note: string;
        };
        SimilarList: {
            items: components["schemas"]["SimilarPerson"][];
        };
        SimilarPerson: {
            person: components["schemas"]["PersonRow"];
            /** @enum {string} */
            likeness: "name_and_birth" | "name_and_phone" | "phone";
        };
        SimilarQuery: {
            lat: number;
            lon: number;
            kind: string;
        };
        SimilarReport: {
            code: string;
            kind: string;
            /** @enum {string} */
            state: "new" | "received" | "assigned" | "in_progress" | "solved" | "published" | "refused" | "forwarded" | "merged";
            metres: number;
            /** Format: date-time */
            received_at: string;
            text?: string;
            supporters: number;
            photo?: number;
        };
        SimilarReports: {
            items: components["schemas"]["SimilarReport"][];
        };
        SimulatedClock: {
            /** Format: date-time */
            now: string;
        };
        SolvePhoto: {
            id: string;
            key: string;
            device?: components["schemas"]["DevicePosition"];
        };
        SolveReport: {
            version: number;
            result: string;
            photos?: components["schemas"]["SolvePhoto"][];
            no_photo_reason?: string;
        };
        Space: {
            free_bytes: number;
            total_bytes: number;
        };
        StartReport: {
            version: number;
        };
        Step: {
            stage: number;
            name: string;
            /** @enum {string} */
            kind: "handle" | "review" | "sign" | "issue" | "consult";
            agency: string;
            external: string;
            share: number;
            agency_name?: string;
        };
        StepView: {
            id: string;
            stage: number;
            name: string;
            /** @enum {string} */
            kind: "handle" | "review" | "sign" | "issue" | "consult";
            agency?: components["schemas"]["NamedAgency"];
            external?: string;
            officer?: components["schemas"]["NamedOfficer"];
            /** @enum {string} */
            state: "waiting" | "open" | "done" | "skipped";
            share: number;
            /** Format: date-time */
            due_at?: string;
            /** Format: date-time */
            opened_at?: string;
            /** Format: date-time */
            done_at?: string;
            done_by?: components["schemas"]["NamedOfficer"];
            /** @enum {string} */
            result?: "early" | "on_time" | "late";
            note?: string;
            mine: boolean;
        };
        StopIn: {
            version: number;
            reason: string;
            /** @enum {string} */
            asked_by: "citizen" | "agency";
            fees: string;
            papers: string;
        };
        SupplementIn: {
            version: number;
            reason: string;
            missing: components["schemas"]["MissingPaper"][];
        };
        SupplementReceivedIn: {
            version: number;
            components: components["schemas"]["PaperIn"][];
        };
        SupplementView: {
            id: string;
            after_appraisal: boolean;
            reason: string;
            missing: components["schemas"]["MissingPaper"][];
            /** Format: date-time */
            asked_at: string;
            asked_by?: components["schemas"]["NamedOfficer"];
            /** Format: date-time */
            answered_at?: string;
            /** Format: date-time */
            due_before_at?: string;
            /** Format: date-time */
            due_after_at?: string;
        };
        Supported: {
            supporters: number;
            follow_key: string;
        };
        SystemHealth: {
            /** @enum {string} */
            level: "ok" | "warn" | "bad";
            findings: components["schemas"]["Finding"][];
            readings: components["schemas"]["Readings"];
        };
        Term: {
            value: number;
            /** @enum {string} */
            unit: "working_hour" | "working_day" | "day" | "month";
            same_day: boolean;
        };
        TimeLimit: {
            /** @enum {string} */
            channel: "any" | "counter" | "post" | "online" | "vneid";
            case: string;
            value: number;
            /** @enum {string} */
            unit: "working_hour" | "working_day" | "day" | "month";
            same_day: boolean;
        };
        TimelineRow: {
            id: string;
            /** Format: date-time */
            at: string;
            kind: string;
            officer?: components["schemas"]["NamedOfficer"];
            agency?: components["schemas"]["NamedAgency"];
            data: Record<string, unknown>;
        };
        TimelineRowPage: {
            items: components["schemas"]["TimelineRow"][];
            next?: string;
        };
        Tracked: {
            code: string;
            procedure_name: string;
            /** @enum {string} */
            state: "registered" | "accepted" | "not_accepted" | "in_process" | "supplement_asked" | "payment_asked" | "withdrawn" | "stopped" | "decided" | "returned";
            with: string[];
            /** Format: date-time */
            received_at: string;
            /** Format: date-time */
            due_at?: string;
            /** Format: date-time */
            due_original_at?: string;
            /** Format: date-time */
            due_extended_at?: string;
            /** Format: date-time */
            paused_since?: string;
            /** Format: date-time */
            decided_at?: string;
            /** Format: date-time */
            ended_at?: string;
            steps: components["schemas"]["TrackedStep"][];
            history: components["schemas"]["TrackedFact"][];
            /** @enum {string} */
            receive_result: "counter" | "post" | "online";
            result_place: string;
            phone: string;
            seals: components["schemas"]["Seal"][];
        };
        TrackedFact: {
            /** Format: date-time */
            at: string;
            kind: string;
            agency?: string;
        };
        TrackedStep: {
            name: string;
            agency: string;
            /** @enum {string} */
            state: "waiting" | "open" | "done" | "skipped";
            /** Format: date-time */
            due_at?: string;
            /** Format: date-time */
            opened_at?: string;
            /** Format: date-time */
            done_at?: string;
        };
        TrackingQuery: {
            code: string;
            digits: string;
        };
        Unit: {
            code: string;
            name: string;
            /** @enum {string} */
            kind: "ward" | "commune" | "special_zone" | "township" | "district" | "area" | "unknown";
            province: string;
            province_name: string;
            other_code?: string;
            area_km2?: number;
            population?: number;
            centre?: components["schemas"]["Point"];
            document: string;
            /** Format: date */
            valid_from: string;
            formed_from: components["schemas"]["Origin"][];
            former_names: components["schemas"]["FormerName"][];
            outline?: components["schemas"]["Outline"];
        };
        UnitQuery: {
            after?: string;
            limit?: number;
            query?: string;
            province?: string;
        };
        UnitRow: {
            code: string;
            name: string;
            /** @enum {string} */
            kind: "ward" | "commune" | "special_zone" | "township" | "district" | "area" | "unknown";
            province: string;
            province_name: string;
        };
        UnitRowPage: {
            items: components["schemas"]["UnitRow"][];
            next?: string;
        };
        UnmaskRequest: {
            reason: string;
            dossier_id?: string;
        };
        Unmasked: {
            id_number?: string;
            phone?: string;
            email?: string;
        };
        UploadedFile: {
            id: string;
            sha256: string;
            name: string;
            /** @enum {string} */
            type: "pdf" | "jpeg" | "png" | "webp" | "tiff" | "docx" | "xlsx" | "odt";
            media_type: string;
            bytes: number;
            pages?: number;
            uploaded_by: string;
            /** Format: date-time */
            at: string;
            already: boolean;
            problems: string[];
        };
        UsualAgency: {
            kind: string;
            agency?: components["schemas"]["NamedAgency"];
        };
        VersionQuery: {
            /** Format: date */
            on?: string;
            version?: number;
        };
        Withdrawal: {
            /** Format: date */
            from: string;
            version: number;
            reason: string;
        };
        WitnessView: {
            name: string;
            key: string;
            size?: number;
            /** Format: date-time */
            at?: string;
            /** @enum {string} */
            state: "good" | "behind" | "away" | "refuses";
            why?: string;
        };
        WorkField: {
            code: string;
            name: string;
            fields: components["schemas"]["FieldName"][];
        };
        WorkFieldPage: {
            items: components["schemas"]["WorkField"][];
            next?: string;
        };
        WorkList: {
            items: components["schemas"]["WorkRow"][];
            next?: string;
            counts: components["schemas"]["RiskCounts"];
        };
        WorkQuery: {
            after?: string;
            limit?: number;
            /** @enum {string} */
            view?: "mine" | "field" | "agency" | "ward";
            /** @enum {string} */
            state?: "registered" | "accepted" | "not_accepted" | "in_process" | "supplement_asked" | "payment_asked" | "withdrawn" | "stopped" | "decided" | "returned";
            /** @enum {string} */
            risk?: "late" | "high" | "watch" | "calm";
        };
        WorkRow: {
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
            agency?: components["schemas"]["NamedAgency"];
            external?: string;
            officer?: components["schemas"]["NamedOfficer"];
            /** Format: date-time */
            step_due_at?: string;
            /** Format: date-time */
            due_at?: string;
            minutes_left?: number;
            /** @enum {string} */
            risk: "late" | "high" | "watch" | "calm";
            /** Format: date-time */
            waiting_since: string;
            version: number;
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
