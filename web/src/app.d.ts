declare global {
    namespace App {
        interface PageState {
            rowOpen?: string;
            reportScreen?: number;
        }
    }
}

export {};
