import type { CitingPaper } from '../schemas/citing-paper.ts';

/** What a page says to programs of the paper that it is about: a citing paper, or the hub paper. */
export type DescribedPaper = Pick<
  CitingPaper,
  'title' | 'abstract' | 'identifiers' | 'authors' | 'issued' | 'url' | 'publication'
>;

/** A name as bibliographic tags have it: `Family, Given`, or the whole name where no source divides it. */
export function invertedName({ family, given }: CitingPaper['authors'][number]): string {
  return given === null ? family : `${family}, ${given}`;
}
