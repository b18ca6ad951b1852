import { expect, test } from 'vitest';
import { listStating, rowsElsewhere } from '../../../src/core/facts/stated-elsewhere.ts';
import { citingPaper } from '../../support/joining/parsed.ts';

const paper = citingPaper({ issued: '2025' });
const cited = citingPaper({ roles: [{ role: 'background' }], polarity: 'supports', representative: true });
const full = citingPaper({
  issued: '2025-05-03',
  authors: [{ family: 'Quay', given: 'Mira' }],
  publication: { venue: 'Harbour Letters', volume: '7' },
  identifiers: { doi: '10.5555/harbour' },
  summary: 'Harbours are read.',
});
const shown = (papers: Parameters<typeof rowsElsewhere>[1]) =>
  rowsElsewhere(paper, papers).map(({ row, list }) => [row.field, row.value, list]);

test('what the list of another hub states of a paper is a row of its own, once', () => {
  expect(shown([cited, full, { ...full, publication: { venue: 'Other Letters', issue: '2' } }])).toEqual([
    ['publication.venue', 'Harbour Letters', 1],
    ['publication.volume', '7', 1],
    ['identifiers.doi', '10.5555/harbour', 1],
    ['publication.issue', '2', 2],
  ]);
});

test('how a paper cites another hub paper is no fact of this list', () => {
  expect(shown([cited])).toEqual([]);
  expect(listStating(paper, [cited])('roles')).toBe(-1);
});

test('the first list that states a fact is found where the own list does not state it', () => {
  expect(listStating(paper, [cited, full])('summary')).toBe(1);
  expect(listStating(paper, [cited, full])('authors')).toBe(1);
  expect(listStating(paper, [cited, full])('issued')).toBe(-1);
  expect(listStating(paper, [cited])('abstract')).toBe(-1);
});
