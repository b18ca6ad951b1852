import { expect, test } from 'vitest';
import { ris } from '../../../../src/core/formats/ris/ris.ts';

test.each([
  ['TY  - JOUR\nTI  - A\nER  - ', true],
  ['\uFEFFTY  - JOUR\r\nTI  - A', true],
  ['Provider: Example\n\nTY  - CONF \r\n', true],
  ['TY - JOUR\n', true],
  ['TY  - \nTI  - A', false],
  ['The tag TY  - JOUR\n', false],
  ['TY  - a kind of work\n', false],
  ['@article{key,\n title = {A}}', false],
  ['', false],
  ['x\n TY      - JOUR \t\nTI  - A', true],
  ['TY  -JOUR', true],
  ['TY-JOUR', false],
  ['TY       - JOUR', false],
  ['ty  - JOUR', false],
  ['TY  - jour', false],
])('detect(%j) is %j', (text, expected) => {
  expect(ris.detect(text)).toBe(expected);
});

test.each(['@a{', '@a{ ', ' ', '\n@', '@a{b', 'TY  - ', 'A'])(
  'detect(100,000 characters of %j) ends',
  (unit) => {
    expect(ris.detect(unit + unit.at(-1)?.repeat(100_000))).toBe(false);
  },
);
