import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureCases } from '../../../../scripts/lib/site/figure-cases.ts';
import { plainHub, plainPaper } from '../../../../scripts/lib/site/plain-record.ts';
import { rolePanels } from '../../../../src/core/figures/roles/role-panels.ts';
import { roleRows } from '../../../../src/core/figures/roles/role-rows.ts';
import { type CitationRole, citationRoles } from '../../../../src/core/schemas/citation-role.ts';

const paper = (roles: CitationRole[], polarity: string | null = null) => ({
  ...plainPaper,
  roles: roles.map((role) => ({ role })),
  polarity,
});
const panelsOf = (papers: ReturnType<typeof paper>[], hub = {}) =>
  rolePanels({ hub: { ...plainHub, ...hub }, citingPapers: papers });

describe('rolePanels(record)', () => {
  test('shows stated totals, the largest first, against the papers that Pith counts', () => {
    const roles = [
      { role: 'method' as const, count: 2 },
      { role: 'other' as const, label: 'tooling', count: 5 },
    ];
    const [panel, ...others] = panelsOf([paper([])], { roles, statedCitingCount: 10 });
    expect(others).toEqual([]);
    expect(panel).toMatchObject({ basis: 'stated', known: 7, whole: 10, missing: 3 });
    expect(panel?.rows.map(({ name, count }) => [name, count])).toEqual([
      ['tooling', 5],
      ['method', 2],
    ]);
  });

  test('says that no role is stated by a group without rows, once', () => {
    expect(panelsOf([paper([]), paper([])])).toEqual([
      { basis: 'stated', dimension: 'role', rows: [], known: 0, whole: 2, listed: true, missing: 2 },
    ]);
    expect(panelsOf([paper([], 'neutral')]).map(({ basis, dimension }) => [basis, dimension])).toEqual([
      ['counted', 'role'],
      ['counted', 'polarity'],
    ]);
  });

  test('shows stated totals and counts of papers beside each other, never added up', () => {
    const panels = panelsOf([paper(['method'])], { roles: [{ role: 'method', count: 40 }] });
    expect(panels.map(({ basis, rows }) => [basis, rows[0]?.count])).toEqual([
      ['stated', 40],
      ['counted', 1],
    ]);
  });

  test('splits a bar by polarity where papers have both, with what is not stated last', () => {
    const papers = [
      paper(['method'], 'contrasting'),
      paper(['method'], 'supporting'),
      paper(['method'], 'mixed'),
      paper(['method']),
      paper(['dataset']),
    ];
    const rows = panelsOf(papers)[0]?.rows;
    expect(rows?.[0]?.parts.map(({ name, tone }) => [name, tone])).toEqual([
      ['supporting', 'supporting'],
      ['contrasting', 'contrasting'],
      ['mixed', 'other'],
      [null, 'missing'],
    ]);
    expect(rows?.[1]?.parts).toEqual([{ name: null, tone: 'dataset', count: 1 }]);
  });

  test('counts what the papers carry: every number is one of the record', () => {
    const anyRoles = fc.uniqueArray(fc.constantFrom(...citationRoles), { maxLength: 3 });
    const anyPaper = fc
      .tuple(anyRoles, fc.option(fc.constantFrom('supporting', 'neutral', 'odd')))
      .map(([roles, polarity]) => paper(roles, polarity));
    fc.assert(
      fc.property(fc.array(anyPaper, { minLength: 1 }), (papers) => {
        for (const { basis, dimension, rows, known, missing, whole } of panelsOf(papers)) {
          expect(known + missing).toBe(whole);
          for (const { name, count, parts } of rows) {
            expect(parts.reduce((sum, part) => sum + part.count, 0)).toBe(count);
            if (basis === 'stated') continue;
            const having = papers.filter(({ roles, polarity }) =>
              dimension === 'role' ? roles.some(({ role }) => role === name) : polarity === name,
            );
            expect(count).toBe(having.length);
          }
        }
      }),
    );
  });
});

test('the rows of the data file hold every group, its parts and what is not stated', () => {
  const record = figureCases['own-roles-and-polarity'];
  expect(record && roleRows(record)).toEqual([
    ['basis', 'kind', 'name', 'polarity', 'papers', 'of'],
    ['counted', 'role', 'background', '', '7', '24'],
    ['counted', 'role', 'background', 'supporting', '2', '24'],
    ['counted', 'role', 'background', 'neutral', '2', '24'],
    ['counted', 'role', 'background', 'contrasting', '2', '24'],
    ['counted', 'role', 'background', 'not stated', '1', '24'],
    ['counted', 'role', 'method', '', '7', '24'],
    ['counted', 'role', 'method', 'supporting', '1', '24'],
    ['counted', 'role', 'method', 'neutral', '3', '24'],
    ['counted', 'role', 'method', 'contrasting', '1', '24'],
    ['counted', 'role', 'method', 'not stated', '2', '24'],
    ['counted', 'role', 'baseline', '', '6', '24'],
    ['counted', 'role', 'baseline', 'supporting', '1', '24'],
    ['counted', 'role', 'baseline', 'neutral', '3', '24'],
    ['counted', 'role', 'baseline', 'contrasting', '1', '24'],
    ['counted', 'role', 'baseline', 'not stated', '1', '24'],
    ['counted', 'role', 'not stated', '', '4', '24'],
    ['counted', 'polarity', 'supporting', '', '5', '24'],
    ['counted', 'polarity', 'neutral', '', '10', '24'],
    ['counted', 'polarity', 'contrasting', '', '5', '24'],
    ['counted', 'polarity', 'not stated', '', '4', '24'],
  ]);
});

test('stated totals are a share of nothing that their source does not count', () => {
  const record = figureCases['one-role'];
  expect(record && roleRows(record)).toEqual([
    ['basis', 'kind', 'name', 'polarity', 'papers', 'of'],
    ['stated', 'role', 'background', '', '18', ''],
  ]);
});

test('what stated totals leave out of the papers that their source counts is computed', () => {
  const record = figureCases['six-roles'];
  const rows = (record && roleRows(record)) ?? [];
  expect(rows[1]).toEqual(['stated', 'role', 'background', '', '36', '171']);
  expect(rows.find(([, , name]) => name === 'not stated')?.[0]).toBe('computed');
});
