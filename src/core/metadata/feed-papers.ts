import type { CitingPaper } from '../schemas/citing-paper.ts';

/** Papers in a feed: readers ask for it again and again, and the whole list is in other files. */
const mostFeedPapers = 100;

/** A dated paper of a feed. */
export interface FeedPaper {
  paper: CitingPaper;
  issued: string;
  /** Names the paper for ever, wherever its page is. */
  id: string;
  /** The absolute address of where this site shows it. */
  page: string;
}

/** The dated papers of a list, the newest first, by their place in the list; of one date, in its order. */
export function newestDated(papers: readonly CitingPaper[], most = mostFeedPapers) {
  return papers
    .flatMap((paper, index) => (paper.issued === null ? [] : [{ paper, index, issued: paper.issued }]))
    .sort((a, b) => (a.issued === b.issued ? a.index - b.index : a.issued < b.issued ? 1 : -1))
    .slice(0, most);
}
