import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { inOneLine, joined, printName, printParts, type ReadBack } from './read-back.ts';

type Name = Record<string, string | undefined>;

/** Reads a file with citation-js, as items of CSL. */
export function readWithCitationJs(file: string): ReadBack[] {
  return plugins.input.chain(file, { generateGraph: false }).map((item) => {
    const text = (name: string) => item[name] as string | undefined;
    const names = (item.author ?? []) as Name[];
    const issued = item.issued as { 'date-parts': number[][] } | undefined;
    return {
      key: text('id') ?? '',
      title: text('title') ?? '',
      authors: names.map((name) => {
        const particles = [name['dropping-particle'], name['non-dropping-particle']];
        return (
          name.literal ??
          printName(joined([...particles, name.family], ' '), joined([name.given, name.suffix], ' '))
        );
      }),
      issued: issued && printParts(issued['date-parts'][0] ?? []),
      doi: text('DOI'),
      arxiv: text('archive') === 'arXiv' ? text('archive_location') : undefined,
      url: text('URL'),
      venue: text('container-title'),
      volume: text('volume'),
      issue: text('issue'),
      pages: text('page'),
      publisher: text('publisher'),
      abstract: item.abstract === undefined ? undefined : inOneLine(String(item.abstract)),
      note: text('note'),
    };
  });
}
