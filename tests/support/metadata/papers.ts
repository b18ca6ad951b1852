import type { CitingPaper } from '../../../src/core/schemas/citing-paper.ts';
import { citingPaper } from '../joining/parsed.ts';

/** A citing paper about the harbour with the facts that are given. */
export function harbourPaper(facts: Partial<CitingPaper> = {}): CitingPaper {
  return citingPaper({
    ...{ id: 'reading-the-harbour', title: 'Reading the Harbour' },
    source: [{ file: 'tide.pith.txt', line: 12 }],
    ...facts,
  });
}

/** An article with every fact that a reference manager reads. */
export const journalArticle = harbourPaper({
  title: 'Reading $24.3\\%$ of the Harbour',
  abstract: 'Harbours are read from the left.',
  identifiers: { doi: '10.5555/harbour', arxiv: '2601.00001' },
  authors: [
    { family: 'Quay', given: 'Mira', suffix: 'III' },
    { family: 'Harbour Society', given: null },
    { family: '李', given: '明' },
  ],
  issued: '2025-05-03',
  url: 'https://example.net/harbour?a=1&b=2',
  publication: {
    type: 'article-journal',
    venue: 'Harbour Letters & Notes',
    publisher: 'Pier Press',
    volume: '7',
    issue: '2',
    pages: '12-34',
  },
});
