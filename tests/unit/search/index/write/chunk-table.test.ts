import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ChunkTable } from '../../../../../src/core/search/index/write/chunk-table.ts';
import { GrowableUint32 } from '../../../../../src/core/text/growable-uint32.ts';

/** The chunks of some texts in order, put together again from their numbers. */
function chunksOf(texts: string[]): { read: string[]; distinct: string[] } {
  const table = new ChunkTable();
  const numbers = new GrowableUint32();
  for (const text of texts) table.read(text, numbers);
  return {
    read: Array.from(numbers.done(), (number) => table.chunks[number] ?? '?'),
    distinct: table.chunks,
  };
}

const split = (texts: string[]) => texts.flatMap((text) => text.split(/[\t-\r ]+/).filter(Boolean));

test('texts are split at white space, and each chunk is kept once', () => {
  const unit = fc.constantFrom(
    'a',
    'b',
    'é',
    '語',
    ' ',
    '\t',
    '\r',
    '\n',
    '\u0000',
    '\u0008',
    '\u000e',
    '\u001f',
    '\u00a0',
  );
  fc.assert(
    fc.property(fc.array(fc.string({ unit, maxLength: 30 }), { maxLength: 6 }), (texts) => {
      const { read, distinct } = chunksOf(texts);
      expect(read).toEqual(split(texts));
      expect(distinct).toEqual([...new Set(split(texts))]);
    }),
  );
});

test('ten thousand chunks are told apart, also when they come again', () => {
  const words = Array.from({ length: 10_000 }, (_, at) => `w${at.toString(36)}`);
  const texts = [words.join(' '), words.toReversed().join('\n')];
  const { read, distinct } = chunksOf(texts);
  expect(read).toEqual(split(texts));
  expect(distinct).toEqual(words);
});
