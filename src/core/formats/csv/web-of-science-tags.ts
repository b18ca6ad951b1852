import { at } from '../../text/at.ts';
import type { Cell } from './rows.ts';

// The field tags of Web of Science (https://images.webofknowledge.com/images/help/WOS/hs_wos_fieldtags.html).
const names = new Map([
  ['PT', 'publication type'],
  ['AU', 'authors'],
  ['AF', 'author full names'],
  ['TI', 'title'],
  ['SO', 'source title'],
  ['DT', 'document type'],
  ['CT', 'conference title'],
  ['AB', 'abstract'],
  ['PU', 'publisher'],
  ['PD', 'publication date'],
  ['PY', 'publication year'],
  ['VL', 'volume'],
  ['IS', 'issue'],
  ['BP', 'start page'],
  ['EP', 'end page'],
  ['DI', 'doi'],
  ['LA', 'language of original document'],
]);

/** The header with names of columns in place of the tags of Web of Science; any other header unchanged. */
export function fromTags(cells: Cell[]): Cell[] {
  const tags = cells.map(({ text }) => text.trim());
  if (!tags.includes('TI') || !tags.every((tag) => tag === '' || /^[A-Z][A-Z0-9]$/.test(tag))) return cells;
  return cells.map((cell, index) => ({ ...cell, text: names.get(at(tags, index)) ?? cell.text }));
}
