import { type Citation, type Overlap, overlapOf } from '../core/analysis/overlap.ts';
import type { HubRecord } from '../core/schemas/hub-record.ts';
import { url } from '../site.ts';
import { perSite } from './per-record.ts';
import { loadRecords } from './records.ts';

/** Which papers cite several hubs; null on a site of one hub. */
export const loadOverlap = perSite((hubs): Overlap | null => (hubs.length < 2 ? null : overlapOf(hubs)));

/** The other hubs that a citing paper cites, as records with its index in their lists. */
export function otherHubsOf(record: HubRecord, index: number): { record: HubRecord; index: number }[] {
  const overlap = loadOverlap();
  const { hubs } = loadRecords();
  const hub = hubs.indexOf(record);
  return (overlap?.citations[hub]?.[index] ?? [])
    .filter((citation) => citation.hub !== hub)
    .flatMap((citation) => toPlace(hubs, citation));
}

/** How many citing papers of a hub also cite another hub of the site. */
export function sharedCount(record: HubRecord): number {
  const citations = loadOverlap()?.citations[loadRecords().hubs.indexOf(record)] ?? [];
  return citations.filter(({ length }) => length > 1).length;
}

/** The record of a citation, with the index of the paper in its list. */
export function toPlace(hubs: HubRecord[], { hub, paper }: Citation): { record: HubRecord; index: number }[] {
  const record = hubs[hub];
  return record ? [{ record, index: paper }] : [];
}

export const overlapUrl = () => url('overlap/');

/** The anchor of the papers that cite these hubs, on the overlap page; hub ids have no underscore. */
export function sharedAnchor(records: HubRecord[], hubs: number[]): string {
  return ['shared', ...hubs.map((hub) => records[hub]?.hub.id)].join('_');
}

/** The short name of a hub in the figure and the table of shared papers. */
export function hubLabel(hub: number): string {
  return `H${hub + 1}`;
}
