import { expect } from 'vitest';
import { unsound } from '../../../scripts/lib/attacks/unsound.ts';
import type { ParsedSource } from '../../../src/core/sources/parsed-source.ts';

/**
 * Whatever a file holds, what is read fits a record, every finding is whole and points into the file, and a
 * file without a paper says so.
 */
export function expectSound(text: string, source: ParsedSource): void {
  expect(unsound(text, source), text.slice(0, 2000)).toEqual([]);
}
