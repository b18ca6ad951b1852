import { describe, expect, test } from 'vitest';
import { readSource } from '../../../../src/core/formats/read-source.ts';

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

const work = { title: 'A', type: 'book' };
const withNobody: Record<string, string> = {
  'x.bibtex.bib': '@book{a, title = {A}, author = {Anonymous and Doe, Jane}}',
  'x.ris.ris': 'TY  - BOOK\nTI  - A\nAU  - [Anonymous]\nAU  - Doe, Jane\nER  - ',
  'x.csv.csv': 'title,authors\nA,"Anonymous; Doe, Jane"\n',
  'x.csl.json': JSON.stringify([
    { ...work, author: [{ literal: 'Anonymous' }, { family: 'Doe', given: 'Jane' }] },
  ]),
  'x.zotero.json': JSON.stringify([
    {
      key: 'A',
      itemType: 'book',
      title: 'A',
      creators: [
        { creatorType: 'author', name: '[Anonymous]' },
        { creatorType: 'author', lastName: 'Doe', firstName: 'Jane' },
      ],
    },
  ]),
  'x.crossref.json': JSON.stringify({
    'message-type': 'work',
    message: {
      DOI: '10.5555/a',
      title: ['A'],
      author: [{ name: 'No author' }, { family: 'Doe', given: 'Jane' }],
    },
  }),
  'x.pubmed.nbib': 'PMID- 1\nTI  - A\nAU  - Anonymous\nFAU - Doe, Jane\n',
  'x.web-of-science.txt':
    'FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nTI A\nAF [Anonymous]\n   Doe, Jane\nER\nEF\n',
  'x.endnote.xml':
    '<xml><records><record><titles><title>A</title></titles><contributors><authors><author>[Anonymous]</author>' +
    '<author>Doe, Jane</author></authors></contributors></record></records></xml>',
};

/** The authors that are read of the one paper of a file, and what is said of those who are nobody. */
function readAuthors(file: string, text: string) {
  const read = readSource(file, new TextEncoder().encode(text));
  if ('rule' in read) throw new Error(read.reason);
  const { papers, findings } = read.source;
  return { authors: papers[0]?.authors, said: findings.filter(({ rule }) => rule === 'no-value') };
}

test.each(Object.entries(withNobody))('%s: “Anonymous” is no author, and an info says so', (file, text) => {
  const { authors, said } = readAuthors(file, text);
  expect(authors).toEqual([{ family: 'Doe', given: 'Jane' }]);
  expect(said).toMatchObject([
    { field: 'authors', reason: expect.stringMatching(/^“authors” is “(?:\[?Anonymous\]?|No author)”\.$/) },
  ]);
});

const withLaterNobody: Record<string, string> = {
  'x.ris.ris': 'TY  - BOOK\nTI  - A\nAU  - Doe, Jane\nAU  - [Anonymous]\nER  - ',
  'x.pubmed.nbib': 'PMID- 1\nTI  - A\nFAU - Doe, Jane\nAU  - [Anonymous]\n',
  'x.web-of-science.txt':
    'FN Clarivate Analytics Web of Science\nVR 1.0\nAF Doe, Jane\nCA [Anonymous]\nTI A\nER\nEF\n',
  'x.endnote.xml':
    '<xml><records><record><titles><title>A</title></titles><contributors><authors>\n<author>Doe, Jane</author>\n\n' +
    '<author>[Anonymous]</author></authors></contributors></record></records></xml>',
};

test.each(Object.entries(withLaterNobody))(
  '%s: the info on “[Anonymous]” names its own line',
  (file, text) => {
    const { authors, said } = readAuthors(file, text);
    expect(authors?.length).toBe(1);
    expect(said.map(({ line }) => line)).toEqual([4]);
  },
);
