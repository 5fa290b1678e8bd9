declare global {
    namespace App {
        interface PageState {
            rowOpen?: string;
            reportScreen?: number;
            fieldView?: string;
        }
    }
}

export {};
