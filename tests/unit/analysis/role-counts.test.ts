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

describe('the words for the roles of papers', () => {
  test('are in the singular for one paper', () => {
    expect(roleTotals(withRoles([[method], []])).coverage).toBe(
      '1 of 2 listed papers has a stated role (our count).',
    );
    expect(roleTotals(withRoles([[method]])).coverage).toBe(
      '1 of 1 listed paper has a stated role (our count).',
    );
  });

  test('have roles of one number in the order of their names', () => {
    const papers = [[method], [background], [motivation], [method, { role: 'dataset' as const }]];
    expect(
      countRoles(papers.map((roles) => citingPaper({ roles }))).map(({ role, label, count }) => [
        label ?? role,
        count,
      ]),
    ).toEqual([
      ['method', 2],
      ['background', 1],
      ['dataset', 1],
      ['Motivation', 1],
    ]);
  });

  test('call half of the papers no majority', () => {
    expect(roleTotals(withRoles([[method], [method], [background], [motivation]])).finding).toBe(
      '4 papers with a stated role, method most often (2)',
    );
    expect(roleTotals(withRoles([[method, background], [method, background], [background]])).finding).toBe(
      '3 of 3 papers with a stated role cite it as background',
    );
  });

  test('of totals that a source states are those of the source, also where papers have roles', () => {
    const totals = [{ ...background, count: 1 }];
    expect(roleTotals(withRoles([[method]], totals))).toEqual({
      roles: totals,
      counted: false,
      finding: 'Pith counts 1 citation as background and names no other role',
      coverage: 'Pith does not say which paper this citation comes from, or whether it is listed here.',
      classified: 1,
    });
  });
});
