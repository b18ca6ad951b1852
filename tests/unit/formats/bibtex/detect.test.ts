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
