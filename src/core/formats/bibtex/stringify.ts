import type { Work } from '../../schemas/work.ts';
import type { Origin, Writer } from '../format.ts';
import { inOnePiece, type ListParts } from '../shared/list-parts.ts';
import { toEntryType } from './entry-types.ts';
import { writeFields } from './write-fields.ts';

/** BibTeX that BibLaTeX reads too, in UTF-8, with an entry a work. */
export const bibtexWriter: Writer = {
  name: 'bibtex',
  title: 'BibTeX',
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  use: 'LaTeX, JabRef, Zotero',
  holds: 'reference',
  stringify: inOnePiece(inParts),
  inParts,
  stringifyOne: (work) => `${writeEntry(work)}\n`,
};

/** `parse` reads every fact back that a BibTeX field can hold. */
function inParts(origin: Origin): ListParts {
  return {
    head: writeOrigin(origin),
    entry: (work) => `\n\n${writeEntry(work, origin.notes?.get(work.key))}`,
    tail: () => '\n',
  };
}

/** A comment: text after `%`, and in BibTeX all text between entries. */
function writeOrigin({ about, sources }: Origin): string {
  const lines = [about, ...sources.map(({ file, sha256 }) => `Read from ${file}, SHA-256 ${sha256}`)];
  // A line end would leave the comment, and `@` opens an entry even within one.
  return lines.map((line) => `% ${line.replace(/\s+/g, ' ').replaceAll('@', '(at)')}`).join('\n');
}

function writeEntry(work: Work, note?: string): string {
  const fields = writeFields(work, note).map(([name, value]) => `  ${name} = ${value},\n`);
  return `@${toEntryType(work).entry}{${work.key},\n${fields.join('')}}`;
}
