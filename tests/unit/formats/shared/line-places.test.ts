import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linePlaces } from '../../../../src/core/formats/shared/line-places.ts';
import { toLines } from '../../../../src/core/text/lines.ts';

test('linePlaces(text) gives line and column of an offset', () => {
  const toPlace = linePlaces('ab\r\nc\n\rd');
  const places = Array.from({ length: 9 }, (_, offset) => toPlace(offset));
  expect(places.map(({ line, column }) => `${line}:${column}`).join(' ')).toBe(
    '1:1 1:2 1:3 1:4 2:1 2:2 3:1 4:1 4:2',
  );
});

test('linePlaces(text) counts lines as toLines does', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\r\n') }), (text) => {
      const toPlace = linePlaces(text);
      expect(toPlace(text.length).line).toBe(toLines(text).length);
      for (const { number, text: line } of toLines(text)) {
        const start = Array.from({ length: text.length + 1 }, (_, offset) => offset).findIndex(
          (offset) => toPlace(offset).line === number,
        );
        expect(text.slice(start, start + line.length)).toBe(line);
      }
    }),
  );
});
