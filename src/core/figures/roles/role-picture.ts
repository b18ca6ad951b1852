import type { HubRecord } from '../../schemas/hub-record.ts';
import { toPlainText } from '../../text/tex.ts';
import { margin, type Picture, pictureWidth, Sheet, textStyles } from '../picture.ts';
import { round } from '../round.ts';
import { wrapText } from '../text-width.ts';
import { barsOf, fullWidth } from './bars.ts';
import { coverageOf, missingName, roleFinding, roleLabel } from './role-captions.ts';
import { basisHeading, type Panel, panelHeading, rolePanels } from './role-panels.ts';
import { roleSources, sourceText } from './role-sources.ts';

const nameWidth = 190;
const countWidth = 64;
const plotStart = margin + nameWidth + countWidth + 12;
const plotWidth = pictureWidth - margin - plotStart;
const barHeight = 18;

/** The figure of roles as a standalone picture; `address` is that of its page. */
export function rolePicture(record: Pick<HubRecord, 'hub' | 'citingPapers'>, address: string): Picture {
  const panels = rolePanels(record);
  const finding = roleFinding(record, panels);
  const coverage = panels.map((panel) => coverageOf(panel, record));
  const sheet = new Sheet();
  sheet.paragraph(`${roleLabel}: ${toPlainText(record.hub.title)}`, 'label');
  sheet.gap(4);
  sheet.paragraph(finding, 'title');
  const bothBases = new Set(panels.map(({ basis }) => basis)).size > 1;
  for (const [at, panel] of panels.entries()) {
    sheet.gap(at > 0 ? 20 : panels.length > 1 ? 12 : 0);
    if (bothBases && panel.basis !== panels[at - 1]?.basis)
      sheet.paragraph(basisHeading(panel.basis), 'label');
    if (panels.length > 1) sheet.paragraph(panelHeading(panel, panels), 'heading');
    sheet.paragraph(coverage[at] ?? '', 'soft');
    sheet.gap(10);
    addBars(
      sheet,
      panel,
      panels.filter(({ basis }) => basis === panel.basis),
    );
  }
  sheet.gap(12);
  for (const source of roleSources(record)) sheet.paragraph(sourceText(source), 'soft');
  sheet.paragraph(address, 'soft');
  return sheet.done(finding, coverage.join(' '));
}

function addBars(sheet: Sheet, panel: Panel, group: Panel[]) {
  const { size, leading } = textStyles.text;
  for (const { name, count, marks } of barsOf(panel, fullWidth(group))) {
    const names = wrapText(name ?? missingName, nameWidth, size);
    const height = Math.max(names.length * leading, barHeight);
    const middle = sheet.y + height / 2;
    for (const [at, text] of names.entries()) {
      const y = middle + (at - (names.length - 1) / 2) * leading + size * 0.35;
      sheet.text(text, margin, y, 'text');
    }
    sheet.text(count.toLocaleString('en'), plotStart - 12, middle + size * 0.35, 'text', 'end');
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
