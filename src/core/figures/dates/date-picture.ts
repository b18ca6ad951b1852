import type { InThisList } from '../../facts/in-this-list.ts';
import type { HubRecord } from '../../schemas/hub-record.ts';
import { printCount } from '../../text/numbers.ts';
import { toPlainText } from '../../text/tex.ts';
import { margin, type Picture, pictureWidth, Sheet } from '../picture.ts';
import { round } from '../round.ts';
import { dateCoverage, dateFinding, dateLabel, hubDateNote } from './date-captions.ts';
import { type DateChart, dateChart } from './date-chart.ts';
import { type DateSlots, dateSlots } from './date-slots.ts';

const axisWidth = 36;
const plotHeight = 160;
/** The gap on either side of a bar, as a part of its column. */
const gap = 0.1;

/** The figure of dates as a standalone picture; `address` is that of its page. Null if no paper is dated. */
export function datePicture(
  { hub, citingPapers }: Pick<HubRecord, 'hub' | 'citingPapers'>,
  address: string,
  inList: InThisList = '',
): Picture | null {
  const dates = dateSlots(citingPapers, hub.issued);
  if (!dates) return null;
  const chart = dateChart(dates, hub.issued);
  const coverage = dateCoverage(dates, inList);
  const sheet = new Sheet();
  sheet.paragraph(`${dateLabel}: ${toPlainText(hub.title)}`, 'label');
  sheet.gap(4);
  sheet.paragraph(dateFinding(dates), 'title');
  sheet.paragraph(coverage, 'soft');
  sheet.gap(12);
  if (dates.slots.some(({ representative }) => representative > 0)) addLegend(sheet);
  addPlot(sheet, dates, chart);
  const note = hubDateNote(chart, hub.issued);
  if (note) sheet.paragraph(note, 'soft');
  sheet.paragraph(address, 'soft');
  return sheet.done(dateFinding(dates), coverage);
}

function addLegend(sheet: Sheet) {
  const y = sheet.y;
  sheet.rects.push({ x: margin, y, width: 12, height: 12, fill: 'marked' });
  sheet.text('representative', margin + 18, y + 11, 'soft');
  sheet.rects.push({ x: margin + 130, y, width: 12, height: 12, fill: 'quiet' });
  sheet.text('other', margin + 148, y + 11, 'soft');
  sheet.gap(24);
}

function addPlot(sheet: Sheet, { slots }: DateSlots, { columns, top, ticks, labels, hub, cells }: DateChart) {
  const left = margin + (ticks.length > 0 ? axisWidth : 0);
  const width = pictureWidth - margin - left;
  const base = sheet.y + (hub ? 36 : 18) + plotHeight;
  const x = (column: number) => round(left + (column / columns) * width);
  const y = (value: number) => round(base - (value / top) * plotHeight);
  for (const tick of ticks) {
    sheet.lines.push({ x1: left, x2: x(slots.length), y1: y(tick), y2: y(tick), kind: 'rule' });
    sheet.text(printCount(tick), left - 8, y(tick) + 4, 'soft', 'end');
  }
  if (hub) {
    const at = round(left + (hub.x / 100) * width);
    sheet.lines.push({ x1: at, x2: at, y1: sheet.y + 17, y2: base, kind: 'accent' });
    sheet.text(hub.text, at, sheet.y + 12, 'mark', hub.anchor);
  }
  for (const [at, { count, representative }] of slots.entries()) {
    const bar = { x: x(at + gap), width: round(x(at + 1 - gap) - x(at + gap)) };
    const [highest, middle] = [y(count), y(representative)];
    if (count > representative) {
      sheet.rects.push({ ...bar, y: highest, height: round(middle - highest), fill: 'quiet' });
    }
    if (representative > 0) {
      sheet.rects.push({ ...bar, y: middle, height: round(base - middle), fill: 'marked' });
    }
    for (let cell = 1; cells && cell < count; cell += 1) {
      sheet.lines.push({ x1: bar.x, x2: round(bar.x + bar.width), y1: y(cell), y2: y(cell), kind: 'paper' });
    }
    if (ticks.length === 0 && count > 0) {
      sheet.text(printCount(count), x(at + 0.5), highest - 5, 'text', 'middle');
    }
  }
  sheet.lines.push({ x1: left, x2: x(slots.length), y1: base, y2: base, kind: 'base' });
  for (const { x: at, text, row, anchor } of labels) {
    sheet.text(text, left + (at / 100) * width, base + 17 + row * 18, 'soft', anchor);
  }
  sheet.y = base + 14 + 18 * (Math.max(0, ...labels.map(({ row }) => row)) + 1);
}
