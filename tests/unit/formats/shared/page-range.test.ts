import { expect, test } from 'vitest';
import { toPageRange } from '../../../../src/core/formats/shared/page-range.ts';

test.each([
  ['116 - 135', '116-135'],
  ['12–34', '12-34'],
  ['12--34, 40 — 41', '12-34, 40-41'],
  ['e123', 'e123'],
])('toPageRange(%j) is %j', (text, expected) => expect(toPageRange(text)).toBe(expected));
