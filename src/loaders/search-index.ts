import { countingSource, countOf } from '../core/analysis/counting-source.ts';
import { keyOf } from '../core/reading-list/mark.ts';
import type { CitingPaper } from '../core/schemas/citing-paper.ts';
import type { HubRecord } from '../core/schemas/hub-record.ts';
import { facetColumn, writeFacets, writeRanks } from '../core/search/index/format/facet-file.ts';
import { hashBytes } from '../core/search/index/format/hash-bytes.ts';
import { keyColumn, writePaperKeys } from '../core/search/index/format/paper-keys.ts';
import { startFile, writeStart } from '../core/search/index/format/start-file.ts';
import { buildIndex } from '../core/search/index/write/build.ts';
import { carriedFacets } from '../core/search/view/carried-facets.ts';
import { dateCode } from '../core/search/view/date-range.ts';
import type { Facet } from '../core/search/view/facets.ts';
import {
  type ListEntry,
  toDocument,
  toListEntry,
  toSiteDocument,
  toSiteEntry,
} from '../core/search/view/list-entry.ts';
import { ordersOf } from '../core/search/view/orders.ts';
import { toStoredEntry } from '../core/search/view/stored-entry.ts';
import { at } from '../core/text/at.ts';
import { entryAnchor, url } from '../site.ts';
import { paperUrl } from './addresses.ts';
import { hubFacets } from './facets.ts';
import { gzip } from './gzip.ts';
import { otherListsOf } from './overlap.ts';
import { perRecord, perSite } from './per-record.ts';
import { loadRecords } from './records.ts';
import { hubName, type SiteList, siteList } from './site-list.ts';
import { workFiles } from './work-files.ts';

interface IndexedList {
  papers: CitingPaper[];
  facets: Facet[];
  /** What is searched of a paper; by default what the entry of a hub's list shows. */
  documentOf?: typeof toDocument;
  entryOf(index: number): ListEntry;
  /** Files of the list beside its index, and further columns. */
  files?: IndexFile[];
  columns?: Record<string, Uint8Array>;
}

/** A file of a search index. */
interface IndexFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A search index as it is published. */
interface PublishedIndex {
  /** Name of the file that opens it, with the hash of its bytes, by which a page refuses another version. */
  start: string;
  files: IndexFile[];
}

/** The address of the start of the search index of a hub, with its hash. */
export function searchStart(record: HubRecord): string {
  return url(`hubs/${record.hub.id}/search/${hubIndex(record).start}`);
}

/** The address of the start of the search index of all hubs, with its hash; null on a site of one. */
export function siteSearchStart(): string | null {
  const index = siteIndex();
  return index && url(`search/${index.start}`);
}

/** The files of the search index of a hub. */
export function searchFiles(record: HubRecord): IndexFile[] {
  return hubIndex(record).files;
}

/** The files of the search index of all hubs; none on a site of one. */
export function siteSearchFiles(): IndexFile[] {
  return siteIndex()?.files ?? [];
}

const hubIndex = perRecord((record): PublishedIndex => {
  const { citingPapers } = record;
  const works = workFiles(record);
  return publish({
    papers: citingPapers,
    facets: hubFacets(record),
    entryOf(index) {
      const paper = at(citingPapers, index);
      const others = otherListsOf(record, index);
      return toListEntry(paper, entryAnchor(paper.id), paperUrl(record, index), others);
    },
    files: works.files,
    columns: {
      works: works.table,
      [keyColumn]: writePaperKeys(citingPapers.map(({ id }) => keyOf({ hub: record.hub.id, paper: id }))),
    },
  });
});

const siteIndex = perSite((): PublishedIndex | null => {
  const list = siteList();
  return list && publishSite(list);
});

function publishSite(list: SiteList): PublishedIndex {
  const { hubs } = loadRecords();
  return publish({
    papers: list.papers.map(({ paper }) => paper),
    facets: list.facets,
    documentOf: toSiteDocument,
    entryOf(index) {
      const { paper, citations } = at(list.papers, index);
      const [{ hub, paper: place }] = citations;
      const names = citations.map((citation) => hubName(at(hubs, citation.hub)));
      const anchor = `${at(hubs, hub).hub.id}_${entryAnchor(paper.id)}`;
      return toSiteEntry(paper, anchor, paperUrl(at(hubs, hub), place), names);
    },
    columns: {
      [keyColumn]: writePaperKeys(
        list.papers.map(({ paper, citations: [{ hub }] }) =>
          keyOf({ hub: at(hubs, hub).hub.id, paper: paper.id }),
        ),
      ),
    },
  });
}

/** The manifest, and the others as gzip, most named after their content. */
function publish({
  papers,
  facets,
  documentOf = toDocument,
  entryOf,
  files: beside = [],
  columns = {},
}: IndexedList): PublishedIndex {
  const countedBy = countingSource(papers);
  const orders = ordersOf(
    papers.map((paper) => ({
      ...{ title: paper.title, date: paper.issued ?? '', novelty: paper.novelty },
      cited: countOf(paper, countedBy),
    })),
  );
  const carried = carriedFacets(facets);
  const long = facets.filter((_, index) => carried[index]?.more);
  const { files, manifest } = buildIndex(papers.map(documentOf), {
    entry: ({ index }) => toStoredEntry(entryOf(index)),
    columns: {
      facets: writeFacets(carried),
      ...Object.fromEntries(long.map((facet) => [facetColumn(facet.name), writeFacets([facet])])),
      newest: writeRanks(orders.newest),
      oldest: writeRanks(orders.oldest),
      title: writeRanks(orders.title),
      novelty: writeRanks(orders.novelty),
      cited: writeRanks(orders.cited),
      dates: writeRanks(papers.map(({ issued }) => dateCode(issued))),
      ...columns,
    },
  });
  const byName = new Map(files.map(({ name, bytes }) => [name, bytes]));
  const start = writeStart(manifest, byName);
  const published = [
    { name: 'manifest.json', bytes: new TextEncoder().encode(JSON.stringify(manifest)) },
    ...[...files, { name: startFile, bytes: start }].map(({ name, bytes }) => ({
      name,
      bytes: gzip(bytes),
    })),
    ...beside,
  ];
  return { start: `${startFile}?${hashBytes(start)}`, files: published };
}
