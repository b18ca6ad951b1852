/** Resolves once the page has arrived to its end: on a slow line, an island starts before what follows it is there. */
export function pageArrived(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((done) => document.addEventListener('readystatechange', () => done(), { once: true }));
}
