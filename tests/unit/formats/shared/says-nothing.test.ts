import { describe, expect, test } from 'vitest';
import { readSource } from '../../../../src/core/formats/read-source.ts';
import { saysNothing } from '../../../../src/core/formats/shared/says-nothing.ts';

test.each([
  ...[
    'n/a',
    'N/A',
    'NA',
    'n/a-n/a',
    'nan',
    'None',
    '#N/A',
    'No Specified',
    'not available',
    '-',
    '–',
    '???',
    '0-0',
  ],
  ...[
    '[No abstract available]',
    'No abstract available.',
    'Abstract not available',
    'Abstract',
    'n.p.',
    '[s.n.]',
  ],
])('saysNothing(%j) is true', (text) => {
  expect(saysNothing(text)).toBe(true);
});

test.each([
  'Nature',
  'None of the Above',
  'No. 7',
  'Abstract Algebra',
  'e12',
  '0',
  'P',
  '1-2',
  'Annals',
  'Non',
])('saysNothing(%j) is false', (text) => {
  expect(saysNothing(text)).toBe(false);
});

const files: Record<string, string> = {
  'x.bibtex.bib':
    '@article{a, title = {A}, journal = {n/a}, pages = {n/a--n/a}, abstract = {[No abstract available]}}',
  'x.ris.ris': 'TY  - JOUR\nTI  - A\nJO  - n/a\nSP  - n/a\nEP  - n/a\nAB  - [No abstract available]\nER  - ',
  'x.csv.csv': 'title,journal,pages,abstract\nA,n/a,-,[No abstract available]\n',
  'x.csl.json': JSON.stringify([
    {
      type: 'article-journal',
      title: 'A',
      'container-title': 'n/a',
      page: 'n/a-n/a',
      abstract: 'No abstract available.',
    },
  ]),
  'x.zotero.json': JSON.stringify([
    {
      key: 'A',
      itemType: 'journalArticle',
      title: 'A',
      publicationTitle: 'n/a',
      pages: '-',
      abstractNote: 'n/a',
    },
  ]),
  'x.crossref.json': JSON.stringify({
    'message-type': 'work',
    message: { DOI: '10.5555/a', title: ['A'], 'container-title': ['n/a'], page: 'n/a-n/a', abstract: 'n/a' },
  }),
  'x.pubmed.nbib': 'PMID- 1\nTI  - A\nJT  - n/a\nPG  - n/a\nAB  - No abstract available.\n',
  'x.web-of-science.txt':
    'FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nTI A\nSO n/a\nBP n/a\nEP n/a\nAB n/a\nER\nEF\n',
};

describe.each(Object.entries(files))('%s', (file, text) => {
  test('a venue, pages or an abstract that says that there is none is not stated, and an info says so', () => {
    const read = readSource(file, new TextEncoder().encode(text));
    if ('rule' in read) throw new Error(read.reason);
    const [paper] = read.source.papers;
    expect([paper?.publication.venue, paper?.publication.pages, paper?.abstract]).toEqual([
      undefined,
      undefined,
      null,
    ]);
    const said = read.source.findings.filter(({ rule }) => rule === 'no-value');
    expect(new Set(said.map(({ field }) => field))).toContain('abstract');
  });
});
