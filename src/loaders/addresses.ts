import type { HubRecord } from '../core/schemas/hub-record.ts';
import { drawnPaperUrl, paperPageUrl } from '../paper-urls.ts';
import { entryAnchor, hubUrl, isHubFile, listPageUrl } from '../site.ts';
import { listPageOf, writtenPages } from './list-pages.ts';
import { hasPage } from './page-plan.ts';

/** The address of a citing paper: its own page, or the page that draws it; in a file of a hub, its entry. */
export function paperUrl(record: HubRecord, index: number): string {
  const { hub, citingPapers } = record;
  const paper = citingPapers[index];
  if (!paper) throw new RangeError(`${hub.id} has no citing paper ${index}`);
  if (isHubFile) return entryUrl(record, index);
  return hasPage(record, index) ? paperPageUrl(hub.id, paper.id) : drawnPaperUrl(hub.id, paper.id);
}

/** The view of a hub's list with the papers of an author. */
export function authorUrl(hubId: string, name: string): string {
  return `${hubUrl(hubId)}?author=${encodeURIComponent(name)}`;
}

/** The entry of a citing paper in its list; the page of the list where the browser draws that. */
export function entryUrl(record: HubRecord, index: number): string {
  const { hub, citingPapers } = record;
  const page = listPageOf(index, citingPapers.length);
  const written = writtenPages(record);
  const address = listPageUrl(hub.id, page, written);
  return page > written ? address : `${address}#${entryAnchor(citingPapers[index]?.id ?? '')}`;
}
