import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rangeKey } from '../../../../src/core/search/view/date-range.ts';
import { facetNames } from '../../../../src/core/search/view/facets.ts';
import { viewParameters } from '../../../../src/core/search/view/view-parameters.ts';
import {
  chooseRange,
  cleared,
  densities,
  drop,
  emptyState,
  isFiltered,
  isRendered,
  isWholeList,
  printState,
  rangeOf,
  readState,
  setChosen,
  showMore,
  sortOf,
  sorts,
  toggle,
  type ViewState,
  windowOf,
  withDensity,
  withPage,
  withQuery,
  withSort,
} from '../../../../src/core/search/view/view-state.ts';

const keys = fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }), { minLength: 1, maxLength: 3 });
const facets = fc.dictionary(fc.constantFrom(...facetNames), keys, { noNullPrototype: true });
const anyRange = fc.constantFrom(
  { from: '2025-03', to: '2025-06' },
  { from: '2024', to: '2025-01' },
  { from: '1999', to: '1999' },
  { from: null, to: '2020-12' },
  { from: '2020', to: null },
);
const anyView = fc.record({
  query: fc.string({ unit: 'grapheme' }).filter((query) => query === '' || query.trim() !== ''),
  chosen: fc.oneof(
    facets,
    fc.tuple(facets, anyRange).map(([chosen, range]) => ({ ...chosen, date: [rangeKey(range)] })),
  ),
  sort: fc.option(fc.constantFrom(...sorts)),
  density: fc.option(fc.constantFrom(...densities)),
  shown: fc.integer({ min: 1, max: 40 }).map((pages) => pages * 25),
  page: fc.constant(1),
});
const anyPage = fc
  .record({ density: fc.option(fc.constantFrom(...densities)), page: fc.integer({ min: 2, max: 1_000_000 }) })
  .map((page) => ({ ...emptyState, ...page }));
const anyState: fc.Arbitrary<ViewState> = fc.oneof({ weight: 4, arbitrary: anyView }, anyPage);

test('an address holds every state completely', () => {
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

test('unknown parts of an address are ignored', () => {
  expect(readState('?q=a&sort=random&colour=red&role=&term=x&term=x')).toEqual({
    query: 'a',
    chosen: { term: ['x'] },
    sort: null,
    density: null,
    shown: 25,
    page: 1,
  });
});

test('an address opens as many hits as were shown, in whole pages, but never enough to freeze the browser', () => {
  const shown = (search: string) => readState(search).shown;
  expect(printState(showMore({ ...emptyState, query: 'x' }))).toBe('?q=x&show=50');
  expect(shown('?q=x&show=60')).toBe(50);
  for (const odd of ['0', '-50', '1', '', 'all', 'NaN']) expect(shown(`?show=${odd}`)).toBe(25);
  for (const much of ['1001', '1e9', 'Infinity']) expect(shown(`?show=${much}`)).toBe(1000);
});

test('a new query, order or filter starts with the first hits', () => {
  const further = showMore(showMore(emptyState));
  expect(further.shown).toBe(75);
  const begun = [
    withQuery(further, 'x'),
    withSort(further, 'title'),
    toggle(further, 'rep', 'yes'),
    drop(further, 'rep'),
    chooseRange(further, { from: '2025', to: null }),
  ];
  for (const { shown } of begun) expect(shown).toBe(25);
});

test('an address names the ends of a range of dates, in any order and with either end left open', () => {
  const range = (search: string) => rangeOf(readState(search).chosen);
  expect(range('?from=2025-03&to=2025-06')).toEqual({ from: '2025-03', to: '2025-06' });
  expect(range('?from=2026&to=2025-06')).toEqual({ from: '2025-06', to: '2026' });
  expect(range('?to=2025')).toEqual({ from: null, to: '2025' });
  expect(range('?from=2025-13&to=soon')).toBeNull();
  expect(printState(chooseRange(emptyState, { from: '2025', to: null }))).toBe('?from=2025');
});

test('a chosen range replaces another, and null removes it', () => {
  fc.assert(
    fc.property(anyState, anyRange, (state, range) => {
      expect(rangeOf(chooseRange(state, range).chosen)).toEqual(range);
      expect(isFiltered(chooseRange(state, range))).toBe(true);
      expect(chooseRange(state, null)).toEqual(drop(state, 'date'));
    }),
  );
});

test('choosing twice removes the choice', () => {
  fc.assert(
    fc.property(anyState, fc.constantFrom(...facetNames), (state, name) => {
      const key = 'a key nobody has chosen yet';
      expect(toggle(toggle(state, name, key), name, key)).toEqual({ ...state, shown: 25, page: 1 });
      expect(drop(toggle(state, name, key), name).chosen[name]).toBeUndefined();
      expect(setChosen(state, name, key, false)).toBe(state);
      const once = setChosen(state, name, key, true);
      expect(once).toEqual(toggle(state, name, key));
      expect(setChosen(once, name, key, true)).toBe(once);
    }),
  );
});

test('the default order is best match if there is a query, else the source’s', () => {
  expect(sortOf(emptyState)).toBe('source');
  expect(sortOf({ ...emptyState, query: 'x' })).toBe('match');
  expect(sortOf({ ...emptyState, query: 'x', sort: 'title' })).toBe('title');
});

test('a query or a filter value filters a list, its order does not', () => {
  expect(isFiltered({ ...emptyState, sort: 'title' })).toBe(false);
  expect(isFiltered({ ...emptyState, query: 'x' })).toBe(true);
  expect(isFiltered(toggle(emptyState, 'rep', 'yes'))).toBe(true);
});

test('only the whole list has pages: what chooses papers or an order begins at its start', () => {
  const page = withPage(emptyState, 7);
  expect(printState(page)).toBe('?page=7');
  expect([page, withPage(page, 1)].map(isRendered)).toEqual([false, true]);
  const chosen = [withQuery(page, 'x'), withSort(page, 'newest'), toggle(page, 'rep', 'yes')];
  for (const state of chosen) {
    expect(state.page).toBe(1);
    expect(printState(withPage(state, 7))).toBe('?page=7');
  }
  for (const other of ['q=x&', 'sort=newest&', 'year=2024&'])
    expect(readState(`?${other}page=7`).page).toBe(1);
  for (const odd of ['0', '-1', '1.5', '', 'two', 'NaN']) {
    expect(readState(`?page=${odd}`)).toEqual(emptyState);
  }
  for (const much of ['1e9', 'Infinity']) expect(readState(`?page=${much}`).page).toBe(1_000_000);
});

test('a page of the list has the papers after those of the pages before, where the list has pages', () => {
  const page = withPage(emptyState, 3);
  expect(windowOf(page, 100)).toEqual({ start: 200, limit: 100 });
  expect(windowOf(page, null)).toEqual({ start: 0, limit: 25 });
  expect(windowOf(showMore(emptyState), 100)).toEqual({ start: 0, limit: 50 });
});

const full: ViewState = {
  query: 'tides',
  chosen: { year: ['2025', '2024'], rep: ['yes'] },
  sort: 'title',
  density: 'compact',
  shown: 75,
  page: 1,
};

test('each change of a view changes that, and begins with the first hits', () => {
  const begun = { ...full, shown: 25 };
  expect(withQuery(full, 'ebb')).toEqual({ ...begun, query: 'ebb' });
  expect(withSort(full, 'newest')).toEqual({ ...begun, sort: 'newest' });
  expect(withDensity(full, 'table')).toEqual({ ...full, density: 'table' });
  expect(showMore(full)).toEqual({ ...full, shown: 100 });
  expect(toggle(full, 'year', '2024')).toEqual({ ...begun, chosen: { year: ['2025'], rep: ['yes'] } });
  expect(toggle(full, 'year', '2023')).toEqual({
    ...begun,
    chosen: { rep: ['yes'], year: ['2025', '2024', '2023'] },
  });
  expect(toggle(full, 'rep', 'yes')).toEqual({ ...begun, chosen: { year: ['2025', '2024'] } });
  expect(drop(full, 'year')).toEqual({ ...begun, chosen: { rep: ['yes'] } });
  expect(chooseRange(full, { from: '2025', to: null })).toEqual({
    ...begun,
    chosen: { ...full.chosen, date: ['2025..'] },
  });
  expect(withPage(full, 3)).toEqual({ ...emptyState, density: 'compact', page: 3 });
});

test('clearing a view keeps its order and how much it shows, but no order of matches without a query', () => {
  expect(cleared(full)).toEqual({ ...emptyState, sort: 'title', density: 'compact' });
  expect(cleared({ ...full, sort: 'match' })).toEqual({ ...emptyState, density: 'compact' });
  expect(cleared({ ...full, sort: null, density: null })).toEqual(emptyState);
});

test('from page to page and from list to hits, a view changes its page back to the first', () => {
  const later = { ...emptyState, page: 4 };
  const changed = [withQuery(later, 'x'), withSort(later, 'title'), drop(later, 'rep'), showMore(later)];
  expect(changed.map(({ page }) => page)).toEqual([1, 1, 1, 1]);
  expect(withDensity(later, 'table').page).toBe(4);
});

test('an address has its parts in one order', () => {
  const state = chooseRange(
    { ...full, chosen: { ...full.chosen, mine: ['saved'] } },
    { from: '2024', to: '2025-03' },
  );
  expect(printState({ ...state, shown: 50 })).toBe(
    '?q=tides&rep=yes&year=2025&year=2024&mine=saved&from=2024&to=2025-03&sort=title&view=compact&show=50',
  );
  expect(printState({ ...emptyState, shown: 60 })).toBe('?show=50');
  expect(printState({ ...emptyState, shown: 25, page: 2 })).toBe('?page=2');
});

test.each<[string, boolean, boolean]>([
  ['', true, true],
  ['?page=2', true, false],
  ['?view=table', true, true],
  ['?sort=source', true, true],
  ['?sort=title', false, false],
  ['?q=x', false, false],
  ['?q=x&sort=source', false, false],
  ['?q=%20', true, true],
  ['?rep=yes', false, false],
])('%j is of the whole list: %j, and as rendered: %j', (search, isWhole, rendered) => {
  const state = readState(search);
  expect([isWholeList(state), isRendered(state)]).toEqual([isWhole, rendered]);
});

test('a query of spaces is none: it has the order of the source', () => {
  expect([sortOf({ ...emptyState, query: '  ' }), isFiltered({ ...emptyState, query: '  ' })]).toEqual([
    'source',
    false,
  ]);
});

test('the first page of a list has the hits shown, and the second begins after a whole page', () => {
  expect(windowOf({ ...emptyState, page: 1 }, 100)).toEqual({ start: 0, limit: 25 });
  expect(windowOf({ ...emptyState, page: 2 }, 100)).toEqual({ start: 100, limit: 100 });
});

test('every part of an address that chooses papers, their order or a page is a parameter of views', () => {
  const state = chooseRange(full, { from: '2024', to: '2025-03' });
  const names = [printState({ ...state, shown: 50 }), '?page=2', '?mine=saved'].flatMap((search) => [
    ...new URLSearchParams(search).keys(),
  ]);
  expect(names.filter((name) => name !== 'view').filter((name) => !isViewParameter(name))).toEqual([]);
  expect(isViewParameter('view')).toBe(false);
});

function isViewParameter(name: string): boolean {
  return (viewParameters as readonly string[]).includes(name);
}
