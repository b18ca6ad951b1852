import type { CitingPaper } from '../schemas/citing-paper.ts';

/** The most papers of a feed. Feed readers fetch it often, and other files have the whole list. */
const maxFeedPapers = 100;

/** A dated paper of a feed. */
export interface FeedPaper {
  paper: CitingPaper;
  issued: string;
  /** Identifies the paper permanently, wherever its page is. */
  id: string;
  /** The absolute address of where this site shows it. */
  page: string;
}

/** The dated papers of a list with their indices, the newest first; papers of one date keep their order. */
export function newestDated(papers: readonly CitingPaper[], limit = maxFeedPapers) {
  return papers
    .flatMap((paper, index) => (paper.issued === null ? [] : [{ paper, index, issued: paper.issued }]))
    .sort((a, b) => (a.issued === b.issued ? a.index - b.index : a.issued < b.issued ? 1 : -1))
    .slice(0, limit);
}
