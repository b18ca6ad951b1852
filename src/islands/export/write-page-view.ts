import type { CitingPapersFile } from '../../core/schemas/citing-papers-file.ts';
import { OutdatedPage } from '../../core/search/index/read/file-store.ts';
import { aboutView } from '../../core/search/view/view-name.ts';
import { entryAnchor } from '../../site.ts';
import { fetchSound, readJson } from '../../workers/fetch-file.ts';
import { toViewFile, type ViewFile } from '../../workers/view-file.ts';

let fetched: Promise<CitingPapersFile> | null = null;

/** Writes the papers of some entries, given their anchors, from the published JSON of the whole list. */
export async function writePageView(
  json: string,
  anchors: string[],
  format: string,
  address: string | null,
): Promise<ViewFile> {
  fetched ??= fetchList(json).catch((error: unknown) => {
    fetched = null;
    throw error;
  });
  const { citingPapers, ...origin } = await fetched;
  const works = new Map(citingPapers.map((work) => [entryAnchor(work.id), work]));
  const shown = anchors.map((anchor) => {
    const work = works.get(anchor);
    // The site was updated after the page was opened.
    if (!work) throw new OutdatedPage(json);
    return work;
  });
  const about = aboutView(shown.length, origin.about, address);
  return toViewFile([shown], { ...origin, about }, format);
}

/** The file keeps its name over updates, so that a cache must not answer. */
function fetchList(json: string): Promise<CitingPapersFile> {
  return fetchSound(json, readJson<CitingPapersFile>, 'no-cache');
}
