import { expect, test } from 'vitest';
import { matchEntries } from '../../../src/core/history/match-entries.ts';
import type { HistoryEntry } from '../../../src/core/schemas/history-entry.ts';

const entry = (paper: string, ...keys: string[]): HistoryEntry => ({
  ...{ paper, title: paper, keys, source: 'openalex', firstSeen: null, lastSeen: null },
  ...{ gone: null, retracted: null },
});
const tides = entry('tides', 'doi:10.5555/tides', 'arxiv:2501.00001');
const moons = entry('moons', 'doi:10.5555/moons');
const stars = entry('stars');

test.each([
  ['by its DOI in any case', { id: 'new', identifiers: { doi: '10.5555/TIDES' } }, tides],
  ['by its arXiv id in any version', { id: 'new', identifiers: { arxiv: '2501.00001v3' } }, tides],
  ['by its id where it has no identifier', { id: 'stars', identifiers: {} }, stars],
  ['by its id where nobody knows its identifier', { id: 'moons', identifiers: { doi: '10.5555/x' } }, moons],
  ['by its identifier before its id', { id: 'moons', identifiers: { doi: '10.5555/tides' } }, tides],
  ['not by an id that is an identifier of another', { id: '10.5555/tides', identifiers: {} }, null],
])('a paper is known %s', (_, paper, found) => {
  expect(matchEntries([tides, moons, stars], [paper])).toEqual([found]);
});

test('an entry is the one of one paper only, and the first of two entries counts', () => {
  const paper = { id: 'tides', identifiers: {} };
  expect(matchEntries([tides], [paper, paper])).toEqual([tides, null]);
  const copy = entry('tides', 'doi:10.5555/other');
  expect(matchEntries([tides, copy], [paper])[0]).toBe(tides);
  expect(matchEntries([copy, tides], [paper])[0]).toBe(copy);
  expect(matchEntries([], [paper])).toEqual([null]);
});
