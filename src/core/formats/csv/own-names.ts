import type { Author } from '../../schemas/author.ts';
import { isNameSuffix } from '../../text/name-suffix.ts';
import { toAuthor, withUsualSuffix } from '../shared/to-author.ts';

const and = /(?<=\s)(?:and|&)(?=\s)/i;

/**
 * Names of authors in one cell as this project writes them: `Family, Given; Family, Given, Jr.` A backslash is written
 * before a comma, a semicolon or a backslash within a name, and a semicolon after a single name that holds an “and”.
 */
export function printNames(authors: readonly Author[]): string {
  const names = authors
    .map(withUsualSuffix)
    .map(({ family, given, suffix }) => [family, given, suffix].flatMap((part) => part ?? []).map(protect));
  const cell = names.map((parts) => parts.join(', ')).join('; ');
  return authors.length === 1 && and.test(cell) ? `${cell};` : cell;
}

/** Reads such a cell; null where a name has more commas. */
export function readOwnNames(text: string): Author[] | null {
  const authors: Author[] = [];
  for (const name of splitAt(text, ';')) {
    const [family, given, suffix, ...more] = splitAt(name, ',').map(unprotect);
    if (more.length > 0 || (suffix !== undefined && !isNameSuffix(suffix))) return null;
    const author = toAuthor(family, given, suffix);
    if (author) authors.push(author);
  }
  return authors;
}

function protect(part: string): string {
  return part.replace(/\\(?=[\\;,]|$)|[;,]/g, '\\$&');
}

function unprotect(part: string): string {
  return part.trim().replace(/\\([\\;,])/g, '$1');
}

/** Splits at each separator without a backslash. */
function splitAt(text: string, separator: ';' | ','): string[] {
  const parts = [''];
  for (const [piece] of text.matchAll(/\\[\\;,]|[;,]|[^\\;,]+|\\/g)) {
    if (piece === separator) parts.push('');
    else parts.push(`${parts.pop()}${piece}`);
  }
  return parts;
}
