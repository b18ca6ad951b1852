import type { Author } from '../schemas/author.ts';
import type { CitingPaper } from '../schemas/citing-paper.ts';
import type { Identifiers } from '../schemas/identifiers.ts';

/** What is kept of a paper of a reader's library: no more than tells which paper it is. */
export interface LibraryPaper {
  title: string;
  identifiers: Identifiers;
  /** The year of publication; null if it is not stated. */
  year: string | null;
  /** Names without their identifiers, at most `maxAuthors`. */
  authors: Author[];
  /** The type of the work; null if it is not stated. */
  type: string | null;
}

/** The first authors tell two papers apart; a list of a thousand names would fill the storage. */
const maxAuthors = 10;

/** Takes what tells which paper it is out of the facts of a paper. */
export function toLibraryPaper({
  title,
  identifiers,
  issued,
  authors,
  publication,
}: Pick<CitingPaper, 'title' | 'identifiers' | 'issued' | 'authors' | 'publication'>): LibraryPaper {
  return {
    title,
    identifiers,
    year: issued?.slice(0, 4) ?? null,
    authors: authors.slice(0, maxAuthors).map(({ ids: _, ...name }) => name),
    type: publication.type ?? null,
  };
}

type Row = [
  title: string,
  identifiers: Identifiers,
  year: string | null,
  authors: [family: string, given: string | null, suffix?: string][],
  type: string | null,
];

/** Writes the papers of a library, each once, as the text that a browser keeps. */
export function writeLibrary(papers: Iterable<LibraryPaper>): string {
  const rows = Array.from(papers, ({ title, identifiers, year, authors, type }) => {
    const row: Row = [title, identifiers, year, authors.map(toNameRow), type];
    return JSON.stringify(row);
  });
  return `[${[...new Set(rows)].join(',\n')}]`;
}

/** Reads what `writeLibrary` wrote. */
export function readKeptLibrary(text: string): LibraryPaper[] {
  const rows: Row[] = JSON.parse(text);
  return rows.map(([title, identifiers, year, authors, type]) => ({
    title,
    identifiers,
    year,
    authors: authors.map(([family, given, suffix]) => ({
      family,
      given,
      ...(suffix !== undefined && { suffix }),
    })),
    type,
  }));
}

function toNameRow({ family, given, suffix }: Author): Row[3][number] {
  return suffix === undefined ? [family, given] : [family, given, suffix];
}
