/** How long what starts when a page is idle waits for that, in milliseconds: a busy page may never be. */
export const idleLimit = { timeout: 2000 };
