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

test.each(Object.entries(files))(
  '%s: “et al.” is no author, and that there are more is told',
  (file, text) => {
    const read = readSource(file, new TextEncoder().encode(text));
    if ('rule' in read) throw new Error(read.reason);
    const { papers, findings } = read.source;
    expect(papers[0]?.authors).toEqual([{ family: 'Doe', given: 'Jane' }]);
    expect(findings).toMatchObject([
      { rule: 'left-out-field', field: expect.stringMatching(/^(?:et al\.|and others)$/) },
    ]);
  },
);
