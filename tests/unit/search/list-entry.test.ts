import { expect, test } from 'vitest';
import { toDocument, toListEntry } from '../../../src/core/search/list-entry.ts';
import { citingPaper } from '../records/parsed.ts';

const paper = citingPaper({
  id: 'gains-of-24-3',
  title: 'Gains of $24.3\\%$',
  representative: true,
  verdict: 'unverdicted',
  novelty: 7,
  identifiers: { arxiv: '2503.01785' },
  authors: Array.from({ length: 10 }, (_, index) => ({
    family: `Name${index}`,
    given: index === 0 ? 'Ada' : null,
  })),
  issued: '2026-05',
});

test('an entry has the facts that are stated, in the order of the list, and no others', () => {
  const { title, summary, authors, moreAuthors, facts } = toListEntry(paper, 'paper-x', '/x/', [
    { label: 'arXiv:2503.01785', href: 'https://arxiv.org/abs/2503.01785' },
  ]);
  expect({ title, summary, moreAuthors }).toEqual({ title: 'Gains of 24.3%', summary: null, moreAuthors: 3 });
  expect(authors).toHaveLength(7);
  expect(facts).toEqual([
    { text: 'Representative', mark: true },
    { text: 'May 2026', date: '2026-05' },
    { text: 'arXiv:2503.01785', href: 'https://arxiv.org/abs/2503.01785' },
    { text: 'unverdicted' },
    { text: 'novelty 7.0' },
  ]);
});

test('a document has every author and identifier, and the year of the date', () => {
  const document = toDocument(paper, 4);
  expect(document).toMatchObject({ index: 4, title: 'Gains of 24.3%', summary: '', year: 2026 });
  expect(document.authors).toHaveLength(10);
  expect(document.authors[0]).toBe('Ada Name0');
  expect(document.identifiers).toEqual(['2503.01785']);
});
