/**
 * Hits that a long list shows before the others: what fills the screen of a phone, and as many files as are fetched at one
 * time.
 */
export const firstShown = 6;
