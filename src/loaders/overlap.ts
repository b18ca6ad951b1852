import { type Citation, type Overlap, overlapOf } from '../core/analysis/overlap.ts';
import type { HubRecord } from '../core/schemas/hub-record.ts';
import { url } from '../site.ts';
import { loadRecords } from './records.ts';

let known: { hubs: HubRecord[]; overlap: Overlap } | null = null;

/** Which papers cite several hubs; null on a site of one hub. Computed once, since every paper page asks for it. */
export function loadOverlap(): Overlap | null {
  const { hubs } = loadRecords();
  if (hubs.length < 2) return null;
  if (known?.hubs !== hubs) known = { hubs, overlap: overlapOf(hubs) };
  return known.overlap;
}

/** The other hubs that a citing paper cites, as records with the paper's place in their lists. */
export function otherHubsOf(record: HubRecord, index: number): { record: HubRecord; index: number }[] {
  const overlap = loadOverlap();
  const { hubs } = loadRecords();
  const hub = hubs.indexOf(record);
  return (overlap?.citations[hub]?.[index] ?? [])
    .filter((citation) => citation.hub !== hub)
    .flatMap((citation) => toPlace(hubs, citation));
}

/** How many citing papers of a hub cite another hub of the site too. */
export function sharedCount(record: HubRecord): number {
  const citations = loadOverlap()?.citations[loadRecords().hubs.indexOf(record)] ?? [];
  return citations.filter(({ length }) => length > 1).length;
}

/** The citations of a paper as records with the paper's place in their lists. */
export function toPlace(hubs: HubRecord[], { hub, paper }: Citation): { record: HubRecord; index: number }[] {
  const record = hubs[hub];
  return record ? [{ record, index: paper }] : [];
}

export const overlapUrl = () => url('overlap/');

/** The part of the overlap page about the papers that cite these hubs; hub ids have no underscore. */
export function sharedAnchor(records: HubRecord[], hubs: number[]): string {
  return ['shared', ...hubs.map((hub) => records[hub]?.hub.id)].join('_');
}

/** What a hub is called in the figure and the table of shared papers. */
export function hubLabel(hub: number): string {
  return `H${hub + 1}`;
}
