import { expect, test } from 'vitest';
import { readIdentifier } from '../../../../src/core/search/query/identifier.ts';

test.each([
  ['2503.01785', '2503.01785'],
  ['2503.01785v3', '2503.01785'],
  ['ARXIV:2503.01785', '2503.01785'],
  ['arxiv.org/abs/2503.01785', '2503.01785'],
  ['www.arxiv.org/abs/2503.01785v1', '2503.01785'],
  ['DOI.org/10.1000/ABC', '10.1000/abc'],
  ['dx.doi.org/10.1000/abc', '10.1000/abc'],
  ['{2503.01785}', '2503.01785'],
  ['<[(2503.01785)]>;', '2503.01785'],
  ['2503.01785?!', '2503.01785'],
  ['(10.1000/abc(1))', '10.1000/abc(1)'],
  ['10.1000/abc(1)', '10.1000/abc(1)'],
  ['10.1000/abc)', '10.1000/abc'],
  ['arXiv:2503.01785 [cs.CV]', '2503.01785'],
  ['arXiv:2503.01785v2 [cs.CV] 13 Mar 2025', '2503.01785'],
  ['hep-th/9901001', 'hep-th/9901001'],
])('%j is an identifier to which no more may follow', (text, identifier) => {
  expect(readIdentifier(text)).toEqual({ text: identifier, begun: false });
});

test.each([
  ['2503.0178', '2503.0178'],
  ['2503.1', '2503.1'],
  ['2512.0', '2512.0'],
  ['arxiv:2503.', '2503.'],
  ['arXiv: 2503.01', '2503.01'],
  ['https://arxiv.org/abs/2503.', '2503.'],
  ['arxiv.org/pdf/25', '25'],
  ['https://arxiv.org/html/hep-th', 'hep-th'],
  ['arxiv.org/abs/hep-th/99', 'hep-th/99'],
  ['10.1145', '10.1145'],
  ['10.1145/', '10.1145/'],
  ['10.123456789/', '10.123456789/'],
  ['https://doi.org/10.1145/', '10.1145/'],
  ['doi:10.1145', '10.1145'],
  [' 2503.1 ', '2503.1'],
])('%j may be the beginning of an identifier', (text, identifier) => {
  expect(readIdentifier(text)).toEqual({ text: identifier, begun: true });
});

test.each([
  ...['2503.', '2513.01', '2500.1', '25.1', '2503', '12503.1', '2503.1x', '2.5', '10.114', '10.1145x'],
  ...['', 'arxiv.org/abs/', 'arxiv.org/abs/2', 'https://example.org/2503.1', 'arxiv', 'grpo', 'a 2503.01785'],
])('%j is no identifier', (text) => {
  expect(readIdentifier(text)).toBeNull();
});

// In quadratic time, this would take minutes.
test('half a million blanks in a pasted text are read in linear time', () => {
  expect(readIdentifier(`2503.01785${' '.repeat(500_000)}x`)).toBeNull();
});
