import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dateCoverage,
  dateFinding,
  hubDateNote,
  slotText,
} from '../../../../src/core/figures/dates/date-captions.ts';
import { type DateChart, dateChart } from '../../../../src/core/figures/dates/date-chart.ts';
import { dateSlots } from '../../../../src/core/figures/dates/date-slots.ts';
import { printMonth } from '../../../../src/core/text/dates.ts';

function slotsOf(dates: (string | null)[], hub: string | null = null) {
  const slots = dateSlots(
    dates.map((issued) => ({ issued, representative: false })),
    hub,
  );
  if (!slots) throw new Error('no date');
  return slots;
}
const chartOf = (dates: (string | null)[], hub: string | null = null) => dateChart(slotsOf(dates, hub), hub);
const times = (count: number, date: string) => Array.from({ length: count }, () => date);

describe('dateChart(slots, hubIssued)', () => {
  test('writes the number on each bar where the numbers fit side by side, else beside the plot', () => {
    expect(chartOf(['2025-01', '2025-02']).ticks).toEqual([]);
    expect(chartOf([...times(12, '2025-01'), '2026-12']).ticks).toEqual([5, 10]);
    expect(chartOf([...times(10_000, '2025-01'), '2025-12']).ticks).toEqual([5_000, 10_000]);
  });

  test('does not make few slots broad', () => {
    const { columns, slots } = chartOf(['2025-01']);
    expect([slots.length, columns]).toEqual([1, 10]);
  });

  test('names months by their initials where they fit, and each year once', () => {
    const texts = ({ labels }: DateChart, row: number) =>
      labels.filter((label) => label.row === row).map(({ text }) => text);
    const short = chartOf(['2024-11', '2025-03']);
    expect(texts(short, 0)).toEqual(['N', 'D', 'J', 'F', 'M']);
    expect(texts(short, 1)).toEqual(['2024', '2025']);
    expect(texts(chartOf(['2025']), 0)).toEqual(['2025']);
    expect(texts(chartOf(['1984', '2013']), 0)).toEqual(['1985', '1990', '1995', '2000', '2005', '2010']);
    // Centuries are labelled by decades that are far enough apart.
    expect(texts(chartOf(['1015', '2013']), 0)).toEqual(['1200', '1400', '1600', '1800']);
    expect(texts(chartOf(['0015', '9013']), 0).length).toBeLessThan(10);
    const long = chartOf(['2021-12', '2024-12']);
    expect(texts(long, 0)).toEqual(['2022', '2023', '2024']);
  });

  test('drops the name of a first year that is too short for it, and ends the last one at the edge', () => {
    const years = (first: string, last: string) =>
      chartOf([first, last]).labels.map(({ text, anchor }) => `${text} ${anchor}`);
    // Five of 39 months have no room, and six of 40 do.
    expect(years('2021-08', '2024-10')).toEqual(['2022 start', '2023 start', '2024 start']);
    expect(years('2021-07', '2024-10')).toEqual(['2021 start', '2022 start', '2023 start', '2024 start']);
    expect(years('2021-03', '2024-05')).toEqual(['2021 start', '2022 start', '2023 start', '2024 end']);
    expect(years('2021-03', '2024-06')).toEqual(['2021 start', '2022 start', '2023 start', '2024 start']);
    expect(chartOf(['2021-03', '2024-05']).labels.at(-1)).toEqual({
      ...{ x: 100, text: '2024', row: 0, anchor: 'end' },
    });
    // Initials stay where a year is dropped below them.
    const short = chartOf(['2024-12', '2025-03']).labels;
    expect(short.map(({ text, row }) => `${text} ${row}`)).toEqual(['D 0', 'J 0', '2025 1', 'F 0', 'M 0']);
  });

  test('has the initials of up to 21 months', () => {
    const rows = (last: string) => new Set(chartOf(['2024-01', last]).labels.map(({ row }) => row)).size;
    expect([rows('2025-09'), rows('2025-10')]).toEqual([2, 1]);
    const [first] = chartOf(['2025-01']).labels;
    expect(first).toEqual({ x: 5, text: 'J', row: 0, anchor: 'middle' });
    expect(chartOf(['2025-01']).labels.at(-1)).toEqual({ x: 0, text: '2025', row: 1, anchor: 'start' });
  });

  test('names every second year from the first where there is room, else round ones', () => {
    const texts = (first: number, count: number) =>
      chartOf([`${first}`, `${first + count - 1}`]).labels.map(({ text }) => text);
    expect(texts(2011, 7)).toEqual(['2011', '2013', '2015', '2017']);
    // Ten years have a column of 28 pixels, and a name takes 36.
    expect(texts(2011, 10)).toEqual(['2011', '2013', '2015', '2017', '2019']);
    // What would be cut off at the edge is left out.
    expect(texts(2011, 11)).toEqual(['2013', '2015', '2017', '2019']);
    expect(texts(2011, 16)).toEqual(['2015', '2020', '2025']);
    expect(texts(2011, 15)).toEqual(['2013', '2015', '2017', '2019', '2021', '2023']);
    expect(texts(1961, 60)).toEqual(['1970', '1980', '1990', '2000', '2010']);
    expect(chartOf(['2011', '2012']).labels).toEqual([{ x: 5, text: '2011', row: 0, anchor: 'middle' }]);
  });

  test('divides bars into papers where there are few', () => {
    const cells = (...counts: number[]) =>
      chartOf(counts.flatMap((count, month) => times(count, printMonth(24_300 + month)))).cells;
    expect([cells(24), cells(25)]).toEqual([true, false]);
    expect(cells(...Array.from({ length: 10 }, () => 20))).toBe(true);
    expect(cells(...Array.from({ length: 10 }, () => 20), 1)).toBe(false);
  });

  test('writes numbers on the bars while they fit side by side', () => {
    // Twelve pixels a column of numbers of one digit, twenty of two, and 280 in all.
    const ticks = (months: number, most: number) =>
      chartOf([...times(most, printMonth(24_300)), printMonth(24_299 + months)]).ticks;
    expect([ticks(23, 9), ticks(24, 9)]).toEqual([[], [2, 4, 6, 8]]);
    expect([ticks(14, 99), ticks(15, 99)]).toEqual([[], [50]]);
    expect(ticks(24, 1)).toEqual([1]);
    expect(ticks(24, 2)).toEqual([1, 2]);
  });

  test('marks the day of the hub paper among the slots, and not outside of them', () => {
    expect(chartOf(['2025-01', '2025-10'], '2025-06')?.hub).toEqual({
      x: 55,
      text: 'Hub paper, June 2025',
      anchor: 'end',
    });
    expect(chartOf(['2025-01', '2025-10'], '2025-01-01').hub).toMatchObject({ x: 0, anchor: 'start' });
    expect(chartOf(['2025-01'], '2025').hub).toBeNull();
    expect(chartOf(['2025-01'], '2001-02').hub).toBeNull();
    expect(chartOf(['2025', '2016'], '2020').hub?.x).toBe(45);
    expect(chartOf(['2025-01', '2025-10'], '2025-06-16').hub?.x).toBeCloseTo(54.84);
    expect(chartOf(['2025-01', '2025-10'], '2025-06-01').hub).toMatchObject({ x: 50, anchor: 'end' });
    expect(chartOf(['2025-01', '2025-10'], '2025-05-31').hub?.anchor).toBe('start');
    expect(chartOf(['2025-02', '2025-10'], '2025-02').hub).not.toBeNull();
    expect(chartOf(['2025-02', '2025-10'], '2025-10').hub).not.toBeNull();
  });

  test('stays inside the plot for any dates, with labels apart from each other', () => {
    const month = fc.integer({ min: 1900 * 12, max: 2100 * 12 }).map(printMonth);
    const date = fc.oneof(
      month,
      month.map((text) => text.slice(0, 4)),
    );
    const near = fc.integer({ min: 2020 * 12, max: 2023 * 12 }).map(printMonth);
    const dates = fc.oneof(fc.array(date, { minLength: 1 }), fc.array(near, { minLength: 1 }));
    fc.assert(
      fc.property(dates, fc.option(date), (issued, hub) => {
        const { slots, columns, top, ticks, labels, hub: mark } = chartOf(issued, hub);
        expect(columns).toBeGreaterThanOrEqual(slots.length);
        expect(top).toBe(Math.max(...slots.map(({ count }) => count)));
        for (const tick of ticks) expect(tick > 0 && tick <= top).toBe(true);
        if (mark) expect(mark.x >= 0 && mark.x <= 100).toBe(true);
        for (const row of [0, 1]) {
          const ends = labels
            .filter((label) => label.row === row)
            .map(({ x, text, anchor }) => {
              // Seven pixels a character, on a plot of 280.
              const width = text.length * 2.5;
              return { x: x - { start: 0, middle: width / 2, end: width }[anchor], width };
            });
          for (const [at, { x, width }] of ends.entries()) {
            expect(x).toBeGreaterThan(-1);
            expect(x + width).toBeLessThan(101);
            const next = ends[at + 1];
            if (next) expect(x + width).toBeLessThanOrEqual(next.x);
          }
        }
      }),
    );
  });
});

describe('the words of the figure of dates', () => {
  test.each<[string, (string | null)[], string, string]>([
    [
      'one paper',
      ['2025-03-09'],
      '1 citing paper, from March 2025',
      '1 of the 1 paper has a date (our count by month).',
    ],
    [
      'one month',
      ['2025-03', '2025-03', null],
      '2 citing papers, all from March 2025',
      '2 of the 3 papers have a date (our count by month).',
    ],
    [
      'a peak',
      ['2025-03', '2025-03', '2025-06'],
      '3 citing papers from March to June 2025, most in March 2025 (2)',
      '3 of the 3 papers have a date (our count by month).',
    ],
    [
      'two peaks',
      [...times(2, '2025-03'), ...times(2, '2025-06')],
      '4 citing papers from March to June 2025, most in March and June 2025 (2 each)',
      '4 of the 4 papers have a date (our count by month).',
    ],
    [
      'no peak',
      ['2024-12', '2025-01', '2025-02'],
      '3 citing papers from December 2024 to February 2025',
      '3 of the 3 papers have a date (our count by month).',
    ],
    [
      'two papers',
      ['2025-01', '2025-02'],
      '2 citing papers from January to February 2025',
      '2 of the 2 papers have a date (our count by month).',
    ],
    [
      'three peaks',
      [...times(2, '2025-01'), ...times(2, '2025-02'), ...times(2, '2025-04'), '2025-05'],
      '7 citing papers from January to May 2025',
      '7 of the 7 papers have a date (our count by month).',
    ],
    [
      'two peaks in two years',
      [...times(1000, '2024-11'), ...times(1000, '2025-02'), '2025-03'],
      '2,001 citing papers from November 2024 to March 2025, most in November 2024 and February 2025 (1,000 each)',
      '2,001 of the 2,001 papers have a date (our count by month).',
    ],
    [
      'two peaks of decades',
      ['1900', '1901', '1950', '1951', '1990'],
      '5 citing papers from 1900 to 1999, most in 1900–1909 and 1950–1959 (2 each)',
      '5 of the 5 papers have a date (our count by decade).',
    ],
    [
      'many by year only',
      [...times(8000, '2025-01'), ...times(1001, '2025')],
      '8,000 citing papers, all from January 2025',
      '9,001 of the 9,001 papers have a date (our count by month). 1,001 of them have only a year (1,001 of 2025) and are in no month.',
    ],
    [
      'years',
      ['2020', '2024', '2024'],
      '3 citing papers from 2020 to 2024, most in 2024 (2)',
      '3 of the 3 papers have a date (our count by year).',
    ],
    [
      'decades',
      ['1900', '1995', '1996'],
      '3 citing papers from 1900 to 1999, most in 1990–1999 (2)',
      '3 of the 3 papers have a date (our count by decade).',
    ],
    [
      'one by year only',
      [...times(4, '2025-01'), '2025'],
      '4 citing papers, all from January 2025',
      '5 of the 5 papers have a date (our count by month). 1 of them has only a year (2025) and is in no month.',
    ],
    [
      'two by year only',
      [...times(8, '2025-01'), '2025', '2024'],
      '8 citing papers, all from January 2025',
      '10 of the 10 papers have a date (our count by month). 2 of them have only a year (1 of 2024, 1 of 2025) and are in no month.',
    ],
  ])('%s', (_, dates, finding, coverage) => {
    const slots = slotsOf(dates);
    expect([dateFinding(slots), dateCoverage(slots)]).toEqual([finding, coverage]);
  });

  test('name the list of the dates where another list may state more', () => {
    const coverage = dateCoverage(slotsOf(['2025']), ' in this list');
    expect(coverage).toBe('1 of the 1 paper has a date in this list (our count by year).');
  });

  test('count the representative ones', () => {
    const slots = dateSlots([{ issued: '2025', representative: true }], null);
    expect(slots && dateCoverage(slots)).toMatch(/ In colour: the one called representative\.$/);
    const many = dateSlots(
      Array.from({ length: 1001 }, () => ({ issued: '2025', representative: true })),
      null,
    );
    expect(many && dateCoverage(many)).toMatch(/ In colour: the 1,001 called representative\.$/);
    const none = dateSlots([{ issued: '2025', representative: false }], null);
    expect(none && dateCoverage(none)).not.toContain('In colour');
    expect(slotText({ from: '2025-03', to: '2025-03', count: 4, representative: 2 })).toBe(
      'March 2025: 4 papers, 2 representative',
    );
    expect(slotText({ from: '2025', to: '2025', count: 0, representative: 0 })).toBe('2025: no paper');
    expect(slotText({ from: '2020', to: '2029', count: 1, representative: 0 })).toBe('2020–2029: 1 paper');
    expect(slotText({ from: '2025', to: '2025', count: 2000, representative: 1000 })).toBe(
      '2025: 2,000 papers, 1,000 representative',
    );
    const byYear = [...Array.from({ length: 4 }, () => '2025-01'), '2024'];
    const only = dateSlots(
      byYear.map((issued) => ({ issued, representative: issued === '2024' })),
      null,
    );
    expect(only && dateCoverage(only)).toMatch(/ In colour: the one called representative\.$/);
  });

  test('say when the hub paper is from where the figure cannot show it', () => {
    const note = (dates: string[], hub: string | null) => hubDateNote(chartOf(dates, hub), hub);
    expect(note(['2025-03'], '2017-06')).toBe('The hub paper is from June 2017, before what is shown.');
    expect(note(['1990-03'], '2017')).toBe('The hub paper is from 2017, after what is shown.');
    expect(note(['2024-11', '2025-03'], '2025')).toBe('The hub paper is from 2025.');
    expect(note(['2025-03', '2025-04'], '2025')).toBe('The hub paper is from 2025.');
    expect(note(['2025-03'], '2025-01')).toBeNull();
    expect(note(['2025-03'], null)).toBeNull();
  });
});
