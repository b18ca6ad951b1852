import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withDistinctKeys } from '../../../src/core/export/distinct-keys.ts';
import type { Work } from '../../../src/core/schemas/work.ts';

const withKeys = (keys: string[]) => keys.map((key) => ({ key }) as Work);

test('the first work keeps its key, another with the same key gets one of its own', () => {
  const works = withDistinctKeys(withKeys(['liu2025visual', 'a', 'liu2025visual', 'liu2025visual']));
  expect(works.map(({ key }) => key)).toEqual(['liu2025visual', 'a', 'liu2025visualx2', 'liu2025visualx3']);
});

test('no two works have one key, whatever keys they come with', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'ax2', 'ax3', 'b')), (keys) => {
      const works = withDistinctKeys(withKeys(keys));
      expect(new Set(works.map(({ key }) => key)).size).toBe(keys.length);
    }),
  );
});
