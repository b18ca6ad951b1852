import { createHash } from 'node:crypto';
import { type Citation, type Overlap, overlapOf } from '../core/analysis/overlap.ts';
import type { CitingPaper } from '../core/schemas/citing-paper.ts';
import type { HubRecord } from '../core/schemas/hub-record.ts';
import type { OtherList } from '../core/search/view/list-entry.ts';
import { toPlainText } from '../core/text/tex.ts';
import { url } from '../site.ts';
import { maxNamedHubs } from '../site-limits.ts';
import { paperUrl } from './addresses.ts';
import { perSite } from './per-record.ts';
import { loadRecords } from './records.ts';

/** Which papers cite several hubs; null on a site of one hub. */
export const loadOverlap = perSite((hubs): Overlap | null => (hubs.length < 2 ? null : overlapOf(hubs)));

const places = perSite((hubs) => new Map(hubs.map((record, hub) => [record, hub])));

/** The index of a hub in the records. */
function placeOf(record: HubRecord): number {
  return places().get(record) ?? -1;
}

/** A citing paper as the list of a hub has it. */
export interface Listed {
  record: HubRecord;
  /** 0-based. */
  index: number;
  paper: CitingPaper;
}

/** A citing paper as the lists of the other hubs that it cites have it. */
export function otherHubsOf(record: HubRecord, index: number): Listed[] {
  const overlap = loadOverlap();
  const { hubs } = loadRecords();
  const hub = placeOf(record);
  return (overlap?.citations[hub]?.[index] ?? [])
    .filter((citation) => citation.hub !== hub)
    .flatMap((citation) => toPlace(hubs, citation));
}

/** Likewise, as an entry of a list shows it. */
export function otherListsOf(record: HubRecord, index: number): OtherList[] {
  return otherHubsOf(record, index).map(({ record: other, index: place, paper }) => ({
    hub: toPlainText(other.hub.title),
    href: paperUrl(other, place),
    paper,
  }));
}

/** How many citing papers of a hub also cite another hub of the site. */
export function sharedCount(record: HubRecord): number {
  const citations = loadOverlap()?.citations[placeOf(record)] ?? [];
  return citations.filter(({ length }) => length > 1).length;
}

/** The paper of a citation, in the list of its hub. */
export function toPlace(hubs: HubRecord[], { hub, paper: index }: Citation): Listed[] {
  const record = hubs[hub];
  const paper = record?.citingPapers[index];
  return record && paper ? [{ record, index, paper }] : [];
}

export const overlapUrl = () => url('overlap/');

/** The anchor of the papers that cite these hubs, on the overlap page; hub ids have no underscore. */
export function sharedAnchor(records: HubRecord[], hubs: number[]): string {
  const ids = hubs.map((hub) => records[hub]?.hub.id);
  if (hubs.length <= maxNamedHubs) return ['shared', ...ids].join('_');
  const hash = createHash('sha256').update(ids.join()).digest('hex').slice(0, 8);
  return `shared_${hubs.length}_${hash}`;
}
