import { expect, test } from 'vitest';
import { plainHub, plainPaper } from '../../../../scripts/lib/site/plain-record.ts';
import { datePicture } from '../../../../src/core/figures/dates/date-picture.ts';

const address = 'https://example.org/hubs/tides/';
const draw = (dates: [issued: string | null, representative: boolean][], issued: string | null = null) =>
  datePicture(
    {
      hub: { ...plainHub, title: 'Tides', issued },
      citingPapers: dates.map(([date, representative]) => ({ ...plainPaper, issued: date, representative })),
    },
    address,
  );

test('a picture of bars without numbers has the numbers beside them, and a line for each', () => {
  const picture = draw([
    ['2023-01', false],
    ['2024-12', false],
  ]);
  expect(picture?.texts.filter(({ anchor }) => anchor === 'end')).toEqual([
    { x: 52, y: expect.any(Number), text: '1', style: 'soft', anchor: 'end' },
  ]);
  expect(picture?.rects).toHaveLength(2);
  expect(picture?.lines.map(({ kind, x1, x2 }) => [kind, x1, x2])).toEqual([
    ['rule', 60, 696],
    ['base', 60, 696],
  ]);
  expect(picture?.title).toBe('2 citing papers from January 2023 to December 2024');
});

test('a picture has no legend where no paper is representative, and else one with both colours', () => {
  const fills = (...dates: Parameters<typeof draw>[0]) => draw(dates)?.rects.map(({ fill }) => fill);
  expect(fills(['2025', false])).toEqual(['quiet']);
  expect(fills(['2025', true])).toEqual(['marked', 'quiet', 'marked']);
  expect(fills(['2025', true], ['2025', false])).toEqual(['marked', 'quiet', 'quiet', 'marked']);
});

test('a picture says when the hub paper is from, at its mark or below', () => {
  const texts = (issued: string) => draw([['2025-03', false]], issued)?.texts.map(({ text }) => text);
  expect(texts('2025-01')).toContain('Hub paper, January 2025');
  expect(texts('2017-06')?.slice(-2)).toEqual([
    'The hub paper is from June 2017, before what is shown.',
    address,
  ]);
  expect(draw([[null, false]])).toBeNull();
});
