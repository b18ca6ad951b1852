import type { MapFile, PaperFile } from '../../core/figures/map/map-file.ts';
import { formatIssued } from '../../core/text/dates.ts';
import { fetchOfMap } from './use-map-file.ts';

/** What is shown of a paper when the reader points at its mark. */
export interface MarkedPaper {
  title: string;
  /** As shown; null if not stated. */
  date: string | null;
  href: string;
}

export type ReadPaper = (at: number) => Promise<MarkedPaper>;

export function nameOf({ title, date }: MarkedPaper): string {
  return date ? `${title}, ${date}` : title;
}

/** Reads papers from the links of the page. */
export function readFromLinks(links: SVGAElement[]): ReadPaper {
  return async (at) => {
    const link = links[at];
    if (!link) throw new RangeError(`There is no mark ${at}.`);
    const { title = '', date = null } = link.dataset;
    return { title, date, href: link.href.baseVal };
  };
}

/**
 * Reads papers from files of the list of the map, each fetched once: `files` has the number of each paper's file, which holds its papers
 * in the order of the list.
 */
export function readFromFiles(
  { stamp, files }: MapFile,
  folder: string,
  addressOf: (paperId: string) => string,
): ReadPaper {
  const fetched = new Map<number, Promise<PaperFile>>();
  return async (at) => {
    const number = files[at] ?? 0;
    const known = fetched.get(number) ?? fetchOfMap<PaperFile>(`${folder}${number}.json?${stamp}`);
    fetched.set(number, known);
    // A failed file is fetched again next time.
    known.catch(() => fetched.delete(number));
    const file = await known;
    let place = 0;
    for (let before = 0; before < at; before += 1) if (files[before] === number) place += 1;
    const date = file.dates[place] ?? null;
    return {
      title: file.titles[place] ?? '',
      date: date && formatIssued(date),
      href: addressOf(file.ids[place] ?? ''),
    };
  };
}
