import { printCount } from '../text/numbers.ts';
import type { Bar } from './bars.ts';
import { margin, pictureWidth, type Sheet, textStyles } from './picture.ts';
import { round } from './round.ts';
import { wrapText } from './text-width.ts';

const nameWidth = 190;
const countWidth = 64;
const plotStart = margin + nameWidth + countWidth + 12;
const plotWidth = pictureWidth - margin - plotStart;
const barHeight = 18;

/** Adds a row for each bar: name, number, marks; `missing` names the bar without a name. */
export function addBars(sheet: Sheet, bars: Bar[], missing: string) {
  const { size, leading } = textStyles.text;
  for (const { name, count, marks } of bars) {
    const names = wrapText(name ?? missing, nameWidth, size);
    const height = Math.max(names.length * leading, barHeight);
    const middle = sheet.y + height / 2;
    for (const [at, text] of names.entries()) {
      const y = middle + (at - (names.length - 1) / 2) * leading + size * 0.35;
      sheet.text(text, margin, y, 'text');
    }
    sheet.text(printCount(count), plotStart - 12, middle + size * 0.35, 'text', 'end');
    const y = round(middle - barHeight / 2);
    for (const { tone, x, width } of marks) {
      const start = round(plotStart + (x / 100) * plotWidth);
      const end = round(plotStart + ((x + width) / 100) * plotWidth);
      sheet.rects.push({ x: start, y, width: round(end - start), height: barHeight, fill: tone });
      if (x > 0) sheet.lines.push({ x1: start, x2: start, y1: y, y2: y + barHeight, kind: 'paper' });
    }
    sheet.y += height + 8;
  }
}
