import { mentionedArxivId } from '../../../src/core/formats/shared/arxiv-mention.ts';
import { isAndOthers, isNobody } from '../../../src/core/formats/shared/name-groups.ts';
import type { Work } from '../../../src/core/schemas/work.ts';
import { toArxivId } from '../../../src/core/text/identifiers.ts';
import { isNameSuffix } from '../../../src/core/text/name-suffix.ts';
import { splitTex } from '../../../src/core/text/tex.ts';

/**
 * Which works a format can hold, by its name; another can hold every work. The address of a link in TeX is not read from
 * BibTeX, and a message says so.
 */
export const canHold: Record<string, (work: Work) => boolean> = {
  bibtex: ({ title, abstract, summary, publication, authors }) =>
    !isIdentifier(publication.venue) &&
    !isArxivId(publication.issue) &&
    [title, abstract, summary, ...Object.values(publication), ...authors.flatMap(Object.values)].every(
      (text) => typeof text !== 'string' || (bibtexCanHold(text) && !text.includes('\\href')),
    ),
  // Roles share a cell. Of an unusual suffix, commas do not tell that it is one.
  csv: ({ roles, quotes, authors }) =>
    authors.every(({ suffix }) => isUsual(suffix)) &&
    [...roles, ...quotes.flatMap((quote) => quote.roles)].every(({ label = '' }) => !/[;()]/.test(label)),
  // The category of arXiv is in a list, and a range of one page is that page.
  ris: ({ authors, primaryCategory, publication }) =>
    !primaryCategory?.includes(';') &&
    !isIdentifier(publication.venue) &&
    !/^(.+)-\1$/.test(publication.pages ?? '') &&
    authors.every(
      ({ family, given, suffix }) =>
        isUndivided(family) && (given === null || isUndivided(given)) && isUsual(suffix),
    ),
};

function isUsual(suffix: string | undefined): boolean {
  return suffix === undefined || isNameSuffix(suffix);
}

/** True for a venue that is read as an address, or as an arXiv id, which some programs put there. */
function isIdentifier(venue: string | undefined): boolean {
  return venue !== undefined && (/^https?:/i.test(venue) || mentionedArxivId(venue) !== null);
}

/** True for an issue that is read as an arXiv id, which Zotero puts there. */
function isArxivId(issue: string | undefined): boolean {
  return issue !== undefined && /^arxiv:/i.test(issue) && toArxivId(issue) !== null;
}

/**
 * False for what BibTeX cannot hold: mathematics whose braces do not match, and a percent sign or `#` in mathematics
 * that TeX would not print.
 */
export function bibtexCanHold(text: string): boolean {
  return splitTex(text).every(
    ({ kind, text: piece }) => kind === 'text' || /^(?:[^{}%#\\]|\\[^{}]|\{[^{}%#\\]*\})*$/.test(piece),
  );
}

/** True for a name that a format without braces can hold: it has no divider of names, and does not mean that nobody is named. */
export function isUndivided(name: string): boolean {
  return (
    !/[,;&|；、]|\band\b|\bet\.? al\b|\band others$/i.test(name) && !isAndOthers(name) && !isNobody(name)
  );
}
