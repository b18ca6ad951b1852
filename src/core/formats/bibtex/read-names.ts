import type { Author } from '../../schemas/author.ts';
import { markupToText } from '../../text/markup.ts';
import { arePersons, groupNameParts, isAndOthers, isNobody, splitInitials } from '../shared/name-groups.ts';
import { toAuthor } from '../shared/to-author.ts';
import { isBraced } from './braces.ts';
import { fromTex } from './from-tex.ts';

/** The names of a list; `unread` is the text in which it cannot be decided how many there are. */
export interface NameList {
  authors: Author[];
  /** True where the list ends with `and others` or `et al.`. */
  more: boolean;
  unread: string | null;
  /** Labels of parts that are not read, such as `given-i`, each once. */
  leftOut: Set<string>;
}

/**
 * Reads a list of names as BibTeX does (`von Last, Jr, First`, `First von Last`, `{Whole Name}`), and as
 * BibLaTeX does (`family=…, given=…`): `von` becomes part of the family name. Semicolons, ampersands and
 * commas between names are read where that is certain.
 */
export function readNames(written: string): NameList {
  const tex = markupToText(written.replace(/(?:\{\\&\}|\\&)(?=#?\w{2,31};)/g, '&'));
  const onOneLine = ` ${tex.replace(/[ \t\r\n\f\v]+/g, ' ')}`;
  const names = splitOutsideBraces(onOneLine, / and(?= |$)|(?<!\\);|[；、]/gi);
  const list: NameList = { authors: [], more: false, unread: null, leftOut: new Set() };
  for (const name of names) {
    const alone = name.replace(/(?<![, ]),? +(?:et\.?[ ~]al\.?)$/i, '');
    const isMore = isAndOthers(name.replaceAll('~', ' '));
    list.more ||= alone !== name || isMore;
    if (isMore) continue;
    if (isNobody(name)) {
      list.authors.push({ family: name, given: null });
      continue;
    }
    const sides = splitOutsideBraces(alone, / (?:\\&|&) /g);
    if (sides.length > 1 && !arePersons(sides)) list.unread ??= name;
    for (const side of sides) {
      const authors = readName(side);
      for (const label of unreadLabels(side)) list.leftOut.add(label);
      if (authors === null) list.unread ??= name;
      else list.authors.push(...authors);
    }
  }
  return list.unread === null ? list : { ...list, authors: [] };
}

/** The names in what should be one; null where it cannot be decided. */
function readName(name: string): Author[] | null {
  const parts = splitOutsideBraces(name, /,/g);
  const labels = readLabels(parts);
  if (labels) {
    const stated = nameParts.map(
      (part) => new Set(labels.flatMap(([label, value]) => (label === part ? value : []))),
    );
    if (stated.some(({ size }) => size > 1)) return null;
    const [prefix, family, suffix, given] = stated.map(([value = '']) => value);
    return toAuthors(`${prefix} ${family}`, given, suffix);
  }
  const groups = parts.length === 2 && !/\.$/.test(name) ? [parts] : readSuffix(parts);
  if (groups === null) return null;
  return groups.flatMap(([first = '', second, suffix]) => {
    if (second !== undefined) return toAuthors(first, second, suffix);
    const [initialsFamily = '', given] = splitInitials(first);
    if (given !== undefined) return toAuthors(initialsFamily, given);
    const words = splitOutsideBraces(first, / |(?<!\\)~/g);
    const family = familyStart(words);
    return toAuthors(words.slice(family).join(' '), words.slice(0, family).join(' '));
  });
}

/** `Family, {Suffix}, Given`: braces around it leave no doubt. */
function readSuffix(parts: string[]): string[][] | null {
  const [family = '', suffix = '', given = ''] = parts;
  return parts.length === 3 && isBraced(suffix) ? [[family, given, suffix]] : groupNameParts(parts);
}

/** The parts of a name in the form of BibLaTeX that are read. */
const nameParts = ['prefix', 'family', 'suffix', 'given'];

function unreadLabels(name: string): string[] {
  const labels = readLabels(splitOutsideBraces(name, /,/g));
  return labels ? labels.map(([label]) => label).filter((label) => !nameParts.includes(label)) : [];
}

/** The labels and values of a name in the form of BibLaTeX, or null if it is in the form of BibTeX. */
function readLabels(parts: string[]): [label: string, value: string][] | null {
  const labels = parts.flatMap((part): [string, string][] => {
    const [, label, value] = /^([a-z-]+)\s*=\s*(.*)$/is.exec(part) ?? [];
    return label !== undefined && value !== undefined ? [[label.toLowerCase(), value]] : [];
  });
  const isWhole =
    labels.length === parts.length && labels.some(([label]) => label === 'family' || label === 'given');
  return isWhole ? labels : null;
}

/** Where the family name begins in `First von Last`: with the first small word, else with the last word. */
function familyStart(words: string[]): number {
  const von = words.findIndex((word) => /^\p{Ll}/u.test(/^\{[^\\]/.test(word) ? '' : fromTex(word)));
  return von >= 0 && von < words.length - 1 ? von : words.length - 1;
}

function toAuthors(...tex: (string | undefined)[]): Author[] {
  const [family, given, suffix] = tex.map(
    (part) => part && fromTex(part.replace(/(?<!\\)~/g, ' '), { math: false }),
  );
  const author = toAuthor(family, given, suffix);
  return author ? [author] : [];
}

/** Splits at a pattern where no brace is open; the parts are trimmed, and empty ones left away. */
function splitOutsideBraces(tex: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  let counted = 0;
  for (const { index, 0: found } of tex.matchAll(separator)) {
    for (; counted < index; counted += 1) depth += tex[counted] === '{' ? 1 : tex[counted] === '}' ? -1 : 0;
    if (depth > 0) continue;
    parts.push(tex.slice(from, index).trim());
    from = index + found.length;
  }
  return [...parts, tex.slice(from).trim()].filter((part) => part !== '');
}
