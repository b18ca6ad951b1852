import type { LibraryPaper } from '../../../src/core/library/library-paper.ts';

/** A paper of a library, with what a test changes of it. */
export function paperOf(change: Partial<LibraryPaper> = {}): LibraryPaper {
  return {
    ...{ title: 'The Many Ways of Joining Lists of Papers', identifiers: {}, year: null, authors: [] },
    type: null,
    ...change,
  };
}

export const citedHub = paperOf({
  title: 'A Survey of Large Language Models',
  identifiers: { arxiv: '2303.18223' },
});
