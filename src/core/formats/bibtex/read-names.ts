import type { Author } from '../../schemas/author.ts';
import { fromTex } from './from-tex.ts';

/**
 * Reads a list of names as BibTeX does (`von Last, Jr, First`, `First von Last`, `{Whole Name}`), and as
 * BibLaTeX does (`family=…, given=…`): `von` and `Jr` become part of the family name. `more` is true where the
 * list ends with `and others`.
 */
export function readNames(tex: string): { authors: Author[]; more: boolean } {
  const onOneLine = ` ${tex.replace(/[ \t\r\n\f\v]+/g, ' ')}`;
  const names = splitOutsideBraces(onOneLine, / and(?= |$)/gi);
  const more = names.at(-1)?.toLowerCase() === 'others';
  const authors = (more ? names.slice(0, -1) : names).flatMap((name) => readName(name) ?? []);
  return { authors, more };
}

function readName(name: string): Author | null {
  const parts = splitOutsideBraces(name, /,/g);
  const labels = readLabels(parts);
  if (labels) {
    const [prefix, family, suffix, given] = ['prefix', 'family', 'suffix', 'given'].map(
      (name) => labels.get(name) ?? '',
    );
    return toAuthor(`${prefix} ${family} ${suffix}`, given ?? '');
  }
  const [first = '', second = '', ...rest] = parts;
  if (parts.length === 2) return toAuthor(first, second);
  if (parts.length > 2) return toAuthor(`${first} ${second}`, rest.join(', '));
  const words = splitOutsideBraces(first, / |(?<!\\)~/g);
  const family = familyStart(words);
  return toAuthor(words.slice(family).join(' '), words.slice(0, family).join(' '));
}

/** The parts of a name in the form of BibLaTeX, or null if it is in the form of BibTeX. */
function readLabels(parts: string[]): Map<string, string> | null {
  const labels = parts.flatMap((part): [string, string][] => {
    const [, label, value] = /^([a-z-]+)\s*=\s*(.*)$/is.exec(part) ?? [];
    return label !== undefined && value !== undefined ? [[label.toLowerCase(), value]] : [];
  });
  const isWhole =
    labels.length === parts.length && labels.some(([label]) => label === 'family' || label === 'given');
  return isWhole ? new Map(labels) : null;
}

/** Where the family name begins in `First von Last`: with the first small word, else with the last word. */
function familyStart(words: string[]): number {
  const von = words.findIndex((word) => /^\p{Ll}/u.test(/^\{[^\\]/.test(word) ? '' : fromTex(word)));
  return von >= 0 && von < words.length - 1 ? von : words.length - 1;
}

/** A name with only one stated part is a family name, or the whole name. */
function toAuthor(familyTex: string, givenTex: string): Author | null {
  const [family, given] = [familyTex, givenTex].map((tex) =>
    fromTex(tex.replace(/(?<!\\)~/g, ' '), { math: false }),
  );
  if (family) return { family, given: given || null };
  return given ? { family: given, given: null } : null;
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
