import { describe, expect, test } from 'vitest';
import type { Format } from '../../../src/core/formats/format.ts';
import { formats } from '../../../src/core/formats/formats.ts';
import type { ParsedPaper } from '../../../src/core/sources/parsed-source.ts';
import { expectSound } from '../../support/formats/expect-sound.ts';
import { knownFormats, manyEntries } from '../../support/formats/many-entries.ts';

/** What a paper of a numbered entry is known by: its title, or its identifier in formats without titles. */
const nameOf = ({ title, identifiers }: ParsedPaper) => title ?? identifiers.doi;
const numbered = (entry: string, index: number) =>
  entry.replace('A Paper', `Paper ${index}`).replaceAll('10.1000/1', `10.1000/${index}`);

/** Pieces of long titles that could take more than linear time to read, or be taken for marks of a format. */
const units = [
  ...[' ', '-', ', ', ';', 'A ', '. ', '(', '"', "'", '\\', '\\"', '{', '}', '{{', '$', '&', '&lt;', '&#'],
  ...['<', '<b>', '</i>', '<!--', ']]>', '%', '@', '\u0301', '😀', '\ud800', '\0', '\u202E', '10.1000/'],
];

test('every format has an entry in the table of these tests', () => {
  expect([...knownFormats].sort()).toEqual(formats.map(({ name }) => name).sort());
});

describe.each(formats.map((format) => [format.title, format] as const))('%s', (_, format) => {
  const hasTitle = hasTitles(format);
  const isJson = format.extension === 'json';

  // Nothing is measured here: what takes more than linear time runs into the limit of the test.
  test('reads 20,000 entries as as many papers, in their order and each with its place', () => {
    const { papers } = format.parse(manyEntries(format, 20_000, numbered));
    const names = Array.from({ length: 20_000 }, (_, index) =>
      hasTitle ? `Paper ${index}` : `10.1000/${index}`,
    );
    expect(papers.map(nameOf)).toEqual(names);
    expect(new Set(papers.map(({ place }) => JSON.stringify(place))).size).toBe(20_000);
  });

  test('points from each paper to the lines of its entry', () => {
    const text = manyEntries(format, 5, numbered);
    const lines = text.split('\n');
    for (const [index, { place }] of format.parse(text).papers.entries()) {
      if (!('line' in place)) {
        expect(place.path).toMatch(new RegExp(`/${index}(?:/|$)`));
        continue;
      }
      const [, number] = /(?:Paper |10\.1000\/)(\d+)/.exec(lines.slice(place.line - 1).join('\n')) ?? [];
      expect(number).toBe(String(index));
    }
  });

  test.each(units)('a long value made of %j stops nothing', (unit) => {
    const value = `x${unit.repeat(50_000 / unit.length)}x`;
    const inFormat = isJson ? JSON.stringify(value).slice(1, -1) : value;
    const text = manyEntries(format, 3, (entry, index) =>
      index === 1 ? entry.replace('A Paper', () => inFormat).replace('10.1000/1', () => inFormat) : entry,
    );
    expect(typeof format.detect(text)).toBe('boolean');
    const source = format.parse(text);
    expectSound(text, source);
    const isBinary = source.findings.some(({ rule }) => rule === 'nul-byte');
    expect(isBinary || source.papers.length > 0).toBe(true);
  });
});

const ofJson = formats.filter(({ extension }) => extension === 'json');

describe.each(ofJson.map((format) => [format.title, format] as const))('%s', (_, format) => {
  const hasTitle = hasTitles(format);

  test('leaves out one entry that breaks the rules of JSON, and says which', () => {
    const text = manyEntries(format, 5, (entry, index) =>
      index === 2 ? numbered(entry, index).replace('":', '"') : numbered(entry, index),
    );
    expect(format.detect(text)).toBe(true);
    const { papers, findings } = format.parse(text);
    const names = [0, 1, 3, 4].map((index) => (hasTitle ? `Paper ${index}` : `10.1000/${index}`));
    expect(papers.map(nameOf)).toEqual(names);
    expect(findings.map(({ rule }) => rule)).toContain('broken-entry');
  });

  test('keeps the entries before the place where a file is cut, and says so', () => {
    const text = manyEntries(format, 5, numbered);
    const last = text.lastIndexOf(hasTitle ? 'Paper 4' : '10.1000/4');
    const { papers, findings } = format.parse(text.slice(0, last));
    expect(papers).toHaveLength(4);
    expect(findings.map(({ rule }) => rule)).toContain('cut-file');
  });
});

function hasTitles({ sample }: Pick<Format, 'sample'>): boolean {
  return sample.includes('A Paper');
}
