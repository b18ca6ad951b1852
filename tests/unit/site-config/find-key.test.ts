import { expect, test } from 'vitest';
import { findKey } from '../../../src/core/site-config/find-key.ts';

// In quadratic time, this would take minutes.
test('a field is found after a line of half a million letters', () => {
  expect(findKey(`${'a'.repeat(500_000)}\nname: x`, ['name'])).toEqual({ line: 2 });
});
