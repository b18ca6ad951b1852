import { expect, test } from 'vitest';
import { readSource } from '../../../src/core/formats/read-source.ts';

const files: Record<string, string> = {
  'x.bibtex.bib': '@article{a, title = {A}, author = {Doe, Jane and others}}',
  'x.ris.ris': 'TY  - JOUR\nTI  - A\nAU  - Doe, Jane\nAU  - et al.\nER  - ',
  'x.csv.csv': 'title,authors\nA,"Doe, Jane; et al."\n',
  'x.web-of-science.txt': 'FN Clarivate\nVR 1.0\nPT J\nTI A\nAF Doe, Jane\n   et al.\nER\nEF\n',
  'x.pubmed.nbib': 'PMID- 1\nTI  - A\nFAU - Doe, Jane\nAU  - et al.\n',
  'x.csl.json': JSON.stringify([
    { type: 'book', title: 'A', author: [{ family: 'Doe', given: 'Jane' }, { literal: 'et al.' }] },
  ]),
  'x.crossref.json': JSON.stringify({
    'message-type': 'work',
    message: { title: ['A'], author: [{ family: 'Doe', given: 'Jane' }, { name: 'et al.' }] },
  }),
  'x.endnote.xml':
    '<xml><records><record><titles><title>A</title></titles><contributors><authors><author>Doe, Jane</author>' +
    '<author>et al.</author></authors></contributors></record></records></xml>',
};

const numbered = Object.entries(files).map(([file, text]) => [
  file,
  text.replace(/et al\.|others/, '14 others'),
]);

test.each([...Object.entries(files), ...numbered])(
  '%s: “et al.” or “14 others” is no author, and a message says that there are more',
  (file = '', text = '') => {
    const read = readSource(file, new TextEncoder().encode(text));
    if ('rule' in read) throw new Error(read.reason);
    const { papers, findings } = read.source;
    expect(papers[0]?.authors).toEqual([{ family: 'Doe', given: 'Jane' }]);
    expect(findings).toMatchObject([
      { rule: 'left-out-field', field: expect.stringMatching(/^(?:et al\.|and others)$/) },
    ]);
  },
);

test.each(['Doe, Jane and 14 others', 'Doe, Jane & 3 more', 'Doe, Jane; and 2 other authors'])(
  '%j names one author, in a table and in a value that should have one name',
  (names) => {
    const table = readSource('x.csv.csv', new TextEncoder().encode(`title,authors\nA,"${names}"\n`));
    const ris = readSource(
      'x.ris.ris',
      new TextEncoder().encode(`TY  - JOUR\nTI  - A\nAU  - ${names}\nER  - `),
    );
    for (const read of [table, ris]) {
      if ('rule' in read) throw new Error(read.reason);
      expect(read.source.papers[0]?.authors).toEqual([{ family: 'Doe', given: 'Jane' }]);
      expect(read.source.findings).toMatchObject([{ rule: 'left-out-field', field: 'et al.' }]);
    }
  },
);
