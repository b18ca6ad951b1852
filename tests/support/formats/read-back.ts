import { toSummaryNote } from '../../../src/core/formats/shared/source-summary.ts';
import type { Work } from '../../../src/core/schemas/work.ts';

/** The facts that every reader of bibliographies has a place for; what is not stated is undefined. */
export interface ReadBack {
  key: string;
  title: string;
  /** `Family, Given`, or a name that is not divided. */
  authors: string[];
  issued: string | undefined;
  doi: string | undefined;
  arxiv: string | undefined;
  url: string | undefined;
  venue: string | undefined;
  volume: string | undefined;
  issue: string | undefined;
  pages: string | undefined;
  publisher: string | undefined;
  abstract: string | undefined;
  note: string | undefined;
}

/** What another's reader must give of a written work. */
export function stated(all: Work): ReadBack {
  const { key, title, authors, issued, url, abstract, summary, ...work } = all;
  const { venue, volume, issue, pages, publisher } = work.publication;
  const { doi, arxiv } = work.identifiers;
  return {
    ...{ key, title, venue, volume, issue, pages, publisher, doi, arxiv },
    authors: authors.map(({ family, given, suffix }) =>
      printName(family, joined([given ?? undefined, suffix], ' ')),
    ),
    issued: issued ?? undefined,
    url: url ?? undefined,
    abstract: abstract === null ? undefined : inOneLine(abstract),
    note: summary === null ? undefined : inOneLine(toSummaryNote(summary, all)),
  };
}

export function printName(family: string, given: string | null | undefined): string {
  return given ? `${family}, ${given}` : family;
}

/** Readers differ in what they make of paragraphs. */
export function inOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

/** Parts of a name or a date with what separates them; absent parts are left out. */
export function joined(parts: (string | undefined)[], between: string): string {
  return parts.filter((part) => part !== undefined && part !== '').join(between);
}

/** A date in parts as text: `2025-03`. */
export function printParts([year = 0, ...rest]: number[]): string {
  return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-');
}
