import { entryAnchor, listPageUrl, url } from '../../site.ts';
import type { SavedHub } from './saved-hub.ts';

/** Where papers are: on pages of their own, or in the pages of their list. */
export interface PaperPlaces {
  paperPages: boolean;
  pageSize: number;
}

/** The address of the paper with an index in the list of a hub. */
export function addressOf(
  hub: SavedHub,
  id: string,
  index: number,
  { paperPages, pageSize }: PaperPlaces,
): string {
  if (paperPages) return url(`hubs/${hub.id}/papers/${id}/`);
  const page = hub.manifest === null ? 1 : Math.floor(index / pageSize) + 1;
  return `${listPageUrl(hub.id, page)}#${entryAnchor(id)}`;
}
