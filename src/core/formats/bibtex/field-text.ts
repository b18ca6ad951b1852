import { markupToText } from '../../text/markup.ts';
import type { Notes } from '../shared/read-source-text.ts';
import { readShownText } from '../shared/shown-text.ts';
import { toWebAddress } from '../shared/web-address.ts';
import { fromTex, linkAddresses } from './from-tex.ts';
import type { RawField } from './reading.ts';

/** The text of a field on one line, or null if it has no text. */
export function readText(field: RawField, notes: Notes): string | null {
  leaveOutLinks(field, notes);
  return toShown(markupToText(fromTex(field.value)), field, notes);
}

/** The text of a field in paragraphs with a blank line between them, or null if it has no text. */
export function readParagraphs(field: RawField, notes: Notes): string | null {
  leaveOutLinks(field, notes);
  const paragraphs = field.value
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map((paragraph) => fromTex(paragraph))
    .filter((paragraph) => paragraph !== '');
  return toShown(markupToText(paragraphs.join('\n\n')), field, notes, { paragraphs: true });
}

/** The address and the text of a value that is one link; null if it is not, or the address is not of a page. */
export function readLink({ value }: RawField): { address: string; text: string } | null {
  const [, written = '', text = ''] = /^\s*\\href\s?\{([^{}]{1,2000})\}\s?(\{.*\})\s*$/s.exec(value) ?? [];
  const address = toWebAddress(written.replace(/\\([_&%#~])/g, '$1'));
  return address === null ? null : { address, text };
}

/** An address or identifier, unchanged or escaped for programs that would read it as TeX. */
export function readVerbatim(field: RawField, notes: Notes): string | null {
  const value = field.value
    .replace(/\\href\s?\{([^{}]{0,2000})\}\s?\{[^{}]{0,2000}\}/g, '$1')
    .replace(/\\(?:url|path)\b/g, '')
    .replace(/\{\\textasciitilde\}|\\textasciitilde(?:\{\}|\s)?|\\~(?:\{\})?|\$\\sim\$/g, '~')
    .replace(/(?<!\\)&(amp|lt|gt);/gi, (entity) => markupToText(entity))
    .replace(/\\([_&%#$])/g, '$1')
    .replace(/[{}]/g, '');
  return toShown(value, field, notes);
}

/** The TeX of a field on one line, safe to show. */
export function readTex(field: RawField, notes: Notes): string | null {
  return toShown(field.value, field, notes);
}

/** Of a link within a text, only the text is read, unless that is the address. */
function leaveOutLinks({ name, value, place }: RawField, { leftOut }: Notes): void {
  for (const address of linkAddresses(value)) {
    if (value.split(address).length === 2) leftOut.add(`the address of \\href in ${name}`, place);
  }
}

function toShown(text: string, { name, place }: RawField, notes: Notes, shape = {}): string | null {
  return readShownText({ name, text, place }, notes, shape);
}
