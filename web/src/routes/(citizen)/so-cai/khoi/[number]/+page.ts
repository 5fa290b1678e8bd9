// Blocks and entries come after the build, so these pages are drawn in the browser.
export const prerender = false;
export const ssr = false;
