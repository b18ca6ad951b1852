import { describe, expect, test } from 'vitest';
import { checkText } from '../../../../src/core/formats/pith/check-text.ts';
import { inShort } from '../../../support/formats/pith/read-dump.ts';

const check = (text: string) => {
  const finding = checkText(text);
  return finding && inShort(finding);
};

describe('checkText(text)', () => {
  test('takes a line of 100,000 characters and refuses one more', () => {
    expect(check(`a\r\n${'x'.repeat(100_000)}\r\nb`)).toBeNull();
    expect(check(`a\r\n${'x'.repeat(100_001)}\r\nb`)).toBe('2:1 error line-too-long');
    expect(check('x'.repeat(100_001))).toBe('1:1 error line-too-long');
    expect(checkText('x'.repeat(100_001))).toMatchObject({
      reason: 'Found a line of 100,001 characters.',
      expected: 'at most 100,000 characters',
    });
  });

  test.each(['\n', '\r\n', '\r'])('points at a NUL byte where lines end in %j', (end) => {
    expect(check(`a${end}b\0c${end}`)).toBe('2:2 error nul-byte');
  });

  test.each(['<!DOCTYPE html>', '\n <html lang="en">', '<head><title>x</title></head>'])(
    'refuses the page %j',
    (start) => {
      expect(check(`${start}\n<p>citing papers explorer</p>`)).toBe('1:1 error html-page');
    },
  );

  test.each(['A paper about <html>', '<title> is a tag', '<script>alert(1)</script>'])(
    'takes the text %j',
    (text) => {
      expect(check(text)).toBeNull();
    },
  );
});
