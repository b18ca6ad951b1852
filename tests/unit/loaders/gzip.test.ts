import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gzipPieces } from '../../../src/loaders/gzip.ts';

test('pieces are compressed to one file that holds all of them', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (pieces) => {
      expect(gunzipSync(gzipPieces(pieces)).toString()).toBe(pieces.join(''));
    }),
  );
});

test('a text of several blocks is read by browsers, which refuse what follows the end', async () => {
  const lines = Array.from(
    { length: 30_000 },
    (_, at) => `A paper with the number ${at}, and so on: ≥ ${at * 7919}\n`,
  );
  const file = gzipPieces(lines);
  const text = lines.join('');
  const read = await new Response(
    new Blob([file]).stream().pipeThrough(new DecompressionStream('gzip')),
  ).text();
  expect(read === text).toBe(true);
  expect(file.length).toBeLessThan(text.length / 4);
});
