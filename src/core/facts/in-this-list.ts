/** Follows what a list says of facts that its sources state or do not state. */
export type InThisList = '' | ' in this list';

/**
 * Of several lists of a site, another may state more, so each names itself. How a paper cites a hub paper is not said
 * with it: no other list can state that.
 */
export function inThisList(lists: number): InThisList {
  return lists > 1 ? ' in this list' : '';
}
