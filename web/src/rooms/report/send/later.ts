// What the first screen does not need: fetched when somebody begins, or a moment after the first screen stands.
export { default as CheckPart } from './CheckPart.svelte';
export { default as DonePart } from './DonePart.svelte';
export { default as JoinedPart } from './JoinedPart.svelte';
export { default as KeptReports } from './KeptReports.svelte';
export { default as PlateNote } from './PlateNote.svelte';
export { default as WritePart } from './WritePart.svelte';
export { filledByScan, scanOf } from './scan';
export { shrink } from './shrink';
