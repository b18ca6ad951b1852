import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/core/text/decode.ts';

/** Bytes of text with `{FF}` for the byte 0xFF. */
const bytes = (text: string) =>
  Uint8Array.from(
    text.split(/(\{[0-9A-F]{2}\})/).flatMap((part) => {
      const byte = /^\{([0-9A-F]{2})\}$/.exec(part)?.[1];
      return byte ? [Number.parseInt(byte, 16)] : [...new TextEncoder().encode(part)];
    }),
  );

describe('decodeText(bytes)', () => {
  test.each(['', 'text\n', '\uFEFFtext', 'é例🤖\u0000\u202E', '\uFFFD is a character too'])(
    'decodes %j as it is',
    (text) => {
      expect(decodeText(new TextEncoder().encode(text))).toEqual({ text });
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
    expect(decodeText(bytes(text))).toEqual({
      line,
      found: expect.stringMatching(/^bytes that are not UTF-8/),
    });
  });

  test.each([
    ['{FF}{FE}a{00}', '\uFEFFa'],
    ['{FE}{FF}{00}a{01}{42}', '\uFEFFał'],
  ])('decodes UTF-16 that its byte order mark names: %s', (text, decoded) => {
    expect(decodeText(bytes(text))).toEqual({ text: decoded });
  });

  test('shows only the line with the byte as another encoding would read it', () => {
    const found = (text: string) => {
      const decoded = decodeText(bytes(text));
      return 'found' in decoded ? decoded.found : null;
    };
    const looks = 'bytes that are not UTF-8; as Windows-1252, the line is “Café noir”';
    for (const text of [
      'first\nCaf{E9} noir\nlast\n',
      'first\rCaf{E9} noir\rlast',
      'Caf{E9} noir',
      'first\n Caf{E9} noir ',
    ]) {
      expect([text, found(text)]).toEqual([text, looks]);
    }
  });

  test('names the line of UTF-16 with half a character', () => {
    const found = 'UTF-16 text with bytes that are not UTF-16';
    expect(decodeText(bytes('{FF}{FE}a{00}\n{00}{00}{D8}b{00}'))).toEqual({ line: 2, found });
  });

  test.each([
    ['Title;Year\r\nM{FC}llers id{E9}e {96} a caf{E9};2020', 2, 'Müllers idée – a café;2020'],
    ['a\n{80} 5', 2, null],
  ])('shows the line of %s as Windows-1252 where that is likely', (text, line, shown) => {
    const looks = shown === null ? '' : `; as Windows-1252, the line is “${shown}”`;
    expect(decodeText(bytes(text))).toEqual({ line, found: `bytes that are not UTF-8${looks}` });
  });

  test('names no encoding for bytes of a Chinese or Russian one', () => {
    for (const text of ['{BB}{F9}{D3}{DA} title', '{C2}{E5}{F0}{E0} title']) {
      expect(decodeText(bytes(text))).toEqual({ line: 1, found: 'bytes that are not UTF-8' });
    }
  });
});

test('of a very long line, the thousand bytes around the one that is not UTF-8 say what it may be', () => {
  const chinese = '{BB}{F9}{D3}{DA}';
  const found = (text: string) => {
    const decoded = decodeText(bytes(text));
    return 'found' in decoded ? decoded.found : null;
  };
  const western = 'bytes that are not UTF-8; as Windows-1252, the line is ';
  // What is further away than that is not looked at.
  expect(found(`caf{E9}${'x'.repeat(999)}${chinese}`)).toContain(western);
  expect(found(`caf{E9}${'x'.repeat(900)}${chinese}`)).toBe('bytes that are not UTF-8');
});

test.each([
  ['a line before in another encoding', '{C2}{E5}{F0}{E0} x\ncafe', 1],
  ['one letter alone', '{E9} 1 x', 1],
])('no encoding is named for %s', (_, text, line) => {
  expect(decodeText(bytes(text))).toEqual({ line, found: 'bytes that are not UTF-8' });
});
