import { margin, type Picture, pictureWidth, Sheet } from '../../src/core/figures/picture.ts';
import { printCount } from '../../src/core/text/numbers.ts';
import type { Cost } from './cost.ts';

interface Series {
  name: string;
  /** In seconds. */
  value(cost: Cost): number;
  isFloor: boolean;
}

const series: Series[] = [
  { name: 'site', value: ({ site }) => site.seconds, isFloor: false },
  { name: 'records', value: ({ records }) => records.seconds, isFloor: false },
  { name: 'copying the site', value: ({ site }) => site.floor, isFloor: true },
  { name: 'parsing the records', value: ({ records }) => records.floor, isFloor: true },
];

const plotLeft = margin + 56;
const plotRight = pictureWidth - margin - 150;
const plotHeight = 340;
const markSize = 6;
/** The least distance of two names beside their lines. */
const leading = 16;

/** Draws the seconds of records and site by papers, each axis by powers of ten, with the floors in grey. */
export function plotCosts(costs: readonly Cost[]): Picture {
  const sheet = new Sheet();
  sheet.paragraph('What a list of papers costs', 'title');
  sheet.paragraph('Seconds, by citing papers; the floors of the same run in grey.', 'soft');
  sheet.gap(12);
  const top = sheet.y;
  const values = costs.flatMap((cost) => series.map(({ value }) => value(cost)));
  const papers = powersAround(costs.map((cost) => cost.papers));
  const seconds = powersAround(values);
  const x = (count: number) => place(count, papers, plotLeft, plotRight);
  const y = (value: number) => place(value, seconds, top + plotHeight, top);

  for (const power of papers) {
    sheet.lines.push({ x1: x(power), x2: x(power), y1: top, y2: top + plotHeight, kind: 'rule' });
    sheet.text(printCount(power), x(power), top + plotHeight + 20, 'soft', 'middle');
  }
  for (const power of seconds) {
    sheet.lines.push({ x1: plotLeft, x2: plotRight, y1: y(power), y2: y(power), kind: 'rule' });
    const number = power < 1 ? power : printCount(power);
    sheet.text(`${number} s`, plotLeft - 8, y(power) + 4, 'soft', 'end');
  }
  for (const { value, isFloor } of series) {
    for (const [at, cost] of costs.entries()) {
      const mark = { x: x(cost.papers), y: y(value(cost)) };
      sheet.rects.push({
        x: mark.x - markSize / 2,
        y: mark.y - markSize / 2,
        width: markSize,
        height: markSize,
        fill: isFloor ? 'neutral' : 'marked',
      });
      const next = costs[at + 1];
      if (!next) continue;
      const end = { x2: x(next.papers), y2: y(value(next)) };
      sheet.lines.push({ x1: mark.x, y1: mark.y, ...end, kind: isFloor ? 'base' : 'accent' });
    }
  }
  nameSeries(sheet, costs.at(-1), y);
  sheet.y = top + plotHeight + 28;
  return sheet.done('What a list of papers costs', describe(costs));
}

/** Names each line beside its last mark, from the top, none upon another. */
function nameSeries(sheet: Sheet, last: Cost | undefined, y: (value: number) => number) {
  if (!last) return;
  const names = series.map(({ name, value }) => ({ name, y: y(value(last)) + 4 })).sort((a, b) => a.y - b.y);
  let next = 0;
  for (const { name, y: wanted } of names) {
    const at = Math.max(wanted, next);
    sheet.text(name, plotRight + 12, at, 'text');
    next = at + leading;
  }
}

/** The powers of ten around all values, from the one at or below the least. */
function powersAround(values: readonly number[]): number[] {
  const least = Math.floor(Math.log10(Math.min(...values)));
  const most = Math.max(Math.ceil(Math.log10(Math.max(...values))), least + 1);
  return Array.from({ length: most - least + 1 }, (_, at) => Number(`1e${least + at}`));
}

function place(value: number, powers: readonly number[], start: number, end: number): number {
  const [least = 1, most = 10] = [powers[0], powers.at(-1)];
  const share = Math.log10(value / least) / Math.log10(most / least);
  return start + share * (end - start);
}

function describe(costs: readonly Cost[]): string {
  return costs
    .map((cost) => {
      const parts = series.map(({ name, value }) => `${name} ${printSeconds(value(cost))} s`);
      return `${printCount(cost.papers)} papers: ${parts.join(', ')}.`;
    })
    .join(' ');
}

function printSeconds(seconds: number): string {
  return seconds < 100 ? seconds.toPrecision(2) : printCount(Math.round(seconds));
}
