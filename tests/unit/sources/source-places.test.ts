import { describe, expect, test } from 'vitest';
import { paperFacts, partsOf } from '../../../src/core/sources/parsed-source.ts';
import { recordPlaces } from '../../../src/core/sources/record-places.ts';
import { toSourceMarks } from '../../../src/core/sources/source-marks.ts';
import {
  distinctPlaces,
  messageAt,
  printNear,
  printPlace,
  sayPlace,
  toSourcePlace,
} from '../../../src/core/sources/source-places.ts';
import { parsedPaper, parsedRepresentative, parsedSource, recordOf } from '../../support/joining/parsed.ts';

const file = 'x.openalex.jsonl';
const line = { file: 'x.pith.txt', line: 37 };
const path = { file, path: '/3' };
const both = { file, line: 2, path: '/results/14' };
const whole = { file, path: '' };

describe('a place of a source', () => {
  test('has its file, without a column', () => {
    expect(toSourcePlace(file, { line: 3, column: 9 })).toEqual({ file, line: 3 });
    expect(toSourcePlace(file, { path: '/1' })).toEqual({ file, path: '/1' });
    expect(toSourcePlace(file, { line: 3, path: '/1' })).toEqual({ file, line: 3, path: '/1' });
  });

  test('is printed after its file, in messages', () => {
    expect([line, path, both, whole].map(printPlace)).toEqual([
      'x.pith.txt:37',
      `${file}:/3`,
      `${file}:2:/results/14`,
      file,
    ]);
  });

  test('is said in words within its file', () => {
    expect([line, path, both, whole].map(sayPlace)).toEqual(['line 37', '/3', 'line 2, /results/14', '']);
  });

  test('is said without its file in a message about another place of that file', () => {
    expect([printNear(both, path), printNear(path, both), printNear(line, path)]).toEqual([
      'line 2, /results/14',
      '/3',
      'x.pith.txt:37',
    ]);
  });

  test('is kept once, in the order of the first', () => {
    expect(distinctPlaces([path, line, { ...path }, both, line])).toEqual([path, line, both]);
  });

  test('is that of a message about it', () => {
    expect(messageAt('unknown-role', both, 'Found it.', 'a role')).toMatchObject({
      ...{ file, line: 2, path: '/results/14', column: null },
      ...{ rule: 'unknown-role', reason: 'Found it.', expected: 'a role' },
    });
    expect(messageAt('unknown-role', line, 'Found it.')).toMatchObject({ column: 1, expected: null });
  });
});

test('marks print what follows the id of the hub, or the whole name', () => {
  const marks = (isWhole?: boolean) =>
    toSourceMarks([line, whole], (place) => `to-${place.file}`, isWhole).map(({ href, name, text }) => [
      href,
      name,
      text,
    ]);
  expect(marks()).toEqual([
    ['to-x.pith.txt', 'x.pith.txt line 37', 'pith.txt line 37'],
    [`to-${file}`, file, 'openalex.jsonl'],
  ]);
  expect(marks(true).map(([, , text]) => text)).toEqual(['x.pith.txt line 37', file]);
});

test('the places of the parts of a field have the names of these parts', () => {
  const places = {
    identifiers: { line: 1 },
    'identifiers.doi': { line: 2 },
    'identifiersX.doi': { line: 3 },
  };
  expect(partsOf(places, 'identifiers')).toEqual({ doi: { line: 2 } });
  expect(partsOf(places, 'publication')).toEqual({});
});

test('a paper of which nothing is stated has no facts, and those that are stated are kept', () => {
  const { novelty, roles, ...others } = paperFacts({ novelty: 0, roles: [{ role: 'method' }] });
  expect([novelty, roles]).toEqual([0, [{ role: 'method' }]]);
  for (const value of Object.values(others)) expect([null, [], {}]).toContainEqual(value);
});

test('every place of a record is named: of the hub paper, its texts, and each paper with its passages', () => {
  const at = (number: number) => ({ line: number });
  const record = recordOf(
    'x',
    'x.pith.txt',
    parsedSource({
      hub: { title: { value: 'A Hub', place: at(1) }, issued: { value: '2025', place: at(2) } },
      keptText: [{ heading: null, text: 'Export', place: at(3) }],
      headings: [{ text: 'Tools', place: at(4) }],
      representatives: [parsedRepresentative('Nobody', {}, { place: at(5) })],
      papers: [
        parsedPaper(
          'One',
          {
            identifiers: { doi: '10.1/a' },
            issued: '2025',
            quotes: [{ text: 'We use it.', roles: [], place: at(12) }],
            places: { issued: at(11) },
          },
          10,
        ),
        parsedPaper(
          'Uno',
          { identifiers: { doi: '10.1/A' }, issued: '2026', places: { issued: at(21) } },
          20,
        ),
      ],
    }),
  );
  const lines = recordPlaces(record).map((place) => ('line' in place ? place.line : 0));
  expect([...new Set(lines)].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 10, 11, 12, 20, 21]);
});
