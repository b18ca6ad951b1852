import { describe, expect, test } from 'vitest';
import { quote, quoteWhole } from '../../../src/core/text/quote.ts';

describe('quote(text)', () => {
  test.each([
    ['', '“”'],
    ['text', '“text”'],
    ['x'.repeat(60), `“${'x'.repeat(60)}”`],
    ['x'.repeat(61), `“${'x'.repeat(59)}…”`],
    ['🤖'.repeat(60), `“${'🤖'.repeat(60)}”`],
    ['🤖'.repeat(61), `“${'🤖'.repeat(59)}…”`],
    ['a\u0000b\u001B[31m\n', '“a\\u{0}b\\u{1b}[31m\\u{a}”'],
    ['\u202Eab\u2066\u200D', '“\\u{202e}ab\\u{2066}\\u{200d}”'],
    ['a\u2028b', '“a\\u{2028}b”'],
  ])('%j is quoted as %s', (text, quoted) => {
    expect(quote(text)).toBe(quoted);
  });

  test('takes a limit, and is quick on long text', () => {
    expect(quote('abcdef', 3)).toBe('“ab…”');
    expect(quote('x'.repeat(10_000_000))).toHaveLength(62);
  });
});

test('quoteWhole(text) leaves nothing out', () => {
  expect(quoteWhole('x'.repeat(5000))).toBe(`“${'x'.repeat(5000)}”`);
});
