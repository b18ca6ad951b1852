import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineAnchor, partAt, toSourcePages } from '../../../src/core/sources/source-pages.ts';
import { toLines } from '../../../src/core/text/lines.ts';

const maxBytes = 20_000;
const textOf = (text: string) => toSourcePages(text, maxBytes).flat();

describe('toSourcePages(text, maxBytes)', () => {
  test('shows every line once and in order, with the number that readers of formats give it', () => {
    const line = fc.oneof(fc.string(), fc.string({ minLength: 9000, maxLength: 30_000 }));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), fc.constantFrom('\n', '\r\n', '\r'), (all, end) => {
        const text = all.map((one) => one.replace(/[\p{C}\p{Z}]/gu, ' ')).join(end);
        const shown = Map.groupBy(textOf(text), ({ number }) => number);
        const joined = Array.from(shown, ([number, parts]) => [
          number,
          parts.map((part) => part.text).join(''),
        ]);
        const lines = toLines(text).map(({ number, text: content }) => [number, content]);
        if (lines.length > 1 && lines.at(-1)?.[1] === '') lines.pop();
        expect(joined).toEqual(lines);
      }),
      { numRuns: 100 },
    );
  });

  test('has no page whose lines take more than the bytes, however much of the text is markup', () => {
    const texts = ['"'.repeat(60), '<b>'.repeat(30), 'ö'.repeat(80), '漢'.repeat(40), '😀'.repeat(20), ''];
    const text = Array.from({ length: 4000 }, (_, index) => texts[index % texts.length]).join('\n');
    const pages = toSourcePages(text, maxBytes);
    expect(pages.length).toBeGreaterThan(10);
    for (const page of pages) {
      const html = page.map(({ number, part, text: shown }) => {
        const anchor = lineAnchor(number, part);
        const escaped = shown.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
        return `<span id="${anchor}"><a href="#${anchor}">${number}</a>${escaped}\n</span>`;
      });
      expect(new TextEncoder().encode(html.join('')).length).toBeLessThanOrEqual(maxBytes);
    }
  });

  test('divides a long line into parts with anchors of their own, and no character into halves', () => {
    const line = '😀'.repeat(30_000);
    const parts = textOf(`short\n${line}\nshort`);
    const ofLine = parts.filter(({ number }) => number === 2);
    expect(ofLine.length).toBeGreaterThan(20);
    expect(ofLine.map(({ text }) => text).join('')).toBe(line);
    expect(ofLine.filter(({ ends }) => ends)).toEqual([ofLine.at(-1)]);
    expect(new Set(parts.map(({ number, part }) => lineAnchor(number, part))).size).toBe(parts.length);
  });

  test('writes what no page may hold as a code, and keeps tabs', () => {
    expect(textOf('\uFEFFa\u0000b\u202Ec\td').map(({ text }) => text)).toEqual(['a\\u{0}b\\u{202e}c\td']);
  });

  test('shows a file without text as one empty line', () => {
    expect(textOf('')).toEqual([{ number: 1, part: 1, text: '', ends: true }]);
  });
});

test('partAt(line, offset) is the part that shows the character', () => {
  const line = Array.from({ length: 30_000 }, (_, index) => String.fromCharCode(0x4e00 + index / 10)).join(
    '',
  );
  const parts = textOf(line);
  for (const offset of [0, 1999, 2000, 2001, 12_345, 29_999]) {
    const shown = parts.find(({ part }) => part === partAt(line, offset));
    expect(shown?.text).toContain(line.charAt(offset));
  }
  expect(partAt('short', 3)).toBe(1);
});

test('lineAnchor(number, part) names a line, or a part of it', () => {
  expect([lineAnchor(38), lineAnchor(38, 2)]).toEqual(['L38', 'L38-2']);
});

test('partAt(line, offset) is the last part for what comes after the last letter', () => {
  const line = 'x'.repeat(50_000);
  const last = toSourcePages(line, 10 ** 9)[0]?.at(-1)?.part;
  expect(last).toBeGreaterThan(1);
  expect([partAt(line, line.length - 1), partAt(line, line.length), partAt(line, line.length + 9)]).toEqual([
    last,
    last,
    last,
  ]);
});

test('a line of 10,000 letters is whole, and a longer one is in parts of 2,000', () => {
  const shown = (length: number) =>
    toSourcePages('x'.repeat(length), 10 ** 9)[0]?.map(({ text, part, ends }) => [text.length, part, ends]);
  expect(shown(10_000)).toEqual([[10_000, 1, true]]);
  expect(shown(10_001)).toEqual([1, 2, 3, 4, 5, 6].map((part) => [part === 6 ? 1 : 2000, part, part === 6]));
  expect([partAt('x'.repeat(10_000), 9999), partAt('x'.repeat(10_001), 10_000)]).toEqual([1, 6]);
  expect([1999, 2000, 3999, 4000].map((offset) => partAt('x'.repeat(10_001), offset))).toEqual([1, 2, 2, 3]);
});

test('a pair of surrogates at the end of a part stays in it', () => {
  const line = `${'x'.repeat(1999)}😀${'x'.repeat(9000)}`;
  const [page = []] = toSourcePages(line, 10 ** 9);
  expect(page.map(({ text }) => text.length)).toEqual([2001, 2000, 2000, 2000, 2000, 1000]);
  expect([2000, 2001].map((offset) => partAt(line, offset))).toEqual([1, 2]);
});

test('a page is full before the line that would take more bytes than it may have', () => {
  // Each line takes 40 bytes, three anchors such as L1, and its letters: 50 with four of them.
  const pages = (bytes: number, ...lines: string[]) =>
    toSourcePages(lines.join('\n'), bytes).map((page) => page.length);
  expect(pages(100, 'abcd', 'abcd', 'abcd')).toEqual([2, 1]);
  expect(pages(99, 'abcd', 'abcd', 'abcd')).toEqual([1, 1, 1]);
  expect(pages(1, 'abcd', 'abcd')).toEqual([1, 1]);
  for (const [letter, bytes] of Object.entries({
    '"': 6,
    '&': 6,
    "'": 6,
    '<': 6,
    '>': 6,
    é: 2,
    '߿': 2,
    ࠀ: 3,
    漢: 3,
    '😀': 4,
  })) {
    expect(pages(2 * (46 + bytes), letter, letter), letter).toEqual([2]);
    expect(pages(2 * (46 + bytes) - 1, letter, letter), letter).toEqual([1, 1]);
  }
});

test('an empty line at the end is no line, and one before it is', () => {
  expect(textOf('a\n').map(({ text }) => text)).toEqual(['a']);
  expect(textOf('a\n\n').map(({ text }) => text)).toEqual(['a', '']);
  expect(textOf('\n').map(({ text }) => text)).toEqual(['']);
});
