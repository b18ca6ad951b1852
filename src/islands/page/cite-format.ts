/** That of `src/cite-init.ts`, which reads it: imported from there, it would be a request of each page. */
export const keptFormatKey = 'citation-explorer-cite';

/** Keeps the format of a citation that the reader copied last, which is then the first. */
export function keepCiteFormat() {
  document.addEventListener('click', ({ target }) => {
    const form = target instanceof Element ? target.closest('button')?.closest('.forms > details') : null;
    if (!form) return;
    try {
      localStorage.setItem(keptFormatKey, form.querySelector('summary')?.textContent?.trim() ?? '');
    } catch {
      // Storage may be refused: then the formats keep their order.
    }
  });
}
