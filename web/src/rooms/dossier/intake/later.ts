// What intake needs once a dossier has begun: its papers, how the result is handed out, and why it is not taken in.
export { default as ComponentPart } from './ComponentPart.svelte';
export { default as ReasonDialog } from './ReasonDialog.svelte';
export { default as ResultPart } from './ResultPart.svelte';
