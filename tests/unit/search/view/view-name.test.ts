import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aboutView, viewFileName } from '../../../../src/core/search/view/view-name.ts';
import { emptyState } from '../../../../src/core/search/view/view-state.ts';

test.each([
  [emptyState, 'hub-citing-papers.bib'],
  [{ ...emptyState, query: ' Visual "reward model" ' }, 'hub-visual-reward-model.bib'],
  [
    { ...emptyState, query: 'V*', chosen: { term: ['grpo'], year: ['2025', '2026'] } },
    'hub-v-grpo-2025-2026.bib',
  ],
  [{ ...emptyState, sort: 'newest' as const }, 'hub-newest.bib'],
  [{ ...emptyState, query: 'Навчання 学习' }, 'hub-навчання-学习.bib'],
  [{ ...emptyState, query: '../../<x>:\\"' }, 'hub-x.bib'],
  [
    { ...emptyState, query: 'word '.repeat(40) },
    'hub-word-word-word-word-word-word-word-word-word-word-word-word.bib',
  ],
])('viewFileName(%j) is %s', (state, name) => {
  expect(viewFileName('hub', state, 'bib')).toBe(name);
});

test('viewFileName is valid on every file system, whatever was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (query) => {
      const name = viewFileName('hub', { ...emptyState, query }, 'csl.json');
      expect(name).toMatch(/^hub-[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}]\.csl\.json$/u);
      expect(new TextEncoder().encode(name).length).toBeLessThan(255);
    }),
  );
});

test('aboutView says how many papers of the list are shown, and where', () => {
  expect(aboutView(1204, '5,000 papers that cite “X”.', 'https://a.org/?q=y')).toBe(
    'As shown at https://a.org/?q=y: 1,204 of the 5,000 papers that cite “X”.',
  );
  expect(aboutView(2, '50 papers that cite “X”.', null)).toBe('2 of the 50 papers that cite “X”.');
});

test.each([
  ['a'.repeat(60), `hub-${'a'.repeat(60)}.bib`],
  ['a'.repeat(61), `hub-${'a'.repeat(60)}.bib`],
  [`${'a'.repeat(59)} b`, `hub-${'a'.repeat(59)}.bib`],
  ['-Tides-', 'hub-tides.bib'],
  ['e\u0301b', 'hub-\u00e9b.bib'],
  ['???', 'hub-citing-papers.bib'],
])('viewFileName for the query %j is %s', (query, name) => {
  expect(viewFileName('hub', { ...emptyState, query }, 'bib')).toBe(name);
});
