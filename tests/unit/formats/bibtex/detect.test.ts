import { expect, test } from 'vitest';
import { bibtex } from '../../../../src/core/formats/bibtex/bibtex.ts';

test.each([
  ['@article{liu2025visual,\n  title = {A}\n}', true],
  ['% a comment\n\n  @Misc ( key , title = "A" )', true],
  ['@article{,\r\n title={A}}', true],
  ['\uFEFF@article{key, title={A}}', true],
  ['@ARTICLE{Di Vecchio2025113,\n\tauthor = {A}', true],
  ['@article{kranz2006\n, author = {A}\n}', true],
  ['@article{\n   author = {A},', true],
  ['@dataclass(frozen=True)\nclass A:', false],
  ['text\n@online{a,', false],
  ['mail me@article{key, title={A}}', false],
  ['@media (max-width: 60em) {\n  a { color: red }\n}', false],
  ['@comment{none}', false],
  ['{"abstract": "@article{key, title={A}}"}', false],
  ['TY  - JOUR\nTI  - A\nER  - ', false],
  ['', false],
])('detect(%j) is %j', (text, expected) => {
  expect(bibtex.detect(text)).toBe(expected);
});

test.each(['@a{', '@a{ ', ' ', '\n@', '@a{b', 'TY  - ', 'A'])(
  'detect(100,000 characters of %j) ends',
  (unit) => {
    expect(bibtex.detect(unit + unit.at(-1)?.repeat(100_000))).toBe(false);
  },
);

test.each([
  ['@misc{title = {A}', true],
  ['@misc(journaltitle= {A}', true],
  ['@misc{ editor\t= {A}', true],
  ['@misc{keywords = {A}', true],
  ['@misc{colour = {A}', false],
  ['@misc{a, my-field = {A}', true],
  ['@misc{a, 1 = {A}', false],
  ['@misc{a,', false],
  ['@misc{a,\n', true],
  ['@misc{a\r,\r', true],
  ['@misc{a\n\n,\n', false],
  [`@misc{${'a'.repeat(201)},\n`, true],
  [`@misc{${'a'.repeat(202)},\n`, false],
  ['\t@\tmisc {a,\n', true],
  ['@misc1{a,\n', false],
])('detect(%j) is %j by what follows the brace', (text, expected) => {
  expect(bibtex.detect(text)).toBe(expected);
});

test('detect(text) looks for an entry in the first MiB', () => {
  const entry = '@misc{a,\n';
  const after = (length: number) => bibtex.detect(`${'x'.repeat(length - 1)}\n${entry}`);
  expect([after(1_048_576 - entry.length), after(1_048_577 - entry.length)]).toEqual([true, false]);
});
