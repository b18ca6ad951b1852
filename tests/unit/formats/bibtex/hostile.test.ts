import { describe, expect, test } from 'vitest';
import { parse } from '../../../../src/core/formats/bibtex/parse.ts';
import { isError } from '../../../../src/core/messages/finding.ts';

// Nothing is measured here: what takes more than linear time runs into the limit of the test.
const many = 100_000;

describe('parse(many entries of one kind)', () => {
  test('20,000 entries are 20,000 papers', () => {
    const entry = (index: number) =>
      `@article{key${index}, title = {{GRPO} and $\\pi_0$ no. ${index}}, author = {Doe, Jane and {\\'E}mile Zola}}`;
    const { papers, findings } = parse(Array.from({ length: 20_000 }, (_, index) => entry(index)).join('\n'));
    expect(papers).toHaveLength(20_000);
    expect(findings).toEqual([]);
  });

  test('100,000 entries with an open brace are 100,000 findings', () => {
    const { findings } = parse('@article{key, title = {An {open brace}, year = 2025}\n'.repeat(many));
    expect(findings.filter(({ rule }) => rule === 'broken-entry')).toHaveLength(many);
  });

  test('100,000 open comments and quotes hide no entry', () => {
    const { papers } = parse(`${'@comment{ @string{a = "\n'.repeat(many)}\n@misc{last, title = {The Last}}`);
    expect(papers.map(({ title }) => title)).toEqual(['The Last']);
  });

  test('lines of 19,000 blanks in broken entries hide no field', () => {
    const blanks = ' '.repeat(19_000);
    const faults = [`"Open,\n${blanks}"x`, `"Torn"\n${blanks}x`];
    const entries = faults.map((fault) => `@misc{a, title = {A}, note = ${fault},\n year = {2024}}\n`);
    const { papers } = parse(entries.join('').repeat(20));
    expect(papers.map(({ issued }) => issued)).toEqual(Array(40).fill('2024'));
  });

  test('strings of strings do not grow without end', () => {
    const names = Array.from('abcdefghijklmnopqrstuvwxyz0123456789', (letter) => `s${letter}`);
    const strings = names.map((name, index) => {
      const value = index === 0 ? '{text}' : `${names[index - 1]} # ${names[index - 1]}`;
      return `@string{${name} = ${value}}`;
    });
    const { papers, findings } = parse(`${strings.join('\n')}\n@misc{key, title = {A Title}, note = s9}`);
    expect(papers).toHaveLength(1);
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['bad-value']));
  });
});

describe('parse(a broken entry) looks so far and no further', () => {
  const titles = (text: string) => parse(text).papers.map(({ title, issued }) => [title, issued]);

  test('for the brace that an open value lacks: 50,000 characters', () => {
    const entry = (length: number) =>
      `@misc{a, title = {A}, abstract = {${'x'.repeat(length - 1)}{},\n  year = 2024,\n  note = {\n`;
    expect(titles(entry(49_985))).toEqual([['A', '2024']]);
    expect(titles(entry(50_000))).toEqual([['A', null]]);
  });

  test('for the next field: 20,000 characters', () => {
    const entry = (length: number) => `@misc{a, title = {A}, "${'x'.repeat(length)},\n year = {2024}}`;
    expect(titles(entry(19_985))).toEqual([['A', '2024']]);
    expect(titles(entry(20_000))).toEqual([['A', null]]);
  });

  test('after 20 faults', () => {
    const entry = (faults: number) =>
      `@misc{a, title = {A},${' = {x}, f = {y},'.repeat(faults)} year = {2024}}`;
    expect(titles(entry(19))).toEqual([['A', '2024']]);
    expect(titles(entry(20))).toEqual([['A', null]]);
  });
});

const units = [
  ...[
    '@',
    '@a',
    '@a{',
    '@a{b,',
    '@a{b, c = {',
    '\n@a{b, c = "',
    '@comment{',
    '@string{a = ',
    '@preamble{',
    '% ',
  ],
  ...[
    '{',
    '}',
    '"',
    '#',
    ',',
    ' ',
    '\t',
    '\n',
    '\\',
    '\\"',
    "\\'{",
    '\\foo{',
    '\\foo ',
    '$',
    '$x$',
    '~',
    '-',
    '`',
  ],
  ...[
    ' and ',
    ' and',
    'a, ',
    'van ',
    'A ',
    'family=a, ',
    '\\textsup',
    'é',
    '\u0301',
    '😀',
    'arXiv:',
    '[a',
    '1',
  ],
];

describe.each(units)('parse(a text of 100,000 characters made of %j)', (unit) => {
  const text = unit.repeat(many / unit.length);

  test('alone is read to its end, and is an error', () => {
    expect(parse(text).findings.some(isError)).toBe(true);
  });

  test('as the value of any field does not stop the file', () => {
    const value = text.replace(/[{}]/g, '');
    const entries = ['title', 'author', 'month', 'date', 'pages', 'eprint', 'number', 'doi', 'note'].map(
      (name) => `@misc{${name}, title = {A Title}, ${name} = {${value}}}`,
    );
    const { papers } = parse([...entries, '@misc{last, title = {The Last}}'].join('\n'));
    expect(papers.at(-1)?.title).toBe('The Last');
  });
});
