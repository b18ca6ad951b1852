import type { InThisList } from '../../facts/in-this-list.ts';
import type { HubRecord } from '../../schemas/hub-record.ts';
import { toPlainText } from '../../text/tex.ts';
import { addBars } from '../bar-picture.ts';
import { type Picture, Sheet } from '../picture.ts';
import { countsOf, missingValue, type ValueFigure, valueBars } from './value-figure.ts';

/** A figure of values as a standalone picture; `address` is that of its page. Null if the list has no such figure. */
export function valuePicture(
  figure: ValueFigure,
  { hub, citingPapers }: Pick<HubRecord, 'hub' | 'citingPapers'>,
  address: string,
  inList: InThisList = '',
): Picture | null {
  const counts = countsOf(figure, citingPapers);
  if (!counts) return null;
  const [finding, coverage] = [figure.finding(counts), figure.coverage(counts, inList)];
  const sheet = new Sheet();
  sheet.paragraph(`${figure.label}: ${toPlainText(hub.title)}`, 'label');
  sheet.gap(4);
  sheet.paragraph(finding, 'title');
  sheet.paragraph(coverage, 'soft');
  sheet.gap(12);
  addBars(sheet, valueBars(counts), missingValue(inList));
  sheet.gap(12);
  sheet.paragraph(address, 'soft');
  return sheet.done(finding, coverage);
}
