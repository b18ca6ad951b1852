/**
 * Scrolls the window to a link that the keyboard brought the focus to, if a part of it is outside. Browsers do so on
 * their own, but Firefox scrolls to another place for a link in an SVG, and the reader would not see the focus.
 */
export function showFocused(link: Element): void {
  const { top, bottom } = link.getBoundingClientRect();
  if ((top < 0 || bottom > innerHeight) && link.matches(':focus-visible')) {
    scrollBy({ top: (top + bottom - innerHeight) / 2, behavior: 'instant' });
  }
}
