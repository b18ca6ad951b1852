import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureCases } from '../../../scripts/lib/site/figure-cases.ts';
import { firstCell, nextCell } from '../../../src/core/figures/role-years/next-cell.ts';
import {
  cellText,
  roleYearsCoverage,
  roleYearsFinding,
} from '../../../src/core/figures/role-years/role-year-captions.ts';
import { roleYearChart } from '../../../src/core/figures/role-years/role-year-chart.ts';
import { roleYearRows } from '../../../src/core/figures/role-years/role-year-rows.ts';
import { maxPeriods, roleYears } from '../../../src/core/figures/role-years/role-years.ts';
import type { StatedRole } from '../../../src/core/schemas/citation-role.ts';

const names = { b: 'background', m: 'method', d: 'dataset' } as const;
/** `2024 bm` is a paper of that year with two roles; `- b` has no date. */
const papers = (...texts: string[]) =>
  texts.map((text) => {
    const [issued = '', roles = ''] = text.split(' ');
    return {
      issued: issued === '-' ? null : issued,
      roles: [...roles].map((letter): StatedRole => ({ role: names[letter as keyof typeof names] })),
    };
  });
const made = (...texts: string[]) => {
  const years = roleYears(papers(...texts));
  if (!years) throw new Error('no figure');
  return years;
};

describe('roles by year', () => {
  test('count a paper with several roles for each of them, and those without a role in a row of their own', () => {
    const years = made('2023 b', '2024-05 bm', '2024 m', '2024 m', '2024', '- b');
    expect(years.periods.map(({ from }) => from)).toEqual(['2023', '2024']);
    expect(years.rows.map(({ name, counts, undated }) => [name, counts, undated])).toEqual([
      ['method', [0, 3], 0],
      ['background', [1, 1], 1],
      [null, [0, 1], 0],
    ]);
    expect(years.several).toBe(true);
  });

  test('are left out if one role, or one year, has all', () => {
    expect(roleYears(papers('2023 b', '2024 b', '2024'))).toBeNull();
    expect(roleYears(papers('2024 b', '2024 m', '2023'))).toBeNull();
    expect(roleYears(papers('- b', '- m'))).toBeNull();
    expect(roleYears([])).toBeNull();
  });

  test('are counted by periods of several years if they span more than fit', () => {
    const years = made('1994 b', '2005 m', '2023 b');
    expect(years.step).toBe(5);
    expect(years.periods[0]).toEqual({ from: '1990', to: '1994' });
    expect(years.periods.at(-1)).toEqual({ from: '2020', to: '2024' });
    expect(cellText({ name: 'method' }, { from: '2005', to: '2009' }, 1)).toBe('method, 2005–2009: 1 paper');
  });

  test('have a bar for each year while eleven have room, and begin a period at a round year', () => {
    const periods = (first: number, last: number) => {
      const years = made(`${first} b`, `${last} m`);
      return [years.step, years.periods.length, years.periods[0], years.periods.at(-1)];
    };
    const year = (at: number) => ({ from: `${at}`, to: `${at}` });
    expect(periods(2014, 2024)).toEqual([1, 11, year(2014), year(2024)]);
    expect(periods(2013, 2024)).toEqual([
      ...[2, 7, { from: '2012', to: '2013' }, { from: '2024', to: '2025' }],
    ]);
    expect(periods(1000, 9999)).toEqual([
      ...[1000, 9, { from: '1000', to: '1999' }, { from: '9000', to: '9999' }],
    ]);
  });

  test('are drawn with the words and the height of each bar', () => {
    expect(roleYearChart(made('2023 b', '2024 bm', '2024', '2024 b'))).toEqual({
      full: 2,
      periods: [
        { from: '2023', to: '2023', label: '2023' },
        { from: '2024', to: '2024', label: '2024' },
      ],
      rows: [
        {
          ...{ name: 'background', key: 'background', tone: 'background' },
          bars: [
            { count: 1, text: 'background, 2023: 1 paper' },
            { count: 2, text: 'background, 2024: 2 papers' },
          ],
        },
        {
          ...{ name: 'method', key: 'method', tone: 'method' },
          bars: [
            { count: 0, text: 'method, 2023: 0 papers' },
            { count: 1, text: 'method, 2024: 1 paper' },
          ],
        },
        {
          ...{ name: 'not stated', key: 'not-stated', tone: 'missing' },
          bars: [
            { count: 0, text: 'not stated, 2023: 0 papers' },
            { count: 1, text: 'not stated, 2024: 1 paper' },
          ],
        },
      ],
    });
  });

  test('lose no paper, whatever the years and the roles', () => {
    const paper = fc.record({
      issued: fc.option(fc.integer({ min: 1000, max: 9999 }).map(String)),
      roles: fc.subarray<StatedRole>([{ role: 'background' }, { role: 'method' }, { role: 'dataset' }]),
    });
    fc.assert(
      fc.property(fc.array(paper, { maxLength: 30 }), (list) => {
        const years = roleYears(list);
        if (!years) return;
        expect(years.periods.length).toBeLessThanOrEqual(maxPeriods);
        for (const { name, counts, undated } of years.rows) {
          const having = list.filter(({ roles }) =>
            name === null ? roles.length === 0 : roles.some(({ role }) => role === name),
          );
          expect(counts.reduce((sum, count) => sum + count, undated)).toBe(having.length);
        }
      }),
    );
  });

  test('have each number in the rows of the file, with the papers without a date', () => {
    expect(roleYearRows(made('2023 b', '2024 m', '- m'))).toEqual([
      ['role', 'from', 'to', 'papers'],
      ['background', '2023', '2023', '1'],
      ['background', '2024', '2024', '0'],
      ['method', '2023', '2023', '0'],
      ['method', '2024', '2024', '1'],
      ['method', '', '', '1'],
    ]);
  });

  test.each([
    [['2023 b', '2024 b', '2024 m', '2024 b'], 'Most often cited as background in every year'],
    [['2022 b', '2023 b', '2024 m'], 'Most often cited as background in 2 of 3 years'],
    [['2023 b', '2024 m'], '2 roles from 2023 to 2024, none ahead in most years'],
    [['2020 b', '2022 m'], '2 roles from 2020 to 2022, none ahead in most years'],
    [['2021 b', '2022 b', '2022 b', '2022 m', '2023 m'], 'Most often cited as background in 2 of 3 years'],
    [['2001 b', '2009 b', '2023 m'], 'Most often cited as background in 2 of 3 periods of 5 years'],
    [['2023 bm', '2024 bm'], '2 roles from 2023 to 2024, none ahead in most years'],
    [['2001 b', '2023 b', '2023 b', '2023 m'], 'Most often cited as background in every period of 5 years'],
  ])('say of %j: %s', (list, finding) => {
    expect(roleYearsFinding(made(...list))).toBe(finding);
  });

  test('say what is counted, by whom, and what is not shown', () => {
    expect(roleYearsCoverage(made('2023 b', '2024 bm', '2024', '- b'))).toBe(
      '2 of 4 listed papers have a stated role and a date (our count by year). A paper with several roles counts for each. 1 paper without a date is not shown.',
    );
    expect(roleYearsCoverage(made('2001 b', '2023 m', '- b', '- m'))).toBe(
      '2 of 4 listed papers have a stated role and a date (our count by periods of 5 years). 2 papers without a date are not shown.',
    );
    expect(roleYearsCoverage({ ...made('2023 b', '2024 m'), known: 1, dated: 1, whole: 1 })).toBe(
      '1 of 1 listed paper has a stated role and a date (our count by year).',
    );
    expect(roleYearsCoverage(made('2023 b', '2024 m'))).toBe(
      '2 of 2 listed papers have a stated role and a date (our count by year).',
    );
  });

  test('show the eight most frequent roles, and say so', () => {
    const label = (at: number): StatedRole => ({ role: 'other', label: `role ${at}` });
    const years = roleYears(
      Array.from({ length: 22 }, (_, at) => ({ issued: `${2020 + (at % 2)}`, roles: [label(at % 11)] })),
    );
    expect(years?.rows).toHaveLength(8);
    expect(years && roleYearsCoverage(years)).toContain('Shown are the 8 most frequent of 11 roles.');
  });
});

test('labels of periods are those of every second one where all have no room', () => {
  const years = roleYears(figureCases['roles-over-decades']?.citingPapers ?? []);
  expect(years && roleYearChart(years).periods.map(({ label }) => label)).toEqual([
    '2000',
    '2005',
    '2010',
    '2015',
    '2020',
  ]);
  const ten = made(...Array.from({ length: 10 }, (_, at) => `${2010 + at} ${at % 2 ? 'b' : 'm'}`));
  expect(roleYearChart(ten).periods.map(({ label }) => label)).toEqual(
    ['2010', '2012', '2014', '2016', '2018'].flatMap((label) => [label, '']),
  );
});

describe('arrow keys over the bars', () => {
  const rows = [
    [2, 0, 1],
    [0, 0, 0],
    [0, 3, 0],
  ];

  test('skip bars without papers, and rows without bars', () => {
    expect(nextCell(rows, { row: 0, column: 0 }, 'ArrowRight')).toEqual({ row: 0, column: 2 });
    expect(nextCell(rows, { row: 0, column: 2 }, 'ArrowLeft')).toEqual({ row: 0, column: 0 });
    expect(nextCell(rows, { row: 0, column: 2 }, 'ArrowDown')).toEqual({ row: 2, column: 1 });
    expect(nextCell(rows, { row: 2, column: 1 }, 'ArrowUp')).toEqual({ row: 0, column: 0 });
  });

  test('stop at the edge, and leave other keys alone', () => {
    expect(nextCell(rows, { row: 0, column: 2 }, 'ArrowRight')).toBeNull();
    expect(nextCell(rows, { row: 2, column: 1 }, 'ArrowDown')).toBeNull();
    expect(nextCell(rows, { row: 0, column: 0 }, 'Tab')).toBeUndefined();
  });

  test('lead to the nearest bar, of two as near to the left one, and to the first and the last of a row', () => {
    const wide = [
      [0, 0, 1, 0, 0],
      [0, 1, 0, 1, 0],
      [1, 0, 0, 1, 0],
      [1, 0, 0, 0, 1],
    ];
    expect(nextCell(wide, { row: 0, column: 2 }, 'ArrowDown')).toEqual({ row: 1, column: 1 });
    expect(nextCell(wide, { row: 3, column: 2 }, 'ArrowUp')).toEqual({ row: 2, column: 3 });
    expect(nextCell(wide, { row: 3, column: 4 }, 'ArrowLeft')).toEqual({ row: 3, column: 0 });
    expect(nextCell(wide, { row: 3, column: 0 }, 'ArrowRight')).toEqual({ row: 3, column: 4 });
    expect(nextCell(wide, { row: 3, column: 0 }, 'ArrowLeft')).toBeNull();
    expect(nextCell(wide, { row: 0, column: 2 }, 'ArrowUp')).toBeNull();
  });

  test('begin at the first bar with papers', () => {
    expect(firstCell([[0, 0]])).toEqual({ row: 0, column: 0 });
    expect(firstCell([])).toEqual({ row: 0, column: 0 });
    expect(
      firstCell([
        [0, 0],
        [0, 4],
      ]),
    ).toEqual({ row: 1, column: 1 });
  });
});
