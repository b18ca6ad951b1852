/**
 * Where the page stands when its list begins right below the bar; null unless the reader is further down. Asked for
 * before the list changes, because a shorter one moves the page.
 */
export function listStart(bar: Element): number | null {
  const found = document.getElementById('search-results');
  const list = found?.hasChildNodes() ? found : document.querySelector('#citing-papers > .papers');
  if (!list) return null;
  const distance = list.getBoundingClientRect().top - bar.getBoundingClientRect().bottom;
  return distance < 0 ? window.scrollY + distance : null;
}
