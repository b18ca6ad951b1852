/**
 * How far the results are below the place where a reader sees the first of them: right below the bar, or at the top of
 * the window where the bar is at its bottom. Negative if they are above it, 0 if one of the two is not in the page. Call
 * before the list changes, because a shorter list scrolls the page.
 */
export function distanceToResults(bar: Element | null, results: Element | null): number {
  if (!bar || !results) return 0;
  const isDocked = getComputedStyle(bar).position === 'fixed';
  const { height } = bar.getBoundingClientRect();
  return results.getBoundingClientRect().top - (isDocked ? 0 : height);
}

/** Turns the page to its results: marks it as showing a view, and moves the first of them right below the bar. */
export function showResults(bar: Element | null, results: Element | null) {
  if (!bar || !results) return;
  document.documentElement.classList.add('viewing');
  const distance = distanceToResults(bar, results);
  if (distance > 0) window.scrollTo({ top: window.scrollY + distance, behavior: 'instant' });
}
