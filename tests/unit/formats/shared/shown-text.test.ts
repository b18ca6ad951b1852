import { describe, expect, test } from 'vitest';
import { readShownName, readShownText, removedFrom } from '../../../../src/core/formats/shared/shown-text.ts';
import type { Finding } from '../../../../src/core/messages/finding.ts';
import type { Author } from '../../../../src/core/schemas/author.ts';

const place = { line: 4 };

/** What is read of a value, and what is said about it. */
function read(text: string, shape?: { paragraphs?: boolean }) {
  const findings: Finding[] = [];
  const shown = readShownText({ name: 'TI', text, place }, { findings }, shape);
  return [shown, ...findings.map(({ rule, line, field, reason }) => [rule, line, field, reason])];
}

describe('readShownText(value, notes, shape)', () => {
  test.each([
    [' Tides ', 'Tides'],
    ['Tides\nand\n\n\nharbours', 'Tides and harbours'],
    ['', null],
    [' \n', null],
  ])('reads %j as %j, and says nothing', (text, shown) => {
    expect(read(text)).toEqual([shown]);
  });

  test('keeps line ends where a text has paragraphs', () => {
    expect(read('One\nTwo\n\n\nThree', { paragraphs: true })).toEqual(['One\nTwo\n\nThree']);
  });

  test('says which characters were removed, once for each value', () => {
    const reason = 'Found U+202E, U+0007 in “TI”.';
    expect(read('Ti\u202Ede\u0007s\u202E')).toEqual(['Tides', ['removed-characters', 4, 'TI', reason]]);
    expect(read('\u0007')).toEqual([null, ['removed-characters', 4, 'TI', 'Found U+0007 in “TI”.']]);
    expect(removedFrom('TI', ['U+202E', 'U+0007'])).toBe(reason);
  });
});

test.each<[Author, Author | null, number]>([
  [{ family: 'Moss', given: 'Nora' }, { family: 'Moss', given: 'Nora' }, 0],
  [
    { family: 'Mo\u202Ess', given: 'No\u0007ra', suffix: 'Jr\u0007.' },
    { family: 'Moss', given: 'Nora', suffix: 'Jr.' },
    3,
  ],
  [{ family: 'Moss', given: '\u0007' }, { family: 'Moss', given: null }, 1],
  [{ family: 'Moss', given: null }, { family: 'Moss', given: null }, 0],
  [{ family: '\u0007', given: null }, null, 1],
])('readShownName(%j) is %j, with a message for each part that was changed', (author, shown, count) => {
  const findings: Finding[] = [];
  expect(readShownName(author, { name: 'AU', place }, { findings })).toStrictEqual(shown);
  expect(findings.map(({ rule, line, field }) => [rule, line, field])).toEqual(
    Array.from({ length: count }, () => ['removed-characters', 4, 'AU']),
  );
});

test('readShownName(author) keeps the ids of an author', () => {
  const author = { family: 'Moss', given: 'Nora', ids: ['0000-0002-1825-0097'] } as unknown as Author;
  expect(readShownName(author, { name: 'AU', place }, { findings: [] })).toEqual(author);
  const nobody = { ...author, family: '', given: null };
  expect(readShownName(nobody, { name: 'AU', place }, { findings: [] })).toBeNull();
});
