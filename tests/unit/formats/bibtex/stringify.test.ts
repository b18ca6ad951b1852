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

  test('writes every other fact in its field, and a language by the name that babel has', () => {
    const entry = entryOf({
      url: 'https://example.org/{a}?b c',
      identifiers: { openalex: 'W1', semanticScholar: 'CorpusId:5', pmid: '7' },
      languages: ['de'],
      publication: { type: 'article-magazine', venue: 'A & B', volume: '7_8', issue: '#3', pages: '1-2-3' },
      summary: 'One.',
      summaryBy: null,
    });
    expect(entry).toEqual([
      '@article{key:0_a-b,',
      '  title = {A {Title}},',
      '  journal = {A \\& B},',
      '  volume = {7\\_8},',
      '  number = {\\#3},',
      '  pages = {1--2--3},',
      '  langid = {ngerman},',
      '  openalex = {W1},',
      '  semanticscholar = {CorpusId:5},',
      '  pmid = {7},',
      '  url = {https://example.org/%7Ba%7D?b%20c},',
      '  annote = {Summary by the source: One.},',
      '  entrysubtype = {magazine},',
      '}',
    ]);
  });

  test.each([
    [['nb'], '  language = {nb},'],
    [['de', 'en'], '  language = {de and en},'],
    [['en-GB'], '  langid = {british},'],
  ])('writes the languages %j as %j', (languages, line) => {
    expect(entryOf({ languages })).toContain(line);
  });

  test.each([
    ['2025', ['year = {2025}']],
    ['2025-01', ['year = {2025}', 'month = jan']],
    ['2025-12', ['year = {2025}', 'month = dec']],
    ['2025-12-31', ['year = {2025}', 'month = dec', 'date = {2025-12-31}']],
  ])('writes %s with as many parts as it has', (issued, fields) => {
    expect(entryOf({ issued }).slice(2, -1)).toEqual(fields.map((field) => `  ${field},`));
  });

  const arxiv = { identifiers: { arxiv: '2401.00001' } };
  test.each<[string, Partial<Work>, string, string | null]>([
    ['an e-print', { ...arxiv, publication: { type: 'article' } }, '@misc', null],
    ['an article of no archive', { publication: { type: 'article' } }, '@misc', 'article'],
    ['a page', { publication: { type: 'webpage' } }, '@online', null],
    ['a page with an e-print', { ...arxiv, publication: { type: 'webpage' } }, '@misc', 'webpage'],
    [
      'a page of arXiv',
      { url: 'https://arxiv.org/abs/2401.00001', publication: { type: 'webpage' } },
      '@misc',
      'webpage',
    ],
    ['a published e-print', { ...arxiv, publication: { type: 'article-journal' } }, '@article', null],
    ['a report', { publication: { type: 'report' } }, '@techreport', null],
    ['a newspaper', { publication: { type: 'article-newspaper' } }, '@article', 'newspaper'],
    ['an e-print of no type', arxiv, '@misc', null],
    ['a kind of its own', { publication: { type: 'legal_case' } }, '@misc', 'legal\\_case'],
  ])('writes the kind of %s', (_, facts, type, subtype) => {
    const entry = entryOf(facts);
    expect(entry[0]).toBe(`${type}{key:0_a-b,`);
    const subtypes = entry.filter((line) => line.startsWith('  entrysubtype'));
    expect(subtypes).toEqual(subtype === null ? [] : [`  entrysubtype = {${subtype}},`]);
  });
});

test('stringify(works, origin) separates entries by a blank line, and has the notes of the reader', () => {
  const works = [toWork({}), toWork({ title: 'Second' }, 1)];
  const notes = new Map([['key:1_a-b', '50% of it.\n\n@ home']]);
  expect(
    bibtexWriter
      .stringify(works, { ...origin, notes })
      .split('\n')
      .slice(3),
  ).toEqual([
    '',
    '@misc{key:0_a-b,',
    '  title = {A {Title}},',
    '}',
    '',
    '@misc{key:1_a-b,',
    '  title = {Second},',
    '  comment = {My note: 50\\% of it.',
    '',
    '{@} home},',
    '}',
    '',
  ]);
});

test('stringifyOne(work) is the entry alone', () => {
  expect(bibtexWriter.stringifyOne?.(toWork({}))).toBe('@misc{key:0_a-b,\n  title = {A {Title}},\n}\n');
});
