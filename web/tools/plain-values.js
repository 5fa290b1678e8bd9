// What SvelteKit asks of devalue in the browser, for an app whose kept state is plain JSON and whose pages have no data
// of a SvelteKit server. Anything else is a mistake in the building of the site and says so.
function unwanted() {
    throw new Error('these pages carry no data of a SvelteKit server');
}

export const stringify = (value) => JSON.stringify(value);
export const parse = (text) => JSON.parse(text);
export { unwanted as stringifyAsync, unwanted as uneval, unwanted as unflatten };
