import { describe, expect, test } from 'vitest';
import { parse } from '../../../../src/core/formats/ris/parse.ts';

// Nothing is measured here: what takes more than linear time runs into the limit of the test.
const many = 100_000;
const entry = (tags: string) => `TY  - JOUR\nTI  - A Title\n${tags}\nER  - \n`;

describe('parse(many lines of one kind)', () => {
  test('100,000 entries are 100,000 papers', () => {
    expect(parse(entry('AU  - Doe, Jane').repeat(many)).papers).toHaveLength(many);
  });

  test('100,000 entries without an end are 100,000 papers and findings', () => {
    const { papers, findings } = parse('TY  - JOUR\nTI  - A Title\n'.repeat(many));
    expect([papers.length, findings.length]).toEqual([many, many]);
  });

  test('100,000 tags outside of an entry are one finding', () => {
    expect(parse(`${'AU  - A\n'.repeat(many)}${entry('')}`).findings.map(({ rule }) => rule)).toEqual([
      'broken-entry',
    ]);
  });

  test('100,000 lines of one abstract are one text', () => {
    const [paper] = parse(entry(`AB  - Text${'\n  more'.repeat(many)}`)).papers;
    expect(paper?.abstract).toHaveLength(4 + 5 * many);
  });

  test('100,000 authors are 100,000 authors', () => {
    expect(parse(entry('AU  - Doe, Jane\n'.repeat(many))).papers[0]?.authors).toHaveLength(many);
  });
});

const units = [
  ' ',
  '\t',
  '-',
  ' -',
  ', ',
  ';',
  '; Type: a',
  '/',
  '2025/',
  'arXiv:',
  'TY',
  '$',
  '\u0301',
  '😀',
  '1',
];

test.each(units)('parse(an entry with values of 100,000 characters made of %j) reads on after it', (unit) => {
  const names = ['TI', 'AU', 'PY', 'DA', 'T2', 'SP', 'EP', 'DO', 'UR', 'AN', 'C8', 'AB', 'N1'];
  const value = unit.repeat(many / unit.length);
  const file = names.map((name) => entry(`${name}  - ${value}`)).join('') + entry('ID  - last');
  expect(parse(file).papers.at(-1)?.key).toBe('last');
});
