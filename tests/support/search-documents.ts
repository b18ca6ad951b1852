import { readFileSync } from 'node:fs';
import { parse } from '../../src/core/formats/pith/parse.ts';
import type { SearchDocument } from '../../src/core/search/query/document.ts';
import { realPithFile } from './real-site.ts';

/** A document with the given facts; the others are empty. */
export function documentOf(index: number, facts: Partial<SearchDocument>): SearchDocument {
  return {
    index,
    title: '',
    summary: '',
    authors: [],
    identifiers: [],
    year: null,
    ...facts,
  };
}

/** The citing papers of the dump of Visual-RFT. */
export function realDocuments(): SearchDocument[] {
  return parse(readFileSync(realPithFile, 'utf8')).papers.map(({ title, summary }, index) =>
    documentOf(index, { title: title ?? '', summary: summary ?? '' }),
  );
}
