import { execFileSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { freeMemory, freeMemoryOften, growth } from '../../../scripts/lib/memory.ts';

test('freeMemory() frees what is no longer used', async () => {
  const unused = new WeakRef({});
  // What was made in this turn is kept until it ends.
  await wait(0);
  freeMemory();
  expect(unused.deref()).toBeUndefined();
});

test('freeMemoryOften() sets a flag that this Node knows', () => {
  freeMemoryOften();
  expect(execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' })).toContain(growth);
});
