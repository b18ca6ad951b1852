import { headlineMismatch } from '../../facts/headline-mismatch.ts';
import type { HubRecord } from '../../schemas/hub-record.ts';
import { toPlainText } from '../../text/tex.ts';
import { addBars } from '../bar-picture.ts';
import { type Picture, Sheet } from '../picture.ts';
import { barsOf, fullWidth } from './bars.ts';
import { coverageOf, missingName, roleFinding, roleLabel } from './role-captions.ts';
import { basisHeading, panelHeading, rolePanels } from './role-panels.ts';
import { roleSources, sourceText } from './role-sources.ts';

/** The figure of roles as a standalone picture; `address` is that of its page. */
export function rolePicture(record: Pick<HubRecord, 'hub' | 'citingPapers'>, address: string): Picture {
  const panels = rolePanels(record);
  const finding = roleFinding(record, panels);
  const covered = panels.map((panel) => ({ panel, coverage: coverageOf(panel, record) }));
  const sheet = new Sheet();
  sheet.paragraph(`${roleLabel}: ${toPlainText(record.hub.title)}`, 'label');
  sheet.gap(4);
  sheet.paragraph(finding, 'title');
  const bothBases = new Set(panels.map(({ basis }) => basis)).size > 1;
  for (const [at, { panel, coverage }] of covered.entries()) {
    sheet.gap(at > 0 ? 20 : panels.length > 1 ? 12 : 0);
    if (bothBases && panel.basis !== panels[at - 1]?.basis)
      sheet.paragraph(basisHeading(panel.basis), 'label');
    if (panels.length > 1) sheet.paragraph(panelHeading(panel, panels), 'heading');
    sheet.paragraph(coverage, 'soft');
    sheet.gap(10);
    const group = panels.filter(({ basis }) => basis === panel.basis);
    addBars(sheet, barsOf(panel, fullWidth(group)), missingName(panel));
  }
  sheet.gap(12);
  const mismatch = headlineMismatch(record.hub);
  if (mismatch) sheet.paragraph(mismatch.sentence, 'soft');
  for (const source of roleSources(record)) sheet.paragraph(sourceText(source), 'soft');
  sheet.paragraph(address, 'soft');
  return sheet.done(finding, covered.map(({ coverage }) => coverage).join(' '));
}
