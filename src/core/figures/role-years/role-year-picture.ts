import type { HubRecord } from '../../schemas/hub-record.ts';
import { printCount } from '../../text/numbers.ts';
import { toPlainText } from '../../text/tex.ts';
import { margin, type Picture, pictureWidth, Sheet, textStyles } from '../picture.ts';
import { round } from '../round.ts';
import { wrapText } from '../text-width.ts';
import { noRole, roleYearsCoverage, roleYearsFinding, roleYearsLabel } from './role-year-captions.ts';
import { fullHeight, minColumns, periodLabels } from './role-year-chart.ts';
import { type RoleYears, roleYears } from './role-years.ts';

const nameWidth = 190;
const plotStart = margin + nameWidth + 12;
const barHeight = 36;
/** The gap on either side of a bar, as a part of its column. */
const gap = 0.1;

/** The figure of roles by year as a standalone picture; `address` is that of its page. Null if there is none. */
export function roleYearPicture(
  { hub, citingPapers }: Pick<HubRecord, 'hub' | 'citingPapers'>,
  address: string,
): Picture | null {
  const years = roleYears(citingPapers);
  if (!years) return null;
  const [finding, coverage] = [roleYearsFinding(years), roleYearsCoverage(years)];
  const sheet = new Sheet();
  sheet.paragraph(`${roleYearsLabel}: ${toPlainText(hub.title)}`, 'label');
  sheet.gap(4);
  sheet.paragraph(finding, 'title');
  sheet.paragraph(coverage, 'soft');
  sheet.gap(12);
  addRows(sheet, years);
  sheet.gap(12);
  sheet.paragraph(address, 'soft');
  return sheet.done(finding, coverage);
}

function addRows(sheet: Sheet, years: RoleYears) {
  const { periods, rows } = years;
  const { size, leading } = textStyles.text;
  const full = fullHeight(years);
  const column = (pictureWidth - margin - plotStart) / Math.max(periods.length, minColumns);
  for (const { name, tone, counts } of rows) {
    const base = sheet.y + 18 + barHeight;
    const names = wrapText(name ?? noRole, nameWidth, size).slice(0, 3);
    for (const [at, text] of names.entries()) {
      sheet.text(text, margin, base - (names.length - 1 - at) * leading - 2, 'text');
    }
    for (const [at, count] of counts.entries()) {
      if (count === 0) continue;
      const height = round((count / full) * barHeight);
      const x = round(plotStart + (at + gap) * column);
      const width = round((1 - 2 * gap) * column);
      sheet.rects.push({ x, y: round(base - height), width, height, fill: tone });
      sheet.text(printCount(count), plotStart + (at + 0.5) * column, base - height - 5, 'text', 'middle');
    }
    const end = round(plotStart + periods.length * column);
    sheet.lines.push({ x1: plotStart, x2: end, y1: base, y2: base, kind: 'base' });
    sheet.y = base + 8;
  }
  for (const [at, text] of periodLabels(periods).entries()) {
    if (text) sheet.text(text, plotStart + (at + 0.5) * column, sheet.y + 10, 'soft', 'middle');
  }
  sheet.y += 18;
}
