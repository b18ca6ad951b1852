import { gzipSync } from 'node:zlib';
import type { HubRecord } from '../core/schemas/hub-record.ts';
import { writeFacets, writeRanks } from '../core/search/index/format/facet-file.ts';
import { buildIndex } from '../core/search/index/write/build.ts';
import { dateCode } from '../core/search/view/date-range.ts';
import { toDocument, toListEntry } from '../core/search/view/list-entry.ts';
import { ordersOf } from '../core/search/view/orders.ts';
import { entryAnchor } from '../site.ts';
import { entryUrl, paperUrl, siteHasPaperPages } from './addresses.ts';
import { hubFacets } from './facets.ts';
import { workFiles } from './work-files.ts';

/** The files of the search index of a hub: the manifest, and the others as gzip, named after their content. */
export function searchFiles(record: HubRecord): { name: string; bytes: Uint8Array<ArrayBuffer> }[] {
  const { citingPapers } = record;
  const addressOf = siteHasPaperPages() ? paperUrl : entryUrl;
  const orders = ordersOf(citingPapers.map(({ title, issued }) => ({ title, date: issued ?? '' })));
  const works = workFiles(record);
  const { files, manifest } = buildIndex(citingPapers.map(toDocument), {
    entry: ({ index }) => {
      const paper = citingPapers[index];
      if (!paper) throw new RangeError(`No citing paper ${index}`);
      return toListEntry(paper, entryAnchor(paper.id), addressOf(record, index));
    },
    columns: {
      facets: writeFacets(hubFacets(record)),
      newest: writeRanks(orders.newest),
      title: writeRanks(orders.title),
      dates: writeRanks(citingPapers.map(({ issued }) => dateCode(issued))),
      works: works.table,
    },
  });
  return [
    { name: 'manifest.json', bytes: new TextEncoder().encode(JSON.stringify(manifest)) },
    ...files.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(gzipSync(bytes, { level: 9 })) })),
    ...works.files,
  ];
}
