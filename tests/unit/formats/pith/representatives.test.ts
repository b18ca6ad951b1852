import { expect, test } from 'vitest';
import { parse } from '../../../../src/core/formats/pith/parse.ts';

const row = 'cs.CV · 2026 · novelty 7.0';

/** Representatives of a dump, each as its title and its summary. */
function read(...lines: string[]) {
  const explorer = [
    'citing papers explorer',
    '-',
    'Known Title',
    'Known summary.',
    '-',
    '- Dash Title',
    '- dash summary.',
  ];
  const dump = ['hub', 'A Hub Paper', 'representative citing papers', ...lines, ...explorer].join('\n');
  return parse(dump).representatives.map(({ title, facts }) => [title, facts.summary]);
}

test.each([
  ['a summary alone', ['Known summary.'], [[null, 'Known summary.']]],
  [
    'summaries in a row',
    ['Known summary.', 'Other.'],
    [
      [null, 'Known summary.'],
      [null, 'Other.'],
    ],
  ],
  ['a known title and its summary', ['Known Title', 'Any.'], [['Known Title', 'Any.']]],
  [
    'a known title alone',
    ['Known Title', 'Known Title', 'Any.'],
    [
      ['Known Title', null],
      ['Known Title', 'Any.'],
    ],
  ],
  ['any title above a facts row', ['Other', row, 'Any.'], [['Other', 'Any.']]],
  [
    'titles above rows without summaries',
    ['Other', row, 'More', row],
    [
      ['Other', null],
      ['More', null],
    ],
  ],
  [
    'any title between a bullet and a summary',
    ['•', 'Other', 'Any.', '•', 'More', 'Any.'],
    [
      ['Other', 'Any.'],
      ['More', 'Any.'],
    ],
  ],
  [
    'summaries under bullets',
    ['-', 'Known summary.', '-', 'Other.'],
    [
      [null, 'Known summary.'],
      [null, 'Other.'],
    ],
  ],
  [
    'a bullet before the text',
    ['- Known summary.', '• Known Title', 'Any.'],
    [
      [null, 'Known summary.'],
      ['Known Title', 'Any.'],
    ],
  ],
  [
    'texts that begin with a dash',
    ['- dash summary.', '- Dash Title', 'Any.'],
    [
      [null, '- dash summary.'],
      ['- Dash Title', 'Any.'],
    ],
  ],
  ['bullets with nothing after them', ['-', '•', '-', 'Other.'], [[null, 'Other.']]],
])('representatives may be %s', (_, lines, representatives) => {
  expect(read(...lines)).toEqual(representatives);
});
