import { describe, expect, test } from 'vitest';
import { newDraft } from '../../../../src/core/formats/shared/paper-draft.ts';
import {
  factRow,
  languageRow,
  leaveOutOthers,
  lineWithoutTag,
  putFact,
  readDateOf,
  readText,
  type TaggedValue,
  tagReader,
} from '../../../../src/core/formats/shared/tagged-values.ts';
import type { Finding } from '../../../../src/core/messages/finding.ts';
import { LeftOutFields } from '../../../../src/core/messages/left-out-fields.ts';

/** The tags of an entry, each with its line, and where its facts and messages go. */
function open(...tags: [string, string][]) {
  const values = tags.map(([name, value], index): TaggedValue => ({ name, value, line: index + 1 }));
  const notes = { findings: [] as Finding[], leftOut: new LeftOutFields() };
  const reading = { draft: newDraft(), notes };
  const said = () =>
    [...notes.findings, ...notes.leftOut.findings()].map(({ rule, line, reason, expected }) =>
      [rule, line, reason, expected].filter((part) => part !== null).join(' | '),
    );
  return { values, reading, said };
}

const rows = [
  factRow('title', 'TI'),
  factRow('abstract', 'AB', 'OAB'),
  factRow('issued', 'DP'),
  languageRow('LA'),
];

/** The facts of an entry with some tags. */
function read(...tags: [string, string][]) {
  const { values, reading, said } = open(...tags);
  tagReader(rows)({ values, line: 1 }, reading);
  const { title, abstract, issued, languages, places } = reading.draft;
  return { title, abstract, issued, languages, places, said: said() };
}

const none = { title: null, abstract: null, issued: null, languages: [], places: {}, said: [] };

describe('tagReader(rows)', () => {
  test('reads each tag by its row, and notes the line of each fact', () => {
    expect(read(['AB', 'We show.'], ['TI', 'Tides'], ['DP', '2020 May 4'])).toEqual({
      ...none,
      ...{ title: 'Tides', abstract: 'We show.', issued: '2020-05-04' },
      places: { abstract: { line: 1 }, title: { line: 2 }, issued: { line: 3 } },
    });
  });

  test('counts tags of no row, and passes over empty ones', () => {
    expect(read(['MH', 'Tides'], ['TI', ''], ['XX', ''], ['MH', 'Sea'])).toEqual({
      ...none,
      said: ['left-out-field | 1 | “MH” has no field in a record; it occurs 2 times.'],
    });
  });

  test('takes the first tag of a row that is stated, in the order of the row', () => {
    const place = { abstract: { line: 2 } };
    expect(read(['OAB', 'Another.'], ['AB', 'We show.'])).toEqual({
      ...{ ...none, abstract: 'We show.', places: place },
      said: ['left-out-field | 1 | “OAB” has no field in a record; it occurs 1 time.'],
    });
    expect(read(['OAB', 'We show.'], ['AB', 'We show.']).said).toEqual([]);
    expect(read(['AB', ''], ['OAB', 'Another.'])).toEqual({
      ...{ ...none, abstract: 'Another.', places: place },
    });
  });

  test('a tag with two values contradicts itself, and the first is read', () => {
    expect(read(['TI', 'Tides'], ['TI', 'Harbours'], ['TI', 'Tides'])).toEqual({
      ...{ ...none, title: 'Tides', places: { title: { line: 1 } } },
      said: ['conflicting-facts | 2 | “TI” is also “Harbours”.'],
    });
  });

  test('a value that cannot be the fact is said, with what was expected', () => {
    const expected = 'a real date such as 2025, 2025-03 or 2025-03-09';
    expect(read(['DP', 'in press'])).toEqual({
      ...none,
      said: [`bad-value | 1 | “DP” is “in press”. | ${expected}`],
    });
  });

  test('every tag of a language is read', () => {
    expect(read(['LA', 'ger'], ['LA', 'fre'], ['LA', 'Klingonese'])).toEqual({
      ...{ ...none, languages: ['de', 'fr'], places: { languages: { line: 1 } } },
      said: ['bad-value | 3 | “LA” is “Klingonese”. | a language such as de, ger or German'],
    });
  });

  test('a value is read without its markup, and without what cannot be shown', () => {
    expect(read(['TI', 'H<sub>2</sub>O &amp; ti\u202Edes'])).toEqual({
      ...{ ...none, title: 'H₂O & tides', places: { title: { line: 1 } } },
      said: ['removed-characters | 1 | Found U+202E in “TI”.'],
    });
    const { values, reading } = open(['TI', '\u202E']);
    expect(readText(values[0] as TaggedValue, reading)).toBeNull();
    putFact('title', values[0] as TaggedValue, null, reading);
    expect(reading.draft).toEqual(newDraft());
  });
});

describe('readDateOf(tag, expected, reading)', () => {
  test.each<[string, string | null, string[]]>([
    ['2020 May 4', '2020-05-04', []],
    ['2020 Jan-Mar', '2020', ['bad-value | 1 | “DP” is “2020 Jan-Mar”. | a date; 2020 is kept']],
    ['in press', null, ['bad-value | 1 | “DP” is “in press”. | a date']],
  ])('of %j is %s', (text, issued, expected) => {
    const { values, reading, said } = open(['DP', text]);
    expect(readDateOf(values[0] as TaggedValue, 'a date', reading)).toBe(issued);
    expect(said()).toEqual(expected);
  });
});

test('leaveOutOthers(first, others, reading) says nothing of a value that repeats the first', () => {
  const { values, reading, said } = open(['JT', 'Tides'], ['TA', 'Tides'], ['TA', 'Tid'], ['JT', 'Sea']);
  leaveOutOthers(values[0] as TaggedValue, values.slice(1), reading);
  expect(said()).toEqual([
    'conflicting-facts | 4 | “JT” is also “Sea”.',
    'left-out-field | 3 | “TA” has no field in a record; it occurs 1 time.',
  ]);
});

test('a line without a tag is quoted, with what was expected', () => {
  expect(lineWithoutTag(' lost line ', 5)).toMatchObject({
    rule: 'broken-entry',
    line: 5,
    reason: 'Found “lost line” without a tag.',
    expected: 'a tag, or spaces before more of a value',
  });
});
