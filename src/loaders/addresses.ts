import type { HubRecord } from '../core/schemas/hub-record.ts';
import { entryAnchor, hubUrl, isHubFile, listPageUrl, url } from '../site.ts';
import { hasPaperPages, listPageOf } from './list-pages.ts';
import { loadRecords } from './records.ts';

/** The page of a hub's list that has the paper at `index` (0-based). */
function listUrl({ hub, citingPapers }: HubRecord, index: number): string {
  return listPageUrl(hub.id, listPageOf(index, citingPapers.length));
}

/** The address of a citing paper: its own page, or its entry in the list on a site with very many papers. */
export function paperUrl(record: HubRecord, index: number): string {
  const paper = record.citingPapers[index];
  if (!paper) throw new RangeError(`${record.hub.id} has no citing paper ${index}`);
  return siteHasPaperPages() ? url(`hubs/${record.hub.id}/papers/${paper.id}/`) : entryUrl(record, index);
}

/** The view of a hub's list with the papers of an author. */
export function authorUrl(hubId: string, name: string): string {
  return `${hubUrl(hubId)}?author=${encodeURIComponent(name)}`;
}

/** The entry of a citing paper in its list. */
export function entryUrl(record: HubRecord, index: number): string {
  return `${listUrl(record, index)}#${entryAnchor(record.citingPapers[index]?.id ?? '')}`;
}

/** Whether each citing paper has a page of its own; in a file, it has only its entry. */
export function siteHasPaperPages(): boolean {
  return !isHubFile && isWithinPaperPages();
}

/** Whether the papers of the site are few enough to have pages, and to be compared with each other. */
export function isWithinPaperPages(): boolean {
  const papers = loadRecords().hubs.reduce((sum, { citingPapers }) => sum + citingPapers.length, 0);
  return hasPaperPages(papers);
}
