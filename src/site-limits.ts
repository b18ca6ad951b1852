/** With more hub papers than this, shared papers have only a table and no figure. */
export const maxFigureHubs = 6;

/**
 * With more citing papers than this, the search is fetched when the page is idle only on a good line, and with more than the
 * second number only when a reader turns to it: its first file has 63 KB at 10,000 papers.
 */
const maxReadyPapers = 1000;
const maxReadyOnGoodLine = 30_000;

/** The file of the map of a longer list is fetched only when a reader turns to the map: it has 570 KB at 100,000 papers. */
export const maxReadyMap = 20_000;

/** A page says how large a file is that is fetched when a reader turns to its map, if it is larger than this, compressed. */
export const largeMapFile = 300_000;

/** Hub papers that a line of the page of shared papers names; of more it says how many. */
export const maxNamedHubs = 12;

/** Sets of hub papers on the page of shared papers, and papers of all sets together; a file has all of them. */
export const maxSharedSets = 60;
export const maxSharedPapers = 200;

/** Bytes of HTML for the lines of a source on one page; with the frame of the page, at most 200 KB. */
export const maxSourceLines = 175_000;

/** A larger source is published as a file only: its pages would take more of a site than its papers. */
export const maxShownSource = 20_000_000;

/** On which lines the search of a list of so many papers is fetched before the reader turns to it; undefined on none. */
export function fetchedWhenIdle(papers: number): 'any-line' | 'good-line' | undefined {
  if (papers <= maxReadyPapers) return 'any-line';
  return papers <= maxReadyOnGoodLine ? 'good-line' : undefined;
}
