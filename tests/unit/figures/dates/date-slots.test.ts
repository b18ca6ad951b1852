import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateRows } from '../../../../src/core/figures/dates/date-rows.ts';
import {
  type DateSlots,
  dateSlots,
  maxMonths,
  maxYears,
  slotName,
} from '../../../../src/core/figures/dates/date-slots.ts';
import { monthsOf, printMonth } from '../../../../src/core/text/dates.ts';

const papers = (...dates: (string | null)[]) =>
  dates.map((issued, at) => ({ issued, representative: at % 2 === 0 }));
const slotsOf = (dates: (string | null)[], hub: string | null = null): DateSlots => {
  const slots = dateSlots(papers(...dates), hub);
  if (!slots) throw new Error('no date');
  return slots;
};
const shown = ({ slots }: DateSlots) => slots.map(({ from, count }) => `${from} ${count}`);

describe('dateSlots(papers, hubIssued)', () => {
  test('is nothing where no paper is dated', () => {
    expect(dateSlots(papers(null, null), '2025')).toBeNull();
    expect(dateSlots([], null)).toBeNull();
  });

  test('counts by month, months without a paper too, and says how many are representative', () => {
    const found = slotsOf(['2025-03-09', '2025-03', '2025-06-30', null]);
    expect([found.unit, found.dated, found.undated]).toEqual(['month', 3, { count: 1, representative: 0 }]);
    expect(shown(found)).toEqual(['2025-03 2', '2025-04 0', '2025-05 0', '2025-06 1']);
    expect(found.slots.map(({ representative }) => representative)).toEqual([1, 0, 0, 1]);
  });

  test('counts by year where the months are too many, and by decade where the years are', () => {
    expect(slotsOf(['2021-01', '2024-12']).slots).toHaveLength(maxMonths);
    expect(shown(slotsOf(['2021-01', '2025-01']))).toEqual([
      '2021 1',
      '2022 0',
      '2023 0',
      '2024 0',
      '2025 1',
    ]);
    expect(slotsOf(['1966', '2025']).slots).toHaveLength(maxYears);
    const decades = slotsOf(['1965', '2025']);
    expect([decades.unit, decades.slots[0]?.from, decades.slots[0]?.to]).toEqual(['decade', '1960', '1969']);
  });

  test('keeps few papers of a year out of months, and counts by year where there are many of them', () => {
    const months = ['2025-01', '2025-02', '2025-03', '2025-04'];
    const few = slotsOf([...months, '2025']);
    expect([few.unit, few.byYearOnly]).toEqual([
      'month',
      [{ from: '2025', to: '2025', count: 1, representative: 1 }],
    ]);
    expect(slotsOf([...months, '2025', '2026']).unit).toBe('year');
    expect(slotsOf(['2025', '2024']).byYearOnly).toEqual([]);
  });

  test('has a slot for the hub paper where that keeps the slots few', () => {
    expect(shown(slotsOf(['2025-03'], '2025-01-20'))).toEqual(['2025-01 0', '2025-02 0', '2025-03 1']);
    expect(shown(slotsOf(['2025-03'], '2017-06'))).toEqual(['2025-03 1']);
    expect(shown(slotsOf(['2025-03'], '2025'))).toEqual(['2025-03 1']);
    expect(shown(slotsOf(['2025'], '2023-02'))).toEqual(['2023 0', '2024 0', '2025 1']);
  });

  test('has a slot for the hub paper up to the most slots there may be, before and after the papers', () => {
    const ends = (dates: string[], hub: string) => {
      const { slots } = slotsOf(dates, hub);
      return [slots[0]?.from, slots.at(-1)?.from, slots.length];
    };
    expect(ends(['2025-12'], '2022-01')).toEqual(['2022-01', '2025-12', maxMonths]);
    expect(ends(['2025-12'], '2021-12')).toEqual(['2025-12', '2025-12', 1]);
    expect(ends(['2022-01'], '2025-12')).toEqual(['2022-01', '2025-12', maxMonths]);
    expect(ends(['2025'], '1966')).toEqual(['1966', '2025', maxYears]);
    expect(ends(['2025'], '1965')).toEqual(['2025', '2025', 1]);
    expect(ends(['1900', '2025'], '1890-05')).toEqual(['1890', '2020', 14]);
    // A day in a year or a decade has a slot as its year has.
    expect(ends(['2025'], '2024-12-31')).toEqual(['2024', '2025', 2]);
  });

  test('counts by month from four dates in five with a month on, and papers of a year in the order of years', () => {
    const months = Array.from({ length: 8 }, () => '2025-01');
    const { unit, byYearOnly } = slotsOf([...months, '2026', '2024']);
    expect([unit, byYearOnly]).toEqual([
      'month',
      [
        { from: '2024', to: '2024', count: 1, representative: 0 },
        { from: '2026', to: '2026', count: 1, representative: 1 },
      ],
    ]);
    expect(slotsOf([...months.slice(1), '2026', '2024']).unit).toBe('year');
  });

  test('puts every paper into exactly one slot that holds its date, and the slots one after the other', () => {
    const month = fc.integer({ min: 1700 * 12, max: 2100 * 12 }).map(printMonth);
    const date = fc.oneof(
      month,
      month.map((text) => `${text}-15`),
      month.map((text) => text.slice(0, 4)),
    );
    const dates = fc.array(fc.option(date), { maxLength: 40 });
    fc.assert(
      fc.property(dates, fc.option(date), (issued, hub) => {
        const found = dateSlots(papers(...issued), hub);
        expect(found === null).toBe(issued.every((text) => text === null));
        if (!found) return;
        const { slots, dated, undated, byYearOnly } = found;
        const all = [...slots, ...byYearOnly, undated];
        expect(all.reduce((sum, { count }) => sum + count, 0)).toBe(issued.length);
        expect(all.reduce((sum, { representative }) => sum + representative, 0)).toBe(
          papers(...issued).filter(({ representative }) => representative).length,
        );
        expect(dated + undated.count).toBe(issued.length);
        for (const [at, { from }] of slots.entries()) {
          const before = slots[at - 1];
          if (before) expect(monthsOf(from).first).toBe(monthsOf(before.to).last + 1);
        }
        for (const text of issued) {
          if (text === null) continue;
          const holding = slots.filter(
            ({ from, to }) =>
              monthsOf(from).first <= monthsOf(text).first && monthsOf(text).last <= monthsOf(to).last,
          );
          const byYear = byYearOnly.some(({ from }) => from === text);
          expect(holding.length + Number(byYear)).toBe(1);
        }
      }),
    );
  });
});

test.each([
  ['2025-03', '2025-03', 'March 2025'],
  ['2025', '2025', '2025'],
  ['1990', '1999', '1990–1999'],
])('slotName(%s, %s) is %s', (from, to, name) => {
  expect(slotName({ from, to })).toBe(name);
});

test('the rows of the data file hold every paper', () => {
  expect(dateRows(slotsOf(['2025-03', '2025-05', '2025-05', '2025-04', '2025', null]))).toEqual([
    ['basis', 'slot', 'from', 'to', 'papers', 'representative'],
    ['counted', 'month', '2025-03', '2025-03', '1', '1'],
    ['counted', 'month', '2025-04', '2025-04', '1', '0'],
    ['counted', 'month', '2025-05', '2025-05', '2', '1'],
    ['counted', 'year', '2025', '2025', '1', '1'],
    ['counted', 'not stated', '', '', '1', '0'],
  ]);
  expect(dateRows(slotsOf(['2025', null]), ' in this list').at(-1)?.[1]).toBe('not stated in this list');
});

test('the rows of the data file have a column for representative papers where there are any, wherever they are', () => {
  const rows = (...dates: [string | null, boolean][]) => {
    const slots = dateSlots(
      dates.map(([issued, representative]) => ({ issued, representative })),
      null,
    );
    return slots && dateRows(slots);
  };
  const months = Array.from({ length: 4 }, (): [string, boolean] => ['2025-03', false]);
  expect(rows(...months, ['2024', false], [null, false])).toEqual([
    ['basis', 'slot', 'from', 'to', 'papers'],
    ['counted', 'month', '2025-03', '2025-03', '4'],
    ['counted', 'year', '2024', '2024', '1'],
    ['counted', 'not stated', '', '', '1'],
  ]);
  expect(rows(...months, ['2024', true])?.at(-1)).toEqual(['counted', 'year', '2024', '2024', '1', '1']);
  expect(rows(...months, [null, true])?.at(-1)).toEqual(['counted', 'not stated', '', '', '1', '1']);
  expect(rows(['1900', false], ['2025', false])?.slice(0, 2)).toEqual([
    ['basis', 'slot', 'from', 'to', 'papers'],
    ['counted', 'decade', '1900', '1909', '1'],
  ]);
});
