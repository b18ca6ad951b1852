import { describe, expect, test } from 'vitest';
import { summarizeRoles } from '../../../src/core/analysis/role-summary.ts';
import type { RoleCount } from '../../../src/core/schemas/citation-role.ts';
import { roleName } from '../../../src/core/text/role-name.ts';

interface Row {
  name: string;
  roles: RoleCount[] | null;
  stated?: number;
  listed?: number;
  finding: string;
  coverage: string;
  classified: number | null;
}

const rows: Row[] = [
  {
    name: 'not stated',
    roles: null,
    finding: 'Citation roles are not stated',
    coverage: 'The source states no citation role for any of 50 listed papers.',
    classified: null,
  },
  {
    name: 'stated as none',
    roles: [],
    finding: 'No citation is classified',
    coverage: 'The source states no role for 50 listed papers.',
    classified: 0,
  },
  {
    name: 'zeros',
    roles: [
      { role: 'background', count: 0 },
      { role: 'method', count: 0 },
    ],
    finding: 'No citation is classified',
    coverage: 'The source states no role for 50 listed papers.',
    classified: 0,
  },
  {
    name: 'one role, as in the real dump',
    roles: [{ role: 'background', count: 18 }],
    finding: '18 citations classified, all as background',
    coverage: '18 of 50 listed papers have a role in the source, which does not say which.',
    classified: 18,
  },
  {
    name: 'one role beside zeros',
    roles: [
      { role: 'background', count: 0 },
      { role: 'dataset', count: 2 },
    ],
    finding: '2 citations classified, all as dataset',
    coverage: '2 of 50 listed papers have a role in the source, which does not say which.',
    classified: 2,
  },
  {
    name: 'one citation',
    roles: [{ role: 'method', count: 1 }],
    listed: 1,
    finding: '1 citation classified, as method',
    coverage: '1 of 1 listed paper has a role in the source, which does not say which.',
    classified: 1,
  },
  {
    name: 'a majority',
    roles: [
      { role: 'method', count: 8 },
      { role: 'background', count: 36 },
      { role: 'other', label: 'tooling', count: 1 },
    ],
    finding: '36 of 45 classified citations are background',
    coverage: '45 of 50 listed papers have a role in the source, which does not say which.',
    classified: 45,
  },
  {
    name: 'a plurality under its own label',
    roles: [
      { role: 'background', count: 3 },
      { role: 'other', label: 'tooling', count: 5 },
      { role: 'method', count: 3 },
    ],
    finding: '11 citations classified, tooling most often (5)',
    coverage: '11 of 50 listed papers have a role in the source, which does not say which.',
    classified: 11,
  },
  {
    name: 'exactly half',
    roles: [
      { role: 'background', count: 4 },
      { role: 'method', count: 3 },
      { role: 'dataset', count: 1 },
    ],
    finding: '8 citations classified, background most often (4)',
    coverage: '8 of 50 listed papers have a role in the source, which does not say which.',
    classified: 8,
  },
  {
    name: 'a tie',
    roles: [
      { role: 'background', count: 4 },
      { role: 'method', count: 4 },
      { role: 'dataset', count: 1 },
    ],
    finding: '9 citations classified, no role ahead of the others',
    coverage: '9 of 50 listed papers have a role in the source, which does not say which.',
    classified: 9,
  },
  {
    name: 'more roles than papers',
    roles: [{ role: 'background', count: 1042 }],
    finding: '1,042 citations classified, all as background',
    coverage: 'The source states 1,042 roles for 50 listed papers.',
    classified: 1042,
  },
  {
    name: 'a stated number of citing papers is the whole',
    roles: [{ role: 'background', count: 49 }],
    stated: 1171,
    finding: '49 citations classified, all as background',
    coverage:
      '49 of the 1,171 citing papers that the source counts have a role in the source, which does not say which.',
    classified: 49,
  },
  {
    name: 'a stated number that is less than the roles',
    roles: [{ role: 'background', count: 49 }],
    stated: 1,
    finding: '49 citations classified, all as background',
    coverage: 'The source states 49 roles for the 1 citing paper that the source counts.',
    classified: 49,
  },
];

describe('summarizeRoles(hub, listed)', () => {
  test.each(rows)('$name', ({ roles, stated = null, listed = 50, name: _, ...summary }) => {
    expect(summarizeRoles({ roles, statedCitingCount: stated }, listed)).toEqual(summary);
  });

  test('leaves the order of the roles alone', () => {
    const roles: RoleCount[] = [
      { role: 'method', count: 1 },
      { role: 'background', count: 2 },
    ];
    summarizeRoles({ roles, statedCitingCount: null }, 3);
    expect(roles.map(({ role }) => role)).toEqual(['method', 'background']);
  });
});

test('roleName(role) is the label where the vocabulary has no name', () => {
  expect(roleName({ role: 'background' })).toBe('background');
  expect(roleName({ role: 'other', label: 'tooling' })).toBe('tooling');
});
