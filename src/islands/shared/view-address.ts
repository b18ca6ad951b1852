import { printState, type ViewState } from '../../core/search/view/view-state.ts';
import { isHubFile } from '../../site.ts';

/**
 * The address at which others find a view: that of this page or, where the page is a file, of the site that it is a copy
 * of. Null if no such site is known: where a file is says nothing to others, and may be private.
 */
export function viewAddress(state: ViewState): string | null {
  if (!isHubFile) return window.location.origin + window.location.pathname + printState(state);
  const page = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  return page && page.href + printState(state);
}
