import { describe, expect, test } from 'vitest';
import { decodeUtf8 } from '../../../src/core/text/decode.ts';

/** Bytes of text with `{FF}` for the byte 0xFF. */
const bytes = (text: string) =>
  Uint8Array.from(
    text.split(/(\{[0-9A-F]{2}\})/).flatMap((part) => {
      const byte = /^\{([0-9A-F]{2})\}$/.exec(part)?.[1];
      return byte ? [Number.parseInt(byte, 16)] : [...new TextEncoder().encode(part)];
    }),
  );

describe('decodeUtf8(bytes)', () => {
  test.each(['', 'text\n', '\uFEFFtext', 'é例🤖\u0000\u202E', '\uFFFD is a character too'])(
    'decodes %j as it is',
    (text) => {
      expect(decodeUtf8(new TextEncoder().encode(text))).toEqual({ text });
    },
  );

  test.each([
    ['{FF}', 1],
    ['a\n{E9}t{E9}\n{FF}', 2],
    ['a\r\nb\rc{80}', 3],
    ['\uFFFD\n\uFFFD\n{C0}{80}', 3],
    ['\uFEFFa\n{ED}{A0}{80}', 2],
    ['a\n\n{F0}{9F}{A4}', 3],
    ['a\n{EF}{BF}', 2],
    ['a\n{EF}{BF}\nb', 2],
    ['\n{E2}{82}\n\n', 2],
  ])('of %s names line %i, the first with a byte that is not UTF-8', (text, line) => {
    expect(decodeUtf8(bytes(text))).toEqual({ line, found: 'bytes that are not UTF-8' });
  });

  test.each(['{FF}{FE}a{00}', '{FE}{FF}{00}a'])('knows UTF-16 by its byte-order mark: %s', (text) => {
    expect(decodeUtf8(bytes(text))).toEqual({ line: 1, found: 'UTF-16 text' });
  });
});
