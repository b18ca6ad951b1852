import type { Author } from '../../schemas/author.ts';
import { textToMarkup } from '../../text/escape-markup.ts';
import { isNameSuffix } from '../../text/name-suffix.ts';
import { groupNameParts, isAndOthers } from '../shared/name-groups.ts';
import { toTex } from './to-tex.ts';

/** Writes a list of names as `Family, Given and Family, Jr., Given and {Whole Name} and …`. */
export function writeNames(authors: readonly Author[]): string {
  return authors.map(writeName).join(' and ');
}

function writeName({ family, given, suffix }: Author): string {
  if (given === null) return isOneWord(family) ? toNamePart(family) : `{${toNamePart(family)}}`;
  const [first, last] = [guarded(family), guarded(given)];
  if (suffix !== undefined)
    return `${first}, ${isNameSuffix(suffix) ? suffix : `{${toNamePart(suffix)}}`}, ${last}`;
  // Both with initials at the end, as in `Maier T., Nowak A.`, they would be two names.
  const isOneName = groupNameParts([first, last])?.length === 1;
  return `${isOneName ? first : `{${first}}`}, ${last}`;
}

/** True for a single word that needs no braces: it does not mean something in a list of names. */
function isOneWord(name: string): boolean {
  return !/[\s,=;；、&<]/.test(name) && !/^and$/i.test(name) && !isAndOthers(name);
}

/** Braces keep a part of a name whole in which a comma or an “and” would divide it. */
function guarded(part: string): string {
  return /[,=;；、&<]|(?:^|\s)(?:and|et\.?\sal)(?:\s|\.|$)/i.test(part)
    ? `{${toNamePart(part)}}`
    : toNamePart(part);
}

function toNamePart(text: string): string {
  return toTex(textToMarkup(text), { math: false });
}
