import type { XmlElement } from '@rgrove/parse-xml';
import { finding } from '../../messages/finding.ts';
import { at } from '../../text/at.ts';
import { linePlaces } from '../shared/line-places.ts';
import type { Notes } from '../shared/read-source-text.ts';
import type { TaggedEntry, TaggedValue } from '../shared/tagged-values.ts';
import { childrenOf, readXmlElements, textOf } from '../shared/xml.ts';

/** A record as written: a value is named by its elements, as in `titles/title`. */
export interface EndNoteRecord extends TaggedEntry {
  /** The name of the type of reference, as in `Journal Article`; null if it has none. */
  type: string | null;
}

const action = 'The record is left out; mend it here, or export the file again.';

/**
 * Splits a file into its records and reads each of them alone, so that a fault costs one record. Styles of text are
 * left away.
 */
export function readRecords(text: string, { findings, leftOut }: Notes): EndNoteRecord[] {
  const toPlace = linePlaces(text);
  const records = readXmlElements(text, 'record');
  if (records.at(-1)?.read && !/<\/records\s*>/.test(text)) {
    const details = { expected: '</records>' };
    findings.push(
      finding('cut-file', toPlace(text.trimEnd().length), 'The list of records has no end.', details),
    );
  }
  return records.flatMap(({ start: begin, read }) => {
    const { line } = toPlace(begin);
    if (!read) {
      const details = { expected: '</record>', action };
      findings.push(finding('broken-entry', { line }, 'The record that begins here has no end.', details));
      return [];
    }
    if (!('root' in read)) {
      findings.push(
        finding('broken-entry', toPlace(Math.min(begin + read.offset, text.length)), read.reason, { action }),
      );
      return [];
    }
    const toLine = (element: XmlElement) => toPlace(begin + Math.max(element.start, 0)).line;
    const type = childrenOf(read.root).find(({ name }) => name === 'ref-type');
    if (type && !type.attributes.name) leftOut.add('ref-type', { line: toLine(type) });
    return [{ type: type?.attributes.name ?? null, values: valuesIn(read.root, toLine), line }];
  });
}

/** The texts of the elements that hold text, with their paths; an element with elements in it only names them. */
function valuesIn(record: XmlElement, toLine: (element: XmlElement) => number): TaggedValue[] {
  const values: TaggedValue[] = [];
  const open = childrenOf(record)
    .toReversed()
    .map((element) => ({ element, name: element.name }));
  while (open.length > 0) {
    const { element, name } = at(open, open.length - 1);
    open.pop();
    if (name === 'ref-type') continue;
    const parts = childrenOf(element).filter((part) => part.name !== 'style');
    if (parts.length === 0) values.push({ name, value: styledText(element).trim(), line: toLine(element) });
    for (const part of parts.toReversed()) open.push({ element: part, name: `${name}/${part.name}` });
  }
  return values;
}

/** The text of an element; of its styles, only digits above and below the line say something. */
function styledText(element: XmlElement): string {
  const parts = childrenOf(element);
  const hasScript = parts.some(({ attributes }) => /^su(?:b|per)script$/.test(attributes.face ?? ''));
  if (!hasScript) return textOf(element);
  return parts
    .map((part) => {
      const [, kind] = /^su(b|per)script$/.exec(part.attributes.face ?? '') ?? [];
      const tag = kind === undefined ? null : kind === 'b' ? 'sub' : 'sup';
      return tag === null ? textOf(part) : `<${tag}>${textOf(part)}</${tag}>`;
    })
    .join('');
}
