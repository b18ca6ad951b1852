import type { Author } from '../../../schemas/author.ts';
import { at } from '../../../text/at.ts';
import { isAndOthers, isNobody, others } from '../../shared/name-groups.ts';
import { toAuthor } from '../../shared/to-author.ts';
import { type CommaStyle, readCommaPieces, type ShownStyle } from './comma-names.ts';
import { readLiteralList } from './literal-list.ts';
import { pieceKind } from './piece-kind.ts';
import { splitNames } from './split-names.ts';

/** The authors of a cell, whether it says that there are more of them, and whether it numbers them. */
export interface NamesRead {
  authors: Author[];
  more: boolean;
  numbered: boolean;
}

/** Reads a cell of a column of names; null where it cannot be decided who they are. */
export type ReadNames = (cell: string) => NamesRead | null;

/** What a program does to names that its cells alone do not show. */
export interface NameQuirks {
  /** Ends a cell with a dot, as PubMed does. */
  finalDot?: boolean;
  /** Writes names without anything between them, as Springer does: `Lena MaierAdam Nowak`. */
  glued?: boolean;
}

/**
 * Finds out how a column writes names, and gives the reader of its cells. What one cell leaves open, others of the
 * column may decide: where `T Maier, A Nowak, P Olsen` separates names by commas, `Jane Doe, Richard Roe` is two people.
 */
export function nameReader(cells: Iterable<string>, quirks: NameQuirks = {}): ReadNames {
  const shown = { names: 0, parts: 0, semicolons: 0, finalDots: 0 };
  for (const cell of cells) {
    const { text } = prepare(cell, false);
    if (text.includes(';')) shown.semicolons += 1;
    if (hasFinalDotOnly(text)) shown.finalDots += 1;
    const style = showsStyle(text);
    if (style) shown[style] += 1;
  }
  const semicolons = shown.semicolons > 0;
  const style = styleOf(shown);
  const finalDot = quirks.finalDot || shown.finalDots > 0;
  return (cell) => readCell(cell, { style, semicolons, finalDot, glued: quirks.glued ?? false });
}

// `Maier T, Nowak A.`: the dot ends the list, not the initials. One pattern for both ends takes quadratic time.
function hasFinalDotOnly(text: string): boolean {
  const last = text.lastIndexOf(', ') + 2;
  return /^[^,.]* \p{Lu}{1,3}\.$/u.test(text.slice(last)) && /\p{L} \p{Lu}{1,3}, /u.test(text.slice(0, last));
}

// Names with a capital inside, which is no sign that another name begins there.
const innerCapital = /\b(?:Mac|Mc|De|Del|Della|Di|Du|Fitz|La|Le|Lo|St|Van|Von)(?=\p{Lu})/gu;

/** A rare cell that looks otherwise does not change what the column shows. */
function styleOf({ names, parts }: { names: number; parts: number }): ShownStyle {
  if (names === 0 && parts === 0) return null;
  if (names > 9 * parts) return 'names';
  return parts > 9 * names ? 'parts' : 'both';
}

interface Shown {
  style: ShownStyle;
  semicolons: boolean;
  finalDot: boolean;
  glued: boolean;
}

function readCell(cell: string, { style, semicolons, finalDot, glued }: Shown): NamesRead | null {
  if (isNobody(cell))
    return { authors: [toAuthor(cell.trim(), null) ?? []].flat(), more: false, numbered: false };
  const { text, more, numbered, list } = prepare(cell, finalDot);
  if (glued && /\p{Ll}\p{Lu}/u.test(text.replace(innerCapital, ''))) return null;
  const split = list ? { names: list, commas: false } : splitNames(text, semicolons);
  if (!split) return null;
  const authors: Author[] = [];
  for (const name of split.names) {
    const read = split.commas ? readCommas(name, style) : readOne(name);
    if (!read) return null;
    authors.push(...read);
  }
  return { authors, more, numbered };
}

function readCommas(text: string, style: ShownStyle): Author[] | null {
  const pieces = commaPieces(text);
  return pieces.length === 0 ? [] : (readCommaPieces(pieces, style)?.authors ?? null);
}

/** One name, or names of one kind in initials; null where its comma may separate two others. */
function readOne(name: string): Author[] | null {
  const pieces = commaPieces(name);
  const [family, given = null, ...more] = pieces;
  if (family === undefined) return [];
  const isPlain = given === null || (more.length === 0 && plainName.test(family) && !mayBeSuffix.test(given));
  if (isPlain) return [{ family, given }];
  const kinds = pieces.map(pieceKind);
  const isWhole = (kind: string | undefined) => kind === 'family-initials' || kind === 'initials-family';
  if (kinds.includes('suffix') || kinds.every(isWhole)) return readCommaPieces(pieces, null)?.authors ?? null;
  if (more.length > 0 || (isWhole(kinds[0]) && kinds[1] !== 'initials')) return null;
  return [{ family, given }];
}

// Most names: one word, and given names that are no suffix.
const plainName = /^[^\s.]+$/;
const mayBeSuffix = /^(?:[A-Z]{2}|\d|[JSIP][rIh]|[BM]\.?[SDP]|D[rDV])/;

/** What a cell that can be read in one way only shows of the commas in its column. */
function showsStyle(text: string): CommaStyle | null {
  if (!text.includes(',') || isNobody(text)) return null;
  if (text.includes(';')) return 'parts';
  const split = splitNames(text, false);
  if (!split) return null;
  if (!split.commas) return split.names.some((name) => commaPieces(name).length === 2) ? 'parts' : null;
  return readCommaPieces(commaPieces(at(split.names, 0)), null)?.shows ?? null;
}

function commaPieces(text: string): string[] {
  return text
    .split(/(?<!\\),/)
    .map((piece) => piece.trim().replace(/\\([\\;,])/g, '$1'))
    .filter(Boolean);
}

// “et al.” and the like at the end of a list, or alone. Begun within a run of blanks, it would take quadratic time.
const andMore = new RegExp(
  String.raw`(?:^|(?<![\s,;|])[\s,;|]+)(?:and\s+|&\s*)?(?:et\s+al\.?|${others}|…|\.\.\.)\s*$`,
  'i',
);

interface Prepared extends Omit<NamesRead, 'authors'> {
  text: string;
  list: string[] | null;
}

function prepare(cell: string, finalDot: boolean): Prepared {
  const trimmed = cell.trim();
  const list = /^[[(]/.test(trimmed) ? readLiteralList(trimmed) : null;
  if (list) {
    const names = list.filter((name) => !isAndOthers(name));
    return { text: '', more: names.length < list.length, numbered: false, list: names };
  }
  const rest = /al|others|more|authors|…|\.\.\./i.test(trimmed.slice(-8))
    ? trimmed.replace(andMore, '')
    : trimmed;
  // Numbers of authors, as Scopus and others put them after a name.
  const names = rest.includes('(')
    ? rest.replace(/(?<!\s)\s*\((?:\d{3,}|\d{4}(?:-\d{4}){2}-\d{3}[\dX])\)/g, '')
    : rest;
  const text = finalDot && /\p{L}\.$/u.test(names) ? names.slice(0, -1) : names;
  return { text, more: rest !== trimmed, numbered: names !== rest, list: null };
}
