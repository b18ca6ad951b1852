import { gzipSync } from 'node:zlib';
import type { HubRecord } from '../core/schemas/hub-record.ts';
import { facetColumn, writeFacets, writeRanks } from '../core/search/index/format/facet-file.ts';
import { startFile, writeStart } from '../core/search/index/format/start-file.ts';
import { buildIndex } from '../core/search/index/write/build.ts';
import { carriedFacets } from '../core/search/view/carried-facets.ts';
import { dateCode } from '../core/search/view/date-range.ts';
import { toDocument, toListEntry } from '../core/search/view/list-entry.ts';
import { ordersOf } from '../core/search/view/orders.ts';
import { entryAnchor, isReadyAtOnce } from '../site.ts';
import { entryUrl, paperUrl, siteHasPaperPages } from './addresses.ts';
import { hubFacets } from './facets.ts';
import { workFiles } from './work-files.ts';

/** The files of the search index of a hub: the manifest, and the others as gzip, most named after their content. */
export function searchFiles(record: HubRecord): { name: string; bytes: Uint8Array<ArrayBuffer> }[] {
  const { citingPapers } = record;
  const addressOf = siteHasPaperPages() ? paperUrl : entryUrl;
  const orders = ordersOf(
    citingPapers.map(({ title, issued, novelty }) => ({ title, date: issued ?? '', novelty })),
  );
  const carried = carriedFacets(hubFacets(record));
  const long = hubFacets(record).filter((_, index) => carried[index]?.more);
  const works = workFiles(record);
  const { files, manifest } = buildIndex(citingPapers.map(toDocument), {
    entry: ({ index }) => {
      const paper = citingPapers[index];
      if (!paper) throw new RangeError(`No citing paper ${index}`);
      return toListEntry(paper, entryAnchor(paper.id), addressOf(record, index));
    },
    columns: {
      facets: writeFacets(carried),
      ...Object.fromEntries(long.map((facet) => [facetColumn(facet.name), writeFacets([facet])])),
      newest: writeRanks(orders.newest),
      oldest: writeRanks(orders.oldest),
      title: writeRanks(orders.title),
      novelty: writeRanks(orders.novelty),
      dates: writeRanks(citingPapers.map(({ issued }) => dateCode(issued))),
      works: works.table,
    },
  });
  const byName = new Map(files.map(({ name, bytes }) => [name, bytes]));
  const start = writeStart(manifest, byName, isReadyAtOnce(citingPapers.length) ? 'whole' : 'head');
  return [
    { name: 'manifest.json', bytes: new TextEncoder().encode(JSON.stringify(manifest)) },
    ...[...files, { name: startFile, bytes: start }].map(({ name, bytes }) => ({
      name,
      bytes: new Uint8Array(gzipSync(bytes, { level: 9 })),
    })),
    ...works.files,
  ];
}
