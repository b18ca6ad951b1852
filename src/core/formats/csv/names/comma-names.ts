import type { Author } from '../../../schemas/author.ts';
import { at } from '../../../text/at.ts';
import { toAuthor } from '../../shared/to-author.ts';
import { pieceKind } from './piece-kind.ts';

/** What commas separate: names, as in `T Maier, A Nowak`, or the parts of a name, as in `Maier, Lena`. */
export type CommaStyle = 'names' | 'parts';

/** What a column shows of its commas: one of the two, both, or nothing. */
export type ShownStyle = CommaStyle | 'both' | null;

/** How the pieces of a cell are read, and what that shows of the column; null where nothing is certain. */
export type CommaReading = { authors: Author[]; shows: CommaStyle | null } | null;

/**
 * Reads pieces that commas separate. Some rows can be read in one way only; for the others, `style` is what the rest of
 * the column shows: `Jane Doe, Richard Roe` is two people or a family name and given names.
 */
export function readCommaPieces(pieces: string[], style: ShownStyle): CommaReading {
  const kinds = pieces.map(pieceKind);
  const count = (...some: string[]) => kinds.filter((kind) => some.includes(kind)).length;
  const whole = count('family-initials', 'initials-family');
  const names = (shows: CommaStyle | null): CommaReading => ({ authors: pieces.map(toWhole), shows });
  if (pieces.length === 1) return names(null);
  if (whole === pieces.length) return names('names');
  if (kinds.includes('suffix')) return readSuffix(pieces, kinds.indexOf('suffix'));
  const isPairs =
    pieces.length % 2 === 0 && kinds.every((kind, index) => (kind === 'initials') === (index % 2 === 1));
  if (isPairs && whole === 0) return { authors: toPairs(pieces), shows: 'parts' };
  if (pieces.length === 2) return readTwo(pieces, kinds, style);
  if (kinds.includes('initials')) return null;
  if (whole * 2 >= pieces.length) return names('names');
  if (!kinds.includes('word')) {
    // Only where two people have family names and given names of several words each could these be parts.
    if (pieces.length !== 4) return names('names');
    return style === 'names' ? names(null) : null;
  }
  return style === 'names' && count('words') + whole > pieces.length / 2 ? names(null) : null;
}

function readTwo(pieces: string[], kinds: string[], style: ShownStyle): CommaReading {
  const [family, given] = [at(pieces, 0), at(pieces, 1)];
  const parts: CommaReading = { authors: [{ family, given }], shows: null };
  if (kinds[0] === 'family-initials' || kinds[0] === 'initials-family' || kinds[1] === 'family-initials') {
    return style === 'names' ? { authors: pieces.map(toWhole), shows: null } : null;
  }
  // A particle begins a family name, as in `van der Berg, Jan`.
  if (/^\p{Ll}/u.test(family)) return { ...parts, shows: 'parts' };
  if (kinds[0] === 'words' && kinds[1] !== 'word') {
    if (style === 'names') return { authors: pieces.map(toWhole), shows: null };
    return style === 'parts' ? parts : null;
  }
  return style === 'names' || style === 'both'
    ? null
    : { ...parts, shows: kinds[0] === 'words' ? null : 'parts' };
}

/** `King, Martin Luther, Jr.` and `King, Jr., Martin Luther`; `Lena Maier, PhD` is one name. */
function readSuffix(pieces: string[], position: number): CommaReading {
  const rest = pieces.filter((_, index) => index !== position);
  const [family, given] = rest;
  if (position === 0 || rest.length > 2 || rest.some((piece) => pieceKind(piece) === 'suffix')) return null;
  const author = toAuthor(family, given, at(pieces, position));
  return author && { authors: [author], shows: given === undefined ? null : 'parts' };
}

function toPairs(pieces: string[]): Author[] {
  return pieces.flatMap((family, index) => (index % 2 === 0 ? { family, given: at(pieces, index + 1) } : []));
}

function toWhole(name: string): Author {
  return { family: name, given: null };
}
