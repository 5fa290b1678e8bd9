// Public pages are written at build time; pages that need an address or a session turn this off.
export const prerender = true;
