import { jsonWriter } from '../core/formats/json/stringify.ts';
import { writers } from '../core/formats/writers.ts';
import type { HubRecord } from '../core/schemas/hub-record.ts';
import { hubUrl } from '../site.ts';
import { feedUrl } from './feed.ts';
import { isCompressed, linesFile } from './lines-file.ts';
import { listPages } from './list-pages.ts';
import { workFiles } from './work-files.ts';
import { hubWorks } from './works.ts';

/** What a page says of each format that it can export to. */
export const exportFormats = writers.map(({ name, title, extension, use }) => ({
  name,
  title,
  extension,
  use,
}));

/** The exports that the page offers of a hub's list, and the download size of a view. */
export function exportOffer(record: HubRecord) {
  const files = `${hubUrl(record.hub.id)}citing-papers.`;
  return {
    hubId: record.hub.id,
    files,
    lines: isCompressed(record) ? `${files}${linesFile.extension}` : null,
    formats: exportFormats,
    feed: feedUrl(record),
    piece: pieceOf(record),
  };
}

/** A list on one page is fetched whole, a longer one in the pieces that have the papers of the view. */
function pieceOf(record: HubRecord) {
  if (listPages(record.citingPapers.length) === 1) {
    const { citingPapers, origin } = hubWorks(record);
    return { bytes: Buffer.byteLength(jsonWriter.stringify(citingPapers, origin)), most: 1 };
  }
  const { files } = workFiles(record);
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  return { bytes: Math.ceil(bytes / files.length), most: files.length };
}
