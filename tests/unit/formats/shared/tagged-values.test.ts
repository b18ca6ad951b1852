import { describe, expect, test } from 'vitest';
import { newDraft } from '../../../../src/core/formats/shared/paper-draft.ts';
import {
  dateRow,
  factRow,
  languageRow,
  leaveOutOthers,
  lineWithoutTag,
  putFact,
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

describe('dateRow(names, expected, below)', () => {
  const row = dateRow(['YR', 'EL', 'DY'], 'a date', 'DY');

  /** The date of an entry with some tags, with the line of it and what is said. */
  function readDate(...tags: [string, string][]) {
    const { values, reading, said } = open(...tags);
    tagReader([row])({ values, line: 1 }, reading);
    return [reading.draft.issued, reading.draft.places.issued, said()];
  }

  test.each<[[string, string][], string | null, string[]]>([
    [[['YR', '2020 May 4']], '2020-05-04', []],
    [[['YR', '2020 Jan-Mar']], '2020', ['bad-value | 1 | “YR” is “2020 Jan-Mar”. | a date; 2020 is kept']],
    [[['YR', 'in press']], null, ['bad-value | 1 | “YR” is “in press”. | a date']],
    [
      [
        ['YR', '2020'],
        ['DY', 'MAY 4'],
        ['EL', '2020 May'],
      ],
      '2020-05-04',
      [],
    ],
    [
      [
        ['YR', '2020'],
        ['DY', 'May 2021'],
      ],
      '2020',
      ['left-out-field | 2 | “DY” has no field in a record; it occurs 1 time.'],
    ],
    [
      [
        ['YR', '2020'],
        ['EL', '2020 May'],
      ],
      '2020',
      ['left-out-field | 2 | “EL” has no field in a record; it occurs 1 time.'],
    ],
  ])('the date of %j is %s', (tags, issued, messages) => {
    expect(readDate(...tags)).toEqual([issued, { line: 1 }, messages]);
  });

  test('the first tag that can be read counts, and those before it are said', () => {
    expect(readDate(['YR', 'soon'], ['EL', 'later'], ['DY', '2021 May 4'])).toEqual([
      '2021-05-04',
      { line: 3 },
      ['bad-value | 1 | “YR” is “soon”. | a date', 'bad-value | 2 | “EL” is “later”. | a date'],
    ]);
  });

  test.each<[[string, string][], string, number, string[]]>([
    [
      [
        ['YR', '2020'],
        ['YR', '2020 May 4'],
      ],
      '2020-05-04',
      2,
      [],
    ],
    [
      [
        ['YR', '2020 May 4'],
        ['YR', '2020'],
      ],
      '2020-05-04',
      1,
      [],
    ],
    [
      [
        ['YR', 'soon'],
        ['YR', '2020'],
      ],
      '2020',
      2,
      ['conflicting-facts | 1 | “YR” is also “soon”.'],
    ],
    [
      [
        ['YR', '2020'],
        ['YR', '2021 May'],
      ],
      '2020',
      1,
      ['conflicting-facts | 2 | “YR” is also “2021 May”.'],
    ],
    [
      [
        ['EL', '2020'],
        ['EL', '2020 May'],
      ],
      '2020-05',
      2,
      [],
    ],
  ])('of one tag with several values the most exact counts, as %j', (tags, issued, line, messages) => {
    expect(readDate(...tags)).toEqual([issued, { line }, messages]);
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
