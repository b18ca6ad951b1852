import {
  type DrawnList,
  type DrawnPapers,
  drawnFileCount,
  drawnFileName,
  drawnFileOf,
} from '../core/paper-page/drawn-papers.ts';
import type { HubRecord } from '../core/schemas/hub-record.ts';
import { hashBytes } from '../core/search/index/format/hash-bytes.ts';
import { drawnPageUrl } from '../paper-urls.ts';
import { gzip } from './gzip.ts';
import { hasPage } from './page-plan.ts';
import { paperPage } from './paper-page.ts';
import { perRecord } from './per-record.ts';

interface DrawnFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Where the files are from which the papers of a hub are drawn. */
export function drawnList(record: HubRecord): DrawnList {
  return drawn(record).list;
}

/** These files. */
export function drawnFiles(record: HubRecord): DrawnFile[] {
  return drawn(record).files;
}

const drawn = perRecord((record): { list: DrawnList; files: DrawnFile[] } => {
  const { hub, citingPapers } = record;
  const count = drawnFileCount(citingPapers.filter((_, index) => !hasPage(record, index)).length);
  const byFile = Map.groupBy(citingPapers.keys(), (index) =>
    drawnFileOf(citingPapers[index]?.id ?? '', count),
  );
  const contents = Array.from({ length: count }, (_, file) => {
    const papers: DrawnPapers = {};
    for (const index of byFile.get(file) ?? []) {
      const id = citingPapers[index]?.id ?? '';
      papers[id] = hasPage(record, index) ? null : paperPage(record, index);
    }
    const bytes = new TextEncoder().encode(JSON.stringify(papers));
    return { hash: hashBytes(bytes), bytes: gzip(bytes) };
  });
  const stamp = hashBytes(new TextEncoder().encode(contents.map(({ hash }) => hash).join(' ')));
  return {
    list: { folder: drawnPageUrl(hub.id), files: count, stamp },
    files: contents.map(({ bytes }, file) => ({ name: drawnFileName(stamp, file), bytes })),
  };
});
