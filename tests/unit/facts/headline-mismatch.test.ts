import { describe, expect, test } from 'vitest';
import { headlineMismatch } from '../../../src/core/facts/headline-mismatch.ts';
import type { CitationRole } from '../../../src/core/schemas/citation-role.ts';

const headline = (percent: number | null, role: CitationRole | null = 'background') => ({
  text: 'A headline.',
  ...{ percent, role },
});
const roles = (background: number, method: number) => [
  { role: 'background' as const, count: background },
  { role: 'method' as const, count: method },
];

describe('a headline and the totals of the roles', () => {
  test('do not fit if the totals give another share', () => {
    expect(headlineMismatch({ headline: headline(94), roles: roles(18, 0) })?.sentence).toBe(
      'The headline says 94% as background; the totals give 18 of 18 (100%).',
    );
    expect(headlineMismatch({ headline: headline(80, 'dataset'), roles: roles(1200, 800) })?.sentence).toBe(
      'The headline says 80% as dataset; the totals give 0 of 2,000 (0%).',
    );
  });

  test('fit as precisely as the share is printed', () => {
    expect(headlineMismatch({ headline: headline(67), roles: roles(2, 1) })).toBeNull();
    expect(headlineMismatch({ headline: headline(66.7), roles: roles(2, 1) })).toBeNull();
    expect(headlineMismatch({ headline: headline(66), roles: roles(2, 1) })).not.toBeNull();
    expect(headlineMismatch({ headline: headline(67.1), roles: roles(2, 1) })).not.toBeNull();
  });

  test('print the share with one decimal where it has more', () => {
    expect(headlineMismatch({ headline: headline(60), roles: roles(2, 1) })?.sentence).toBe(
      'The headline says 60% as background; the totals give 2 of 3 (66.7%).',
    );
  });

  test('are not compared where one is not stated', () => {
    expect(headlineMismatch({ headline: null, roles: roles(2, 1) })).toBeNull();
    expect(headlineMismatch({ headline: headline(null), roles: roles(2, 1) })).toBeNull();
    expect(headlineMismatch({ headline: headline(94, null), roles: roles(2, 1) })).toBeNull();
    expect(headlineMismatch({ headline: headline(94), roles: null })).toBeNull();
    expect(headlineMismatch({ headline: headline(94), roles: roles(0, 0) })).toBeNull();
  });
});
