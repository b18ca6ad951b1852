/** With more hub papers than this, shared papers have only a table and no figure. */
export const maxFigureHubs = 6;

/** With more citing papers than this, the search is fetched when a reader turns to it, not when the page is idle. */
const maxReadyPapers = 1000;

/** With more citing papers than this in all its lists, a site has no similar papers, which would take too much memory. */
export const maxComparedPapers = 100_000;

/** With more citing papers than this in all its lists, a site has no maps, which would take minutes. */
export const maxMappedPapers = 20_000;

/** Sets of hub papers on the page of shared papers, and papers of one set; a file has all of them. */
export const maxSharedSets = 60;
export const maxSharedPapers = 100;

/** Bytes of HTML for the lines of a source on one page; with the frame of the page, at most 200 KB. */
export const maxSourceLines = 175_000;

/** A larger source is published as a file only: its pages would take more of a site than its papers. */
export const maxShownSource = 20_000_000;

/** True if the search of a list of so many papers is ready before the reader turns to it. */
export function isReadyAtOnce(papers: number): boolean {
  return papers <= maxReadyPapers;
}
