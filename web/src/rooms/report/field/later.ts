// What the list of stops does not need: fetched when one is opened, or a moment after the list stands, and kept for when
// there is no line.
export { upload } from '../outbox/uploads';
export { deliverDeed, sendAgain } from './deliver';
export { default as PickPart } from './PickPart.svelte';
export { default as VisitPart } from './VisitPart.svelte';
