import { citeFormatKey } from '../../cite-init.ts';

/** Keeps the format of a citation that the reader copied last, which is then the first. */
document.addEventListener('click', ({ target }) => {
  const form =
    target instanceof Element && target.closest('button') ? target.closest('.forms > details') : null;
  if (!form) return;
  try {
    localStorage.setItem(citeFormatKey, form.querySelector('summary')?.textContent?.trim() ?? '');
  } catch {
    // Storage may be refused: then the formats keep their order.
  }
});
