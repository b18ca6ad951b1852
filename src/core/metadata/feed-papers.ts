import type { CitingPaper } from '../schemas/citing-paper.ts';

/** The most papers of a feed. Feed readers fetch it often, and other files have the whole list. */
const maxFeedPapers = 100;

/** When papers of a list were noticed, in the order of the list; null where that is not known. */
export interface Noticed {
  foundOn: readonly (string | null)[];
  retractedOn: readonly (string | null)[];
}

/** A paper of a list with the dates by which a feed orders it. */
export interface DatedPaper {
  paper: CitingPaper;
  /** In the list. */
  index: number;
  /** The day on which it was found; null if that is not known. */
  foundOn: string | null;
  /** The day on which a source first called it retracted; null if that is not known, or none does. */
  retractedOn: string | null;
  /** The last of these days, or else its date of publication. */
  updated: string;
}

/** A paper of a feed, with its addresses. */
export interface FeedPaper extends Omit<DatedPaper, 'index'> {
  /** Who wrote the summary, and how; null where that is not known, or there is none. */
  summaryBy: string | null;
  /** Identifies the paper permanently, wherever its page is. */
  id: string;
  /** The absolute address of where this site shows it. */
  page: string;
}

/**
 * The papers of a feed: those that were noticed last come first, so that an older paper that is found late reaches
 * a subscriber. Papers of one day are ordered by publication, then as in the list. Papers of which neither is known
 * are left out.
 */
export function feedPapers(
  papers: readonly CitingPaper[],
  { foundOn, retractedOn }: Noticed,
  limit = maxFeedPapers,
): DatedPaper[] {
  return papers
    .flatMap((paper, index) => {
      const noticed = { foundOn: foundOn[index] ?? null, retractedOn: retractedOn[index] ?? null };
      const [updated = paper.issued] = Object.values(noticed)
        .filter((day) => day !== null)
        .sort()
        .reverse();
      return updated === null ? [] : [{ paper, index, ...noticed, updated }];
    })
    .sort(
      (a, b) => newestFirst(a.updated, b.updated) || newestFirst(a.paper.issued ?? '', b.paper.issued ?? ''),
    )
    .slice(0, limit);
}

function newestFirst(a: string, b: string): number {
  return a === b ? 0 : a < b ? 1 : -1;
}
