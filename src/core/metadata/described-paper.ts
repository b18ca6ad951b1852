import type { CitingPaper } from '../schemas/citing-paper.ts';

/** The facts that a page tells programs about its paper: a citing paper, or the hub paper. */
export type DescribedPaper = Pick<
  CitingPaper,
  'title' | 'abstract' | 'identifiers' | 'authors' | 'issued' | 'url' | 'publication' | 'languages'
>;
