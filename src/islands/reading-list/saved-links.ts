import { printCount } from '../../core/text/numbers.ts';
import { url } from '../../site.ts';
import { savedCount } from './say.ts';

/**
 * Adds links to the saved papers to the foot of the page, and to its head where no bar of a search has one; and a link to
 * where a library is chosen to the foot. Returns what shows the number of saved papers.
 */
export function showSavedLinks(): () => void {
  const address = url('saved/');
  const isHere = window.location.pathname === address;
  const places: [parent: Element | null, where: InsertPosition][] = [
    [document.querySelector('body:not(:has(.search-bar)) .site-header nav'), 'afterbegin'],
    [document.querySelector('.site-footer'), 'beforeend'],
  ];
  const links = places.flatMap(([parent, where]) => {
    if (!parent) return [];
    const link = document.createElement('a');
    link.className = 'saved-link no-print';
    link.href = address;
    if (isHere) link.setAttribute('aria-current', 'page');
    parent.insertAdjacentElement(where, link);
    return [link];
  });
  const library = document.createElement('a');
  library.className = 'library-link no-print';
  library.href = `${address}#library`;
  library.textContent = 'Mark papers I have';
  document.querySelector('.site-footer')?.append(library);
  return () => {
    const count = savedCount();
    const text = count > 0 ? `Saved (${printCount(count)})` : 'Saved';
    for (const link of links) if (link.textContent !== text) link.textContent = text;
  };
}
