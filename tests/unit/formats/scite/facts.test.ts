import { expect, test } from 'vitest';
import { scite } from '../../../../src/core/formats/scite/scite.ts';
import { readAnswer } from '../../../support/formats/read-answers.ts';

const counts = { supporting: 3, contradicting: 1, mentioning: 10 };
const tallies = [
  { polarity: 'supporting', count: 3 },
  { polarity: 'contrasting', count: 1 },
  { polarity: 'mentioning', count: 10 },
];
const paper = (doi: string, path: string, list: object[] = tallies) => ({
  identifiers: { doi },
  ...(list.length > 0 && { tallies: list }),
  place: { path },
  places: {},
});
const expected = 'Expected: tallies with their DOI, as /tallies answers';
const noPaper = `- no-entries: Found no paper with a title. ${expected}`;
const nameless = (path: string) => `${path} missing-title: The tally names no paper by a DOI.`;

test.each<[string, unknown, object[], string[]]>([
  ['the tally of one paper', { ...counts, doi: '10.1000/1' }, [paper('10.1000/1', '')], []],
  [
    'a list of tallies',
    [
      { ...counts, doi: '10.1000/1' },
      { ...counts, doi: '10.1000/2' },
    ],
    [paper('10.1000/1', '/0'), paper('10.1000/2', '/1')],
    [],
  ],
  [
    'tallies by their DOIs',
    { tallies: { '10.1000/1': counts, '10.1000/2': { ...counts, doi: '10.1000/2' }, '10.1000/3': null } },
    [paper('10.1000/1', '/tallies/10.1000~11'), paper('10.1000/2', '/tallies/10.1000~12')],
    [],
  ],
  [
    'a tally whose own DOI is another',
    { tallies: { '10.1000/1': { ...counts, doi: '10.1000/2' } } },
    [paper('10.1000/2', '/tallies/10.1000~11')],
    [
      '/tallies/10.1000~11/doi conflicting-facts: “doi” is “10.1000/2”, and the tally is that of “10.1000/1”.',
    ],
  ],
  [
    'a tally with a DOI that is none, under one that is',
    { tallies: { '10.1000/1': { ...counts, doi: 'x' } } },
    [paper('10.1000/1', '/tallies/10.1000~11')],
    ['/tallies/10.1000~11/doi bad-value: “doi” is “x”. Expected: a DOI'],
  ],
  [
    'contrasting citations under either name, the new one first',
    { contrasting: 2, contradicting: 1, doi: '10.1000/1' },
    [paper('10.1000/1', '', [{ polarity: 'contrasting', count: 2 }])],
    ['/contradicting left out: contradicting, 1 time'],
  ],
  [
    'counts of zero, and those that are stated alone',
    { supporting: 0, mentioning: null, doi: '10.1000/1' },
    [paper('10.1000/1', '', [{ polarity: 'supporting', count: 0 }])],
    [],
  ],
  [
    'fields that are not kept',
    { tallies: { '10.1000/1': { ...counts, total: 14 } }, note: 'x' },
    [paper('10.1000/1', '/tallies/10.1000~11')],
    ['/note left out: note, 1 time', '/tallies/10.1000~11/total left out: total, 1 time'],
  ],
  [
    'a tally under a name that is no DOI',
    { tallies: { x: { ...counts, total: 14 }, y: 5 } },
    [],
    [
      '/tallies/y bad-value: “y” is 5. Expected: an object',
      nameless('/tallies/x'),
      '/tallies/x/total left out: total, 1 time',
      noPaper,
    ],
  ],
  ['a tally without a DOI', counts, [], [nameless(''), noPaper]],
  [
    'tallies that are a list',
    { tallies: [counts], doi: '10.1000/1' },
    [paper('10.1000/1', '', [])],
    ['/tallies left out: tallies, 1 time'],
  ],
])('%s: the counts are read, and what is wrong is said', (_, answer, papers, said) => {
  const read = readAnswer(scite, answer);
  expect(read.said).toEqual(said);
  expect(read.papers).toEqual(papers);
});

test('tallies only add facts of papers that other sources list', () => {
  expect(scite.parse(JSON.stringify({ ...counts, doi: '10.1000/1' })).onlyEnriches).toBe(true);
});

const contrasting = { supporting: 3, contrasting: 1, mentioning: 10 };
test.each<[unknown, boolean]>([
  [counts, true],
  [contrasting, true],
  [[counts], true],
  [{ tallies: { '10.1000/1': counts } }, true],
  [[{ tallies: { '10.1000/1': counts } }], true],
  [{ tallies: { '10.1000/1': { doi: 'x' }, '10.1000/2': contrasting } }, true],
  [{ supporting: 3, mentioning: 10 }, false],
  [{ supporting: 3, contrasting: 1 }, false],
  [{ contradicting: 1, mentioning: 10 }, false],
  [{ data: counts }, false],
  [{ other: { '10.1000/1': counts } }, false],
  [{ tallies: { '10.1000/1': { supporting: 1 }, '10.1000/2': { mentioning: 1, contrasting: 1 } } }, false],
])('detect(%j) is %s', (file, isOne) => {
  expect(scite.detect(JSON.stringify(file))).toBe(isOne);
});
