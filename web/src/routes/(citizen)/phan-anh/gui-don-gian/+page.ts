// For browsers that run no scripts: the page carries none.
export const csr = false;
