// Officers' pages need a session and are drawn in the browser only.
export const prerender = false;
export const ssr = false;
