import { describe, expect, test } from 'vitest';
import { bibtexWriter } from '../../../../src/core/formats/bibtex/stringify.ts';
import type { Work } from '../../../../src/core/schemas/work.ts';
import { origin, toWork } from '../../../support/formats/bibliographic-works.ts';

const entryOf = (facts: Partial<Work>) =>
  bibtexWriter
    .stringify([toWork(facts)], origin)
    .split('\n')
    .slice(4, -1);

test('stringify(works, origin) begins with where they come from, in a comment that opens no entry', () => {
  expect(bibtexWriter.stringify([], origin)).toBe(
    [
      '% Papers that cite “(at)misc{x, $\\pi_0$}” TY - JOUR',
      `% Read from x.csl.json, SHA-256 ${'a'.repeat(64)}`,
      `% Read from x.pith.txt, SHA-256 ${'b'.repeat(64)}`,
      '',
    ].join('\n'),
  );
});

describe('stringify(work)', () => {
  test('writes a preprint as arXiv does, with what else is stated', () => {
    const entry = entryOf({
      title: '$\\pi_0$ and GRPO: 24% better',
      authors: [
        { family: 'Liu', given: 'Ziyu' },
        { family: 'The GRPO Team', given: null },
      ],
      issued: '2025-03-03',
      url: 'https://arxiv.org/abs/2503.01785',
      primaryCategory: 'cs.CV',
      abstract: 'One.\n\nTwo & three.',
      summary: 'It is better.',
      identifiers: { arxiv: '2503.01785', doi: '10.48550/arXiv.2503.01785' },
      publication: { type: 'article', publisher: 'arXiv' },
    });
    expect(entry).toEqual([
      '@misc{key:0_a-b,',
      '  author = {Liu, Ziyu and {The GRPO Team}},',
      '  title = {$\\pi_0$ and {GRPO}: 24\\% better},',
      '  year = {2025},',
      '  month = mar,',
      '  date = {2025-03-03},',
      '  publisher = {arXiv},',
      '  eprint = {2503.01785},',
      '  archivePrefix = {arXiv},',
      '  primaryClass = {cs.CV},',
      '  doi = {10.48550/arXiv.2503.01785},',
      '  url = {https://arxiv.org/abs/2503.01785},',
      '  abstract = {One.',
      '',
      'Two \\& three.},',
      '  annote = {Summary by the source: It is better.},',
      '}',
    ]);
  });

  test.each([
    ['article-journal', '@article', ['journal = {V}', 'publisher = {P}']],
    ['paper-conference', '@inproceedings', ['booktitle = {V}', 'publisher = {P}']],
    ['thesis', '@thesis', ['howpublished = {V}', 'institution = {P}']],
    ['speech', '@misc', ['howpublished = {V}', 'publisher = {P}', 'entrysubtype = {speech}']],
  ])('names the venue and the publisher of %s as %s has them', (type, entryType, fields) => {
    const [head, , ...written] = entryOf({ publication: { type, venue: 'V', publisher: 'P' } });
    expect(head).toBe(`${entryType}{key:0_a-b,`);
    expect(written).toEqual([...fields.map((field) => `  ${field},`), '}']);
  });

  test('writes volume, number and pages of a journal', () => {
    const written = entryOf({ publication: { volume: '7', issue: '3', pages: '12-34' } });
    expect(written.slice(2, -1)).toEqual(['  volume = {7},', '  number = {3},', '  pages = {12--34},']);
  });

  test('leaves out what is not stated', () => {
    expect(entryOf({})).toEqual(['@misc{key:0_a-b,', '  title = {A {Title}},', '}']);
  });
});
