import { expect, test } from 'vitest';
import { TermNumbers } from '../../../../src/core/analysis/similarity/term-numbers.ts';

test('every use of a spelling counts, the first one too, and those of several terms count together', () => {
  const terms = new TermNumbers();
  const noted = ['Tide', 'tide', 'Tide', 'tide', 'tide'].map((spelling) => terms.note('tide', spelling));
  const plural = terms.note('tides', 'Tide');
  expect([...noted, plural]).toEqual([0, 0, 0, 0, 0, 1]);
  expect(terms.spellingsOf([0])).toEqual(
    new Map([
      ['Tide', 2],
      ['tide', 3],
    ]),
  );
  expect(terms.spellingsOf([0, plural])).toEqual(
    new Map([
      ['Tide', 3],
      ['tide', 3],
    ]),
  );
});
