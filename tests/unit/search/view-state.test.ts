import fc from 'fast-check';
import { expect, test } from 'vitest';
import { facetNames } from '../../../src/core/search/facets.ts';
import {
  drop,
  emptyState,
  isFiltered,
  printState,
  readState,
  sortOf,
  sorts,
  toggle,
  type ViewState,
} from '../../../src/core/search/view-state.ts';

const keys = fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }), { minLength: 1, maxLength: 3 });
const anyState: fc.Arbitrary<ViewState> = fc.record({
  query: fc.string({ unit: 'grapheme' }).filter((query) => query === '' || query.trim() !== ''),
  chosen: fc.dictionary(fc.constantFrom(...facetNames), keys, { noNullPrototype: true }),
  sort: fc.option(fc.constantFrom(...sorts)),
});

test('an address carries any state whole', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      expect(readState(printState(state))).toEqual(state);
    }),
  );
});

test('the plain list has a plain address', () => {
  expect(printState(emptyState)).toBe('');
  expect(readState('')).toEqual(emptyState);
  expect(printState({ ...emptyState, query: '   ' })).toBe('');
});

test('what an address says that nobody offers is left out', () => {
  expect(readState('?q=a&sort=random&colour=red&role=&term=x&term=x')).toEqual({
    query: 'a',
    chosen: { term: ['x'] },
    sort: null,
  });
});

test('choosing twice takes the choice back', () => {
  fc.assert(
    fc.property(anyState, fc.constantFrom(...facetNames), (state, name) => {
      const key = 'a key nobody has chosen yet';
      expect(toggle(toggle(state, name, key), name, key)).toEqual(state);
      expect(drop(toggle(state, name, key), name).chosen[name]).toBeUndefined();
    }),
  );
});

test('the usual order is best match while something is searched for, else the source’s', () => {
  expect(sortOf(emptyState)).toBe('source');
  expect(sortOf({ ...emptyState, query: 'x' })).toBe('match');
  expect(sortOf({ ...emptyState, query: 'x', sort: 'title' })).toBe('title');
});

test('a list is filtered by a query or a choice, not by its order', () => {
  expect(isFiltered({ ...emptyState, sort: 'title' })).toBe(false);
  expect(isFiltered({ ...emptyState, query: 'x' })).toBe(true);
  expect(isFiltered(toggle(emptyState, 'rep', 'yes'))).toBe(true);
});
