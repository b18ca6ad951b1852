import { expect, test } from 'vitest';
import { citeFormatKey } from '../../../../src/cite-init.ts';
import { keptFormatKey } from '../../../../src/islands/page/cite-format.ts';

test('what keeps the format of a citation and what reads it use one key', () => {
  expect(keptFormatKey).toBe(citeFormatKey);
});
