/**
 * The scroll position at which the list begins right below the bar, or null if the reader is not below it.
 * Call before the list changes, because a shorter list scrolls the page.
 */
export function listStart(bar: Element): number | null {
  const found = document.getElementById('search-results');
  const list = found?.hasChildNodes() ? found : document.querySelector('#citing-papers > .papers');
  if (!list) return null;
  const distance = list.getBoundingClientRect().top - bar.getBoundingClientRect().bottom;
  return distance < 0 ? window.scrollY + distance : null;
}
