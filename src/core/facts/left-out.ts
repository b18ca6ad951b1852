import type { CitingPaper } from '../schemas/citing-paper.ts';

/** True for a paper that one of the files lists, but does not choose: each of them chooses some of its papers. */
export function isLeftOut(
  { representative, source }: Pick<CitingPaper, 'representative' | 'source'>,
  choosing: readonly string[],
): boolean {
  return representative === null && source.some(({ file }) => choosing.includes(file));
}
