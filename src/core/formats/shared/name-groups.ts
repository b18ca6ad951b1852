import { isNameSuffix } from '../../text/name-suffix.ts';
import { isEmptyMark } from './says-nothing.ts';

const initials = /^(?:\p{Lu}\p{M}*\.?[ -]?){1,4}$/u;
const cjkName = /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]{2,5}$/u;
const nobody =
  /^(?:anonym(?:ous|us)?\.?|anon\.?|n\. ?n\.|(?:author(?:s|\(s\))? )?(?:unknown|not (?:available|stated|listed|known))|no authors?(?: names?)?(?: available| listed| found| id available)?|[-–—]+|)$/i;

/** A longer text is not looked through for several names. */
const maxLength = 200;

/** The source of a regular expression for others whom a list does not name, as in `Doe, J. and 14 others`. */
export const others = String.raw`(?:others|\d{1,6}\s+(?:others|more|(?:more|other)\s+authors))`;

const andOthers = new RegExp(
  String.raw`^(?:(?:and|&)\s+)?(?:${others}|et\.?[\s\u00A0]*al(?:ii|\.)?|\.{3}|…)$`,
  'i',
);

/** True for what stands for “and others” at the end of a list of names. */
export function isAndOthers(name: string): boolean {
  return andOthers.test(name.trim());
}

/** True for what programs write where no author is stated, as `[No author name available]` of Scopus. */
export function isNobody(name: string): boolean {
  const bare = name.trim().replace(/^\[(.*)\]$/s, '$1');
  return nobody.test(bare) || isEmptyMark(bare);
}

/**
 * The names in a text between two separators, each as family name, given name and suffix. A text with more commas than
 * one name has is a list if it can be read in one way only: `Maier, L., Nowak, A.` or `Lena Maier, Adam Nowak,
 * Pia Olsen`. Null if it cannot be decided.
 */
export function groupNameParts(parts: string[]): string[][] | null {
  const [first = '', second = '', third = ''] = parts;
  if (parts.length < 2) return parts.length === 0 ? [] : [parts];
  if (parts.length === 3 && isNameSuffix(second)) return [[first, third, second]];
  if (parts.length === 3 && isNameSuffix(third)) return [[first, second, third]];
  if (parts.some(({ length }) => length > maxLength)) return parts.length === 2 ? [parts] : null;
  const areWithInitials = parts.every((part) => /^\p{Lu}?\p{Ll}.* \p{Lu}\.(?:[ -]?\p{Lu}\.)*$/u.test(part));
  if (areWithInitials) return parts.map((part) => splitInitials(part));
  if (parts.length === 2) return [parts];
  const isAlternating =
    parts.length % 2 === 0 && parts.every((part, index) => initials.test(part) === (index % 2 === 1));
  if (isAlternating)
    return Array.from({ length: parts.length / 2 }, (_, index) => parts.slice(index * 2, index * 2 + 2));
  const areWhole = parts.every(
    (part) => cjkName.test(part) || (/\S\s+\S/.test(part) && !initials.test(part)),
  );
  return areWhole ? parts.map((part) => [part]) : null;
}

/** `Maier L.` as family and given name: a family name does not end with a full stop. */
export function splitInitials(name: string): string[] {
  if (name.length > maxLength) return [name];
  const [, family, given] = /^(.*\p{Ll}.*?) ((?:\p{Lu}\.[ -]?)+)$/u.exec(name) ?? [];
  return family !== undefined && given !== undefined ? [family, given.trim()] : [name];
}

/** True if both sides of an ampersand or “and” are names of persons and not parts of one name, as of a company. */
export function arePersons(sides: readonly string[]): boolean {
  return sides.every(
    (side) => side.length < maxLength && /^[^,]+,\s*\S|^\p{Lu}\S*(?:\s+\S+)*\s+\p{Lu}\S+$/u.test(side.trim()),
  );
}
