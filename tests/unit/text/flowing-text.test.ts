import { describe, expect, test } from 'vitest';
import { toFlowingText } from '../../../src/core/text/flowing-text.ts';

describe('toFlowingText(text)', () => {
  test.each([
    ['  A title\u00A0here ', 'A title\u00A0here'],
    ['A title\r\n  in two\tlines\n\n\u2028', 'A title in two lines'],
    ['Навчання 学习 تعلم 👩‍🔬 e\u0301', 'Навчання 学习 تعلم 👩‍🔬 e\u0301'],
    ['', ''],
    [' \n ', ''],
  ])('of %j is %j on one line', (input, text) => {
    expect(toFlowingText(input)).toEqual({ text, removed: [] });
  });

  test('keeps lines where the text has paragraphs, and one blank line between them', () => {
    const input = '\n One. \r\n\r\n\r\n\r\nTwo.\rThree.\u2029';
    expect(toFlowingText(input, { paragraphs: true })).toEqual({ text: 'One.\n\nTwo.\nThree.', removed: [] });
  });

  test('names each thing that it removes once', () => {
    const input = 'A\u0000\u0000 \u202Eb\u202C \ud83d c \ude00\n\u001B[31m 😀';
    expect(toFlowingText(input)).toEqual({
      text: 'A b  c [31m 😀',
      removed: ['U+D83D', 'U+DE00', 'U+0000', 'U+202E', 'U+202C', 'U+001B'],
    });
  });
});

test('a letter with thousands of marks keeps 30, and is told: normalizing them takes the square of their number', () => {
  const marks = '\u0301\u0323';
  expect(toFlowingText(`A${marks.repeat(10_000)}B`)).toEqual({
    text: `A${marks.repeat(15)}B`,
    removed: ['U+0301', 'U+0323'],
  });
});
