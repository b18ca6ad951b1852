import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { equivalents, isEquivalent } from '../../../../scripts/lib/mutation/equivalent.ts';
import { findMutations } from '../../../../scripts/lib/mutation/find-mutations.ts';
import { root } from '../../../../scripts/lib/site/root.ts';

test('each mutation that counts as changing nothing is still possible, and has a reason', () => {
  for (const row of equivalents) {
    const text = readFileSync(join(root, row.file), 'utf8');
    const found = findMutations(row.file, text).filter(
      ({ start, end, replacement }) => text.slice(start, end) === row.code && replacement === row.replacement,
    );
    expect(found.length, `${row.file}: ${row.code}`).toBeGreaterThan(0);
    expect(found.every((mutation) => isEquivalent(mutation, text))).toBe(true);
    expect(row.reason).toMatch(/\.$/);
  }
});
