import { expect, test } from 'vitest';
import { saysNothing } from '../../../../src/core/formats/shared/says-nothing.ts';

test.each([
  ...[
    'n/a',
    'N/A',
    'NA',
    'n/a-n/a',
    'nan',
    'None',
    '#N/A',
    'No Specified',
    'not available',
    '-',
    '–',
    '???',
    '0-0',
  ],
  ...[
    '[No abstract available]',
    'No abstract available.',
    'Abstract not available',
    'Abstract',
    'n.p.',
    '[s.n.]',
  ],
])('saysNothing(%j) is true', (text) => {
  expect(saysNothing(text)).toBe(true);
});

test.each([
  'Nature',
  'None of the Above',
  'No. 7',
  'Abstract Algebra',
  'e12',
  '0',
  'P',
  '1-2',
  'Annals',
  'Non',
])('saysNothing(%j) is false', (text) => {
  expect(saysNothing(text)).toBe(false);
});
