import { type Finding, finding } from '../../messages/finding.ts';
import type { LeftOutFields } from '../../messages/left-out-fields.ts';
import { toFlowingText } from '../../text/flowing-text.ts';
import { quote } from '../../text/quote.ts';
import { fromTex } from './from-tex.ts';
import type { RawField } from './reading.ts';

/** What the reading of one file adds to. */
export interface Notes {
  findings: Finding[];
  leftOut: LeftOutFields;
}

/** The text of a field on one line, or null where it has none. */
export function readText(field: RawField, notes: Notes): string | null {
  return toShown(fromTex(field.value), field, notes);
}

/** The text of a field in paragraphs, between which a blank line stands, or null where it has none. */
export function readParagraphs(field: RawField, notes: Notes): string | null {
  const paragraphs = field.value
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map((paragraph) => fromTex(paragraph))
    .filter((paragraph) => paragraph !== '');
  return toShown(paragraphs.join('\n\n'), field, notes, { paragraphs: true });
}

/** An address or identifier, which stands as it is, or escaped for programs that would read it as TeX. */
export function readVerbatim(field: RawField, notes: Notes): string | null {
  const value = field.value
    .replace(/\\(?:url|path)\b/g, '')
    .replace(/\{\\textasciitilde\}|\\textasciitilde(?:\{\})?|\\~(?:\{\})?|\$\\sim\$/g, '~')
    .replace(/\\([_&%#$])/g, '$1')
    .replace(/[{}]/g, '');
  return toShown(value, field, notes);
}

/** The TeX of a field on one line, safe to show. */
export function readTex(field: RawField, notes: Notes): string | null {
  return toShown(field.value, field, notes);
}

function toShown(text: string, field: RawField, { findings }: Notes, shape = {}): string | null {
  const { text: shown, removed } = toFlowingText(text, shape);
  if (removed.length > 0) {
    const reason = `Found ${removed.join(', ')} in ${quote(field.name)}.`;
    findings.push(finding('removed-characters', field.place, reason));
  }
  return shown || null;
}
