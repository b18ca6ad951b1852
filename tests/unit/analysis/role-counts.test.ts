import { describe, expect, test } from 'vitest';
import { countRoles, roleTotals } from '../../../src/core/analysis/role-counts.ts';
import type { RoleCount, StatedRole } from '../../../src/core/schemas/citation-role.ts';
import { citingPaper, parsedPaper, parsedSource, recordOf } from '../../support/joining/parsed.ts';

const method: StatedRole = { role: 'method' };
const background: StatedRole = { role: 'background' };
const motivation: StatedRole = { role: 'other', label: 'Motivation' };

function withRoles(papers: StatedRole[][], totals?: RoleCount[]) {
  const list = papers.map((roles, index) => parsedPaper(`Paper ${index}`, { roles }));
  const hub = {
    title: { value: 'A Hub', place: { line: 1 } },
    ...(totals && { roles: { value: totals, place: { line: 2 } } }),
  };
  return recordOf('hub', 'hub.pith.txt', parsedSource({ hub, papers: list }));
}

describe('countRoles(papers)', () => {
  test('counts a paper once for each of its roles, unknown names apart, the most frequent first', () => {
    const papers = [[method, background, method], [motivation], [method], []];
    expect(countRoles(papers.map((roles) => citingPaper({ roles })))).toEqual([
      { role: 'method', count: 2 },
      { role: 'background', count: 1 },
      { role: 'other', label: 'Motivation', count: 1 },
    ]);
  });
});

describe('roleTotals(record)', () => {
  test('has the totals of the source where it states some, the most frequent first and no zero', () => {
    const totals = [
      { ...background, count: 2 },
      { ...method, count: 7 },
      { ...motivation, count: 0 },
    ];
    expect(roleTotals(withRoles([[method], []], totals))).toMatchObject({
      roles: [
        { role: 'method', count: 7 },
        { role: 'background', count: 2 },
      ],
      counted: false,
      finding: 'Pith counts 7 of 9 classified citations as method',
    });
  });

  test.each([
    [[[]], 'Citation roles are not stated'],
    [[[method]], '1 paper with a stated role, method'],
    [[[method], [method], []], '2 papers with a stated role, all method'],
    [[[method], [method], [background]], '2 of 3 papers with a stated role cite it as method'],
    [[[method, background], [method]], '2 of 2 papers with a stated role cite it as method'],
    [[[method], [background]], '2 papers with a stated role, no role ahead of the others'],
    [
      [[method], [method], [background], [motivation], [{ role: 'dataset' as const }]],
      '5 papers with a stated role, method most often (2)',
    ],
  ])('words the roles of the papers where no total is stated: %j', (papers, finding) => {
    expect(roleTotals(withRoles(papers)).finding).toBe(finding);
    expect(roleTotals(withRoles(papers, [])).roles).toEqual(roleTotals(withRoles(papers)).roles);
  });

  test('says for how many of the listed papers a role is stated, and that it was counted here', () => {
    expect(roleTotals(withRoles([[method], [method, background], []]))).toMatchObject({
      coverage: '2 of 3 listed papers have a stated role (our count).',
      classified: 2,
      counted: true,
    });
  });

  test('has no role where none is stated', () => {
    expect(roleTotals(withRoles([[], []]))).toMatchObject({ roles: [], counted: false, classified: null });
  });
});
