declare global {
    namespace App {
        interface PageState {
            rowOpen?: string;
        }
    }
}

export {};
