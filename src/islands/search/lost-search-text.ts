import type { View } from '../../core/search/view/explore.ts';
import type { ViewState } from '../../core/search/view/view-state.ts';

/** What the reader misses after a problem, as a sentence. `isOpen` is true if the search itself was loaded. */
export function lostText(problem: unknown, { page }: ViewState, isOpen: boolean): string {
  if (problem instanceof Error && problem.name === 'LostConnection') return 'Connection lost.';
  if (page > 1) return 'This page of the list could not be loaded.';
  return isOpen ? 'This search could not be carried out.' : 'Search could not be loaded.';
}

/** What the page still shows after a problem, as a sentence. */
export function stillShownText(view: View | null, { page }: ViewState): string {
  if (view) return 'What you see was found before.';
  return page > 1 ? 'The first page of the list is below.' : 'The list is below.';
}
