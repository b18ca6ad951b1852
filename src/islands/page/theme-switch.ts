// Storage is shared by all sites of one host, so the key says whose it is.
const key = 'citation-explorer-theme';

/** Lets the reader choose a colour theme, which the browser keeps; `src/page-init.ts` applies it before the first paint. */
export function startThemeSwitch() {
  const root = document.documentElement;
  for (const input of document.querySelectorAll<HTMLInputElement>('.theme-switch input')) {
    input.checked = input.value === (root.dataset.theme ?? 'system');
    input.addEventListener('change', () => {
      try {
        if (input.value === 'system') {
          delete root.dataset.theme;
          localStorage.removeItem(key);
        } else {
          root.dataset.theme = input.value;
          localStorage.setItem(key, input.value);
        }
      } catch {
        // Storage may be refused: the choice then holds for this page.
      }
    });
  }
}
