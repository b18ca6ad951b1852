import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Format } from '../../../src/core/formats/format.ts';
import { expectSound } from './expect-sound.ts';
import { expectWellFormed } from './well-formed.ts';

/** What a test of any file of a tagged format needs to know of the format. */
export interface AnyTagged {
  /** Lines that its files are made of, whole and in pieces. */
  pieces: string[];
  /** Names of its tags. */
  names: string[];
  /** Values that fit a tag. */
  fitting: Record<string, string>;
  toLine(name: string, value: string): string;
  /** Puts lines of tags into an entry with the title “A Title”. */
  toEntry(lines: string[]): string;
}

/** Units of long values that could take more than linear time to read. */
const units = [
  ' ',
  '\t',
  '-',
  ' -',
  ', ',
  ';',
  '; ',
  '. ',
  '2025 ',
  'May-',
  '[doi]',
  '$',
  '\u0301',
  '😀',
  'A ',
];
const many = 100_000;

/** Tests what every tagged format promises of any file. */
export function testAnyTagged(format: Format, { pieces, names, fitting, toLine, toEntry }: AnyTagged): void {
  const { parse } = format;
  const anyText = fc
    .constantFrom('binary' as const, 'grapheme' as const)
    .chain((unit) => fc.string({ unit }));
  const ends = fc.constantFrom('\n', '\r\n', '\r');
  const some = fc.constantFrom(...pieces, '', ' ', '\t', 'a line', '\uFEFF', '\u202Etext\0', '中');
  const mixtures = fc.tuple(fc.array(some, { maxLength: 30 }), ends).map(([all, end]) => all.join(end));

  test('parse(text) never throws, and every finding and paper has its place: any text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, mixtures), (text) => {
        const source = parse(text);
        expectWellFormed(text, source);
        expectSound(text, source);
      }),
    );
  });

  test('parse(text) reads a whole entry after any text', () => {
    fc.assert(
      fc.property(mixtures, (text) => {
        expect(parse(`${text}\n\n${toEntry([])}`).papers.at(-1)?.title).toBe('A Title');
      }),
    );
  });

  test('parse(text) says of every value that it is there, in a fact or in a finding', () => {
    const values = fc
      .array(fc.tuple(fc.constantFrom(...names), fc.boolean()), { minLength: 1, maxLength: 12 })
      .map((all) =>
        all.map(([name, fits], index) =>
          toLine(name, (fits && fitting[name]) || `Value ${index} of ${name}`),
        ),
      )
      .map((lines) => [...new Set(lines)]);
    const said = (lines: string[]) => {
      const { papers, findings } = parse(toEntry(lines));
      return JSON.stringify([
        papers.map(({ place: _, ...facts }) => facts),
        findings.map(({ rule, reason }) => [rule, reason]),
      ]);
    };
    fc.assert(
      fc.property(values, fc.nat(), (lines, pick) => {
        expect(said(lines)).not.toEqual(said(lines.toSpliced(pick % lines.length, 1)));
      }),
    );
  });

  describe('parse(much of one kind)', () => {
    // Nothing is measured here: what takes more than linear time runs into the limit of the test.
    test('100,000 entries are 100,000 papers', () => {
      expect(parse(`${toEntry([])}\n`.repeat(many)).papers).toHaveLength(many);
    });

    test.each(names)('100,000 lines of %s are read', (name) => {
      const { papers } = parse(toEntry([`${toLine(name, 'Doe, Jane')}\n`.repeat(many)]));
      expect(papers.length).toBeGreaterThan(0);
    });

    test('100,000 continued lines are one text', () => {
      const { papers } = parse(`${toEntry([toLine('AB', `Text${'\n      more'.repeat(many)}`)])}`);
      expect(papers[0]?.abstract).toHaveLength(4 + 5 * many);
    });

    test.each(units)('values of 100,000 characters made of %j are read', (unit) => {
      const value = unit.repeat(many / unit.length);
      const { papers } = parse(toEntry(names.map((name) => toLine(name, `x${value}x`))));
      expect(papers.length).toBeGreaterThan(0);
      expect(format.detect(value)).toBe(false);
    });
  });
}
