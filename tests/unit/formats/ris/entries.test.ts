import { describe, expect, test } from 'vitest';
import { parse } from '../../../../src/core/formats/ris/parse.ts';

/** Titles with their lines, abstracts, and what is said of an entry with some lines. */
function read(...lines: string[]) {
  const { papers, findings } = parse(lines.join('\n'));
  return {
    titles: papers.map(({ title, place }) => `${'line' in place ? place.line : '-'} ${title}`),
    abstracts: papers.map(({ abstract }) => abstract),
    said: findings.map(({ line, rule, reason }) => `${line} ${rule}: ${reason}`),
    expected: findings.map(({ expected }) => expected),
  };
}

describe('a line is a tag', () => {
  test.each([
    'TI  - A',
    'TI  -A',
    'TI  -\tA',
    'TI - A',
    'TI- A',
    ' TI  - A',
    'TI      - A',
    'TI\u00A0\u00A0-\u00A0A',
    'TI \u2013 A',
    'T1  - A',
  ])('as in %j', (line) => {
    expect(read('TY  - BOOK', line, 'ER  - ')).toMatchObject({ titles: ['1 A'], said: [] });
  });

  test.each(['TI       - A', 'TI\u2013A', 'TI -A', 'ti  - A', '1T  - A', 'T-  - A', 'TI A'])(
    'but not as in %j',
    (line) => {
      expect(read('TY  - BOOK', line, 'TI  - B', 'ER  - ')).toEqual({
        titles: ['1 B'],
        abstracts: [null],
        said: [`2 broken-entry: Found “${line}” after the tag “TY”.`],
        expected: ['a tag such as “TI  - ”'],
      });
    },
  );

  test('of another name only where it is written as RIS has it', () => {
    expect(read('TY  - BOOK', 'TI  - A', 'ZZ - b', 'ER  - ').titles).toEqual(['1 A ZZ - b']);
    expect(read('TY  - BOOK', 'TI  - A', 'KW - b', 'ER  - ').titles).toEqual(['1 A']);
    expect(read('TY  - BOOK', 'TI  - A', 'ZZ  - b', 'ER  - ')).toMatchObject({
      titles: ['1 A'],
      said: ['3 left-out-field: “ZZ” has no field in a record; it occurs 1 time.'],
    });
  });
});

test.each(['ER', 'ER  -', 'ER  - ', 'ER - -', 'ER-'])('%j ends an entry', (end) => {
  const { titles, said } = read('TY  - BOOK', 'TI  - A', end, '', 'TY  - BOOK', 'TI  - B', end);
  expect([titles, said]).toEqual([['1 A', '5 B'], []]);
});

test('the end of an entry with a text ends it, and the text is told', () => {
  expect(read('TY  - BOOK', 'TI  - A', 'ER  - x')).toMatchObject({
    titles: ['1 A'],
    said: ['3 left-out-field: “ER” has no field in a record; it occurs 1 time.'],
  });
});

test('a line that is no tag goes on with the value above it, and a blank one parts its paragraphs', () => {
  const { titles, abstracts, said } = read(
    ...['TY  - BOOK', '', 'AB  -  One', ' two', '', '  three ', '', 'TI  - A', 'ERR', 'ER  - '],
  );
  expect([titles, abstracts, said]).toEqual([['1 A ERR'], ['One two\n\nthree'], []]);
});

test('an entry without its end is read, and what it lacks is told with what is there instead', () => {
  expect(read('TY  - BOOK', 'TI  - A', 'TY  - BOOK', 'TI  - B', 'x ')).toMatchObject({
    titles: ['1 A', '3 B x'],
    said: [
      '1 unclosed-entry: The entry that begins here has no end: found the next entry.',
      '3 unclosed-entry: The entry that begins here has no end: found the end of the file.',
    ],
    expected: ['the tag “ER”', 'the tag “ER”'],
  });
});

test('what is between entries is told: a lost title or author once each time, other tags and text together', () => {
  const entry = ['TY  - BOOK', 'TI  - A', 'ER  - '];
  const { titles, said, expected } = read(
    ...['text', ...entry, 'more text', 'KW  - a', 'TI  - lost', 'AU  - lost', 'text of it'],
    ...[...entry, 'A1  - again', 'KW  - b', ...entry, 'T1  - again'],
  );
  expect(titles).toEqual(['2 A', '10 A', '15 A']);
  expect(said.toSorted()).toEqual([
    '1 left-out-field: “text between entries” has no field in a record; it occurs 2 times.',
    '13 broken-entry: Found the tag “A1” outside of an entry.',
    '18 broken-entry: Found the tag “T1” outside of an entry.',
    '6 left-out-field: “tags outside of entries” has no field in a record; it occurs 2 times.',
    '7 broken-entry: Found the tag “TI” outside of an entry.',
  ]);
  expect(expected.filter(Boolean)).toEqual(Array(3).fill('the tag “TY” before it'));
});
