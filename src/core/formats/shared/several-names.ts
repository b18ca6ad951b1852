import type { Author } from '../../schemas/author.ts';
import { readInvertedName } from './inverted-name.ts';
import { arePersons, groupNameParts, isAndOthers, others } from './name-groups.ts';
import { toAuthor } from './to-author.ts';

/** What a value with a name should be, for messages. */
export const expectedNames = 'one name, or several that are clearly divided';

// Most names have one comma or none, and nothing in them divides names.
const simpleName = /^\p{L}[\p{L}\p{M}'’.\- ]{0,60}(?:,[\p{L}\p{M}'’.\- ]{1,60})?$/u;
const dividing = / and |\bet\.? ?al|\bothers$/i;

/**
 * The names in a value that should be one, and whether it says that there are more; null if it cannot be decided how many
 * there are. `readOne` reads a name in which nothing divides names.
 */
export function readSeveralNames(
  text: string,
  readOne: (name: string) => Author | null = readInvertedName,
): { authors: Author[]; more: boolean } | null {
  const readWhole = (name: string): Author[] => {
    const author = readOne(name);
    return author ? [author] : [];
  };
  if (simpleName.test(text) && !dividing.test(text)) return { authors: readWhole(text), more: false };
  const stated = text.split(/[;；、|]/).map((name) => name.trim());
  const alone = stated.map(withoutOthers);
  const more = stated.some((name, index) => isAndOthers(name) || alone[index] !== name);
  const names = alone.filter((name) => name !== '' && !isAndOthers(name)).flatMap(divideName);
  const authors = names.map((name) => {
    if (name === null) return null;
    if (!/,.*,/.test(name)) return readWhole(name);
    const parts = name.split(',').map((part) => part.trim());
    const groups = groupNameParts(parts.filter((part) => part !== ''));
    return (
      groups?.flatMap(([family = '', given, suffix]) =>
        given ? (toAuthor(family, given, suffix) ?? []) : readWhole(family),
      ) ?? null
    );
  });
  return authors.includes(null) ? null : { authors: authors.flatMap((found) => found ?? []), more };
}

/**
 * The names of `Doe, Jane and Roe, Ann` or `Jane Doe & Ann Roe`; an organisation is one. Null for what may be one name or
 * two, as `Doe and Roe`.
 */
function divideName(name: string): (string | null)[] {
  const sides = name.split(/ (?:&|and) /i);
  if (sides.length === 1 || isOrganisation(name)) return [name];
  const areInverted = sides.every((side) => /^[^,]+,\s*\S/.test(side));
  return areInverted || (arePersons(sides) && /&/.test(name)) ? sides : [null];
}

const atEnd = new RegExp(
  String.raw`(?<![,\s]),?\s+(?:(?:(?:and|&)\s+)?et\.? al\.?|(?:and|&)\s+${others})$`,
  'i',
);

/** A name, or several, without an “et al.” at the end. */
function withoutOthers(names: string): string {
  return names.replace(atEnd, '');
}

/** True for a name of a group of people, in which an “and” divides no names. */
function isOrganisation(name: string): boolean {
  return /,\s*$|\b(?:of|for|the|centers?|department|ministry|institute|agency|group|committee|consortium|collaboration|society|association|organi[sz]ation|university|inc|ltd|council|commission|foundation|network|team|office|bureau|board|services?)\b/i.test(
    name,
  );
}
