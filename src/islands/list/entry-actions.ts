import { importTwice } from '../../workers/import-twice.ts';

/**
 * The actions of the entries of a list, for all lists of the page: *More* shows a whole summary; *Cite* copies the
 * citation and shows all formats; *Similar* shows the similar papers. The last two are links to the page of the paper,
 * whose parts they show in place.
 */
document.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !(event.target instanceof Element))
    return;
  const action = event.target.closest<HTMLElement>('[data-action]');
  const entry = action?.closest<HTMLElement>('.entry');
  if (!action || !entry) return;
  if (action.dataset.action === 'more') return toggleSummary(action, entry);
  if (!(action instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  const { href } = action;
  importTwice(() => import('./entry-panel.ts')).then(
    ({ togglePanel }) => togglePanel(entry, action),
    () => window.location.assign(href),
  );
});

function toggleSummary(button: HTMLElement, entry: HTMLElement) {
  const isWhole = entry.classList.toggle('whole');
  button.setAttribute('aria-expanded', String(isWhole));
  button.textContent = isWhole ? 'Less' : 'More';
}
