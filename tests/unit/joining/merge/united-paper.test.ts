import { expect, test } from 'vitest';
import { uniteLists } from '../../../../src/core/joining/merge/united-paper.ts';
import { citingPaper } from '../../../support/joining/parsed.ts';

const first = citingPaper({
  title: 'A Moon',
  issued: '2026',
  identifiers: { arxiv: '2501.00001' },
  publication: { venue: 'Workshop on Ropes' },
  authors: [{ family: 'Full', given: 'L.' }],
  source: [{ file: 'one.ris', line: 3 }],
});
const second = citingPaper({
  title: 'A moon',
  issued: '2026-01-04',
  identifiers: { arxiv: '2501.00001', doi: '10.1000/moon' },
  publication: { venue: 'Workshop on ropes', type: 'journal-article' },
  authors: [
    { family: 'Full', given: 'Luna' },
    { family: 'Neap', given: 'Ada' },
  ],
  source: [{ file: 'two.bib', line: 8 }],
  places: { issued: [{ of: 0, line: 12 }], 'identifiers.doi': [{ of: 0, line: 14 }] },
});

test('a paper of several lists has the fullest facts on which they agree', () => {
  expect(uniteLists([first, second]).facts).toMatchObject({
    title: 'A Moon',
    issued: '2026-01-04',
    identifiers: { arxiv: '2501.00001', doi: '10.1000/moon' },
    publication: { venue: 'Workshop on Ropes', type: 'journal-article' },
    authors: [
      { family: 'Full', given: 'Luna' },
      { family: 'Neap', given: 'Ada' },
    ],
    summary: null,
  });
});

test('where the lists differ, a fact is that of the first', () => {
  const other = citingPaper({ ...second, issued: '2024-03' });
  expect(uniteLists([first, other]).facts.issued).toBe('2026');
});

test('each fact has the place in the list that states it', () => {
  const { placesOf } = uniteLists([first, second]);
  expect(placesOf('issued')).toEqual([{ file: 'two.bib', line: 12 }]);
  expect(placesOf('identifiers.doi')).toEqual([{ file: 'two.bib', line: 14 }]);
  expect(placesOf('identifiers.arxiv')).toEqual([{ file: 'one.ris', line: 3 }]);
  expect(placesOf('title')).toEqual([{ file: 'one.ris', line: 3 }]);
  expect(placesOf('summary')).toEqual([]);
});

test.each([
  [[null, true], true],
  [[false, true], true],
  [[null, false], false],
  [[null, null], null],
])('a paper is retracted if any list says so: %j', (stated, retracted) => {
  const [one, other] = stated.map((value) => citingPaper({ retracted: value }));
  expect(one && other && uniteLists([one, other]).facts.retracted).toBe(retracted);
});
