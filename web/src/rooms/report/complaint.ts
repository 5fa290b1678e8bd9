/** What is wrong with what was typed, and the field where it is. */
export interface Complaint {
    text: string;
    target: string;
}
