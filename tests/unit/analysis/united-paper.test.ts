import { expect, test } from 'vitest';
import { unitedFacts } from '../../../src/core/analysis/united-paper.ts';
import { citingPaper } from '../../support/joining/parsed.ts';

test('a paper of several lists has each fact from the first list that states it', () => {
  const first = citingPaper({
    title: 'A Moon',
    identifiers: { arxiv: '2501.00001' },
    publication: { venue: 'Ropes' },
  });
  const second = citingPaper({
    title: 'A moon',
    issued: '2026-01-04',
    identifiers: { arxiv: '2501.00001v2', doi: '10.1000/moon' },
    publication: { venue: 'Workshop on Ropes', type: 'journal-article' },
    authors: [{ family: 'Full', given: 'Luna' }],
  });
  expect(unitedFacts([first, second])).toMatchObject({
    title: 'A Moon',
    issued: '2026-01-04',
    identifiers: { arxiv: '2501.00001', doi: '10.1000/moon' },
    publication: { venue: 'Ropes', type: 'journal-article' },
    authors: [{ family: 'Full', given: 'Luna' }],
    summary: null,
  });
});

test.each([
  [[null, true], true],
  [[false, true], true],
  [[null, false], false],
  [[null, null], null],
])('a paper is retracted if any list says so: %j', (stated, retracted) => {
  const [first, second] = stated.map((value) => citingPaper({ retracted: value }));
  expect(first && second && unitedFacts([first, second]).retracted).toBe(retracted);
});
