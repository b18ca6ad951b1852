import { expect, test } from 'vitest';
import { highwireTags } from '../../../src/core/metadata/highwire.ts';
import { harbourPaper, journalArticle } from '../../support/metadata/papers.ts';

const page = 'https://example.org/hubs/tide/papers/harbour/';

function pairs(...[paper]: [Parameters<typeof highwireTags>[0]]) {
  return highwireTags(paper, page).map(({ name, content }) => [name, content]);
}

test('a journal article has every tag that a reference manager reads, in their order', () => {
  expect(pairs(journalArticle)).toEqual([
    ['citation_title', 'Reading 24.3% of the Harbour'],
    ['citation_author', 'Quay, Mira, III'],
    ['citation_author', 'Harbour Society'],
    ['citation_author', '李, 明'],
    ['citation_publication_date', '2025/05/03'],
    ['citation_journal_title', 'Harbour Letters & Notes'],
    ['citation_volume', '7'],
    ['citation_issue', '2'],
    ['citation_firstpage', '12'],
    ['citation_lastpage', '34'],
    ['citation_publisher', 'Pier Press'],
    ['citation_doi', '10.5555/harbour'],
    ['citation_arxiv_id', '2601.00001'],
    ['citation_abstract', 'Harbours are read from the left.'],
    ['citation_abstract_html_url', page],
    ['citation_public_url', 'https://example.net/harbour?a=1&b=2'],
  ]);
});

test('what no source states has no tag', () => {
  expect(pairs(harbourPaper())).toEqual([
    ['citation_title', 'Reading the Harbour'],
    ['citation_abstract_html_url', page],
  ]);
});

test.each([
  ['paper-conference', 'citation_conference_title'],
  ['chapter', 'citation_inbook_title'],
  ['article-journal', 'citation_journal_title'],
])('the venue of a %s has a tag of its own, from which readers take the kind', (type, name) => {
  expect(pairs(harbourPaper({ publication: { type, venue: 'Tides' } }))).toContainEqual([name, 'Tides']);
});

test('a venue makes no work a journal article whose kind is not stated', () => {
  const names = pairs(harbourPaper({ publication: { venue: 'arXiv' } })).map(([name]) => name);
  expect(names).toEqual(['citation_title', 'citation_abstract_html_url']);
});

test('pages that cannot be divided for certain are the first page whole', () => {
  const tags = pairs(harbourPaper({ publication: { pages: 'S1-12-S1-20' } }));
  expect(tags).toContainEqual(['citation_firstpage', 'S1-12-S1-20']);
  expect(tags.map(([name]) => name)).not.toContain('citation_lastpage');
});

test.each([
  ['thesis', 'citation_dissertation_institution'],
  ['report', 'citation_technical_report_institution'],
  ['book', 'citation_publisher'],
])('the publisher of a %s is its %s', (type, name) => {
  expect(pairs(harbourPaper({ publication: { type, publisher: 'Pier Press' } }))).toContainEqual([
    name,
    'Pier Press',
  ]);
});

test('a page alone is the first, each language has a tag, and the address may be that of an identifier', () => {
  const paper = harbourPaper({
    publication: { pages: '12' },
    languages: ['de', 'en'],
    identifiers: { arxiv: '2601.00001' },
  });
  expect(pairs(paper)).toEqual([
    ['citation_title', 'Reading the Harbour'],
    ['citation_firstpage', '12'],
    ['citation_language', 'de'],
    ['citation_language', 'en'],
    ['citation_arxiv_id', '2601.00001'],
    ['citation_abstract_html_url', page],
    ['citation_public_url', 'https://arxiv.org/abs/2601.00001'],
  ]);
});
