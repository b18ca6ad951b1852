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
    coverage: 'No source states a role for any of 50 listed papers.',
    classified: null,
  },
  {
    name: 'not stated for the only paper',
    roles: null,
    listed: 1,
    finding: 'Citation roles are not stated',
    coverage: 'No source states a role for the citing paper.',
    classified: null,
  },
  {
    name: 'not stated, of a stated number of papers',
    roles: null,
    stated: 1171,
    finding: 'Citation roles are not stated',
    coverage: 'No source states a role for any of the 1,171 citing papers that Pith counts.',
    classified: null,
  },
  {
    name: 'not stated for the only paper that is counted',
    roles: null,
    stated: 1,
    finding: 'Citation roles are not stated',
    coverage: 'No source states a role for the citing paper.',
    classified: null,
  },
  {
    name: 'one more than half',
    roles: [
      { role: 'background', count: 4 },
      { role: 'method', count: 5 },
    ],
    finding: 'Pith counts 5 of 9 classified citations as method',
    coverage: 'Pith does not say which papers these 9 citations come from, or whether all are listed here.',
    classified: 9,
  },
  {
    name: 'two halves',
    roles: [
      { role: 'background', count: 2 },
      { role: 'method', count: 2 },
    ],
    finding: '4 citations classified, no role ahead of the others',
    coverage: 'Pith does not say which papers these 4 citations come from, or whether all are listed here.',
    classified: 4,
  },
  {
    name: 'stated as none',
    roles: [],
    finding: 'No citation is classified',
    coverage: 'Pith names no role.',
    classified: 0,
  },
  {
    name: 'zeros',
    roles: [
      { role: 'background', count: 0 },
      { role: 'method', count: 0 },
    ],
    finding: 'No citation is classified',
    coverage: 'Pith names no role.',
    classified: 0,
  },
  {
    name: 'one role, as in the real dump',
    roles: [{ role: 'background', count: 18 }],
    finding: 'Pith counts 18 citations as background and names no other role',
    coverage: 'Pith does not say which papers these 18 citations come from, or whether all are listed here.',
    classified: 18,
  },
  {
    name: 'one role beside zeros',
    roles: [
      { role: 'background', count: 0 },
      { role: 'dataset', count: 2 },
    ],
    finding: 'Pith counts 2 citations as dataset and names no other role',
    coverage: 'Pith does not say which papers these 2 citations come from, or whether all are listed here.',
    classified: 2,
  },
  {
    name: 'one citation',
    roles: [{ role: 'method', count: 1 }],
    listed: 1,
    finding: 'Pith counts 1 citation as method and names no other role',
    coverage: 'Pith does not say which paper this citation comes from, or whether it is listed here.',
    classified: 1,
  },
  {
    name: 'a majority',
    roles: [
      { role: 'method', count: 8 },
      { role: 'background', count: 36 },
      { role: 'other', label: 'tooling', count: 1 },
    ],
    finding: 'Pith counts 36 of 45 classified citations as background',
    coverage: 'Pith does not say which papers these 45 citations come from, or whether all are listed here.',
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
    coverage: 'Pith does not say which papers these 11 citations come from, or whether all are listed here.',
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
    coverage: 'Pith does not say which papers these 8 citations come from, or whether all are listed here.',
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
    coverage: 'Pith does not say which papers these 9 citations come from, or whether all are listed here.',
    classified: 9,
  },
  {
    name: 'more roles than papers',
    roles: [{ role: 'background', count: 1042 }],
    finding: 'Pith counts 1,042 citations as background and names no other role',
    coverage:
      'Pith does not say which papers these 1,042 citations come from, or whether all are listed here.',
    classified: 1042,
  },
  {
    name: 'a stated number of citing papers is the whole',
    roles: [{ role: 'background', count: 49 }],
    stated: 1171,
    finding: 'Pith counts 49 citations as background and names no other role',
    coverage:
      'Pith counts 1,171 citing papers. It does not say which papers these 49 citations come from, or whether all are listed here.',
    classified: 49,
  },
  {
    name: 'a stated number that is less than the roles',
    roles: [{ role: 'background', count: 49 }],
    stated: 1,
    finding: 'Pith counts 49 citations as background and names no other role',
    coverage:
      'Pith counts 1 citing paper. It does not say which papers these 49 citations come from, or whether all are listed here.',
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
