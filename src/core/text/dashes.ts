/** The dashes that people and programs write for a range, for a class of characters in a regular expression. */
export const dashes = '‐‑‒–—―−-';
