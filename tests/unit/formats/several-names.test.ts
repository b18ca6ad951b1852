import { expect, test } from 'vitest';
import { readSource } from '../../../src/core/formats/read-source.ts';

const files: Record<string, (names: string) => string> = {
  'x.bibtex.bib': (names) => `@article{a, title = {A}, author = {${names}}}`,
  'x.ris.ris': (names) => `TY  - JOUR\nTI  - A\nAU  - ${names}\nER  - `,
  'x.web-of-science.txt': (names) => `FN Clarivate\nVR 1.0\nPT J\nTI A\nAF ${names}\nER\nEF\n`,
  'x.pubmed.nbib': (names) => `PMID- 1\nTI  - A\nFAU - ${names}\n`,
  'x.endnote.xml': (names) =>
    '<xml><records><record><titles><title>A</title></titles><contributors><authors>' +
    `<author>${names}</author></authors></contributors></record></records></xml>`,
};

function read(file: string, text: string) {
  const source = readSource(file, new TextEncoder().encode(text));
  if ('rule' in source) throw new Error(source.reason);
  return source.source;
}

test.each(Object.entries(files))('%s: authors are divided that share one value', (file, write) => {
  for (const names of ['Doe, Jane; Roe, Ann', 'Doe, Jane and Roe, Ann']) {
    const { papers, findings } = read(file, write(names));
    expect(papers[0]?.authors).toEqual([
      { family: 'Doe', given: 'Jane' },
      { family: 'Roe', given: 'Ann' },
    ]);
    expect(findings).toEqual([]);
  }
});

test.each(Object.entries(files))(
  '%s: what cannot be divided for certain is no author, and is told',
  (file, write) => {
    const { papers, findings } = read(file, write('Doe, Jane, Roe, Ann'));
    expect(papers[0]?.authors).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toEqual(['bad-value']);
  },
);

test.each(Object.entries(files))('%s: an “et al.” beside a name is told and no part of it', (file, write) => {
  const { papers, findings } = read(file, write('Doe, Jane et al.'));
  expect(papers[0]?.authors).toEqual([{ family: 'Doe', given: 'Jane' }]);
  expect(findings).toMatchObject([
    { rule: 'left-out-field', field: expect.stringMatching(/^(?:et al\.|and others)$/) },
  ]);
});

test.each(Object.entries(files))('%s: the name of an organisation is not divided', (file, write) => {
  const name = 'Institute of Tides and Waves';
  const written = file === 'x.bibtex.bib' ? `{${name}}` : name;
  expect(read(file, write(written)).papers[0]?.authors).toEqual([{ family: name, given: null }]);
});
