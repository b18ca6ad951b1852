import fc from 'fast-check';
import { expect, test } from 'vitest';
import { originOf, toWorks } from '../../../../src/core/export/works.ts';
import { risWriter } from '../../../../src/core/formats/ris/stringify.ts';
import type { Work } from '../../../../src/core/schemas/work.ts';
import { textToMarkup } from '../../../../src/core/text/escape-markup.ts';
import { toPlainText } from '../../../../src/core/text/tex.ts';
import { lines, origin, undividedNames, works } from '../../../support/formats/bibliographic-works.ts';
import { type ReadBack, stated } from '../../../support/formats/read-back.ts';
import { readWithCitationJs } from '../../../support/formats/read-csl-items.ts';
import { realRecord } from '../../../support/real-site.ts';

const record = realRecord();
const { hub, citingPapers } = toWorks(record);

// citation-js leaves alone what this writer escapes: a text that would be read as markup.
const texts = lines.filter((text) => textToMarkup(text) === text);

type Fact = keyof ReadBack;

/**
 * What citation-js has no place for, by the kind of work: its tables follow the specification of 2011
 * (`plugin-ris`, `spec/new.json`), in which each type of reference has tags of its own. Zotero, JabRef and EndNote
 * read a tag under every type. A date is then the year alone, or that of an event. No type has a tag for an
 * arXiv id.
 */
const unread: Record<string, Fact[]> = {
  article: ['venue', 'volume', 'issue'],
  'article-journal': ['publisher'],
  'article-magazine': [],
  'article-newspaper': ['authors', 'issue', 'issued'],
  book: ['venue', 'issue'],
  chapter: ['issue', 'issued'],
  dataset: ['venue', 'volume', 'issue', 'pages'],
  entry: ['venue', 'issue'],
  legal_case: ['authors', 'venue', 'issue', 'pages', 'publisher'],
  'paper-conference': ['issue', 'issued'],
  'post-weblog': ['volume', 'issue', 'pages'],
  report: ['venue', 'issue'],
  software: ['venue', 'volume', 'issue', 'pages', 'issued'],
  speech: ['venue', 'issue', 'pages'],
  thesis: ['volume', 'issue', 'pages'],
  webpage: ['venue', 'volume', 'issue', 'pages'],
};

/**
 * Of the tags that are written, these are in its tables of 2011 only (`index.js`). Without one of them, a work
 * counts as written by the older specification, in which an abstract is a note.
 */
const newTags = /^(?:AN|C3|C8|DA|DO|PY) {2}- /m;

function expectWhole(list: Work[], file: string): void {
  const entries = file.split(/^ER {2}- /m);
  const missing = list.map(({ publication: { type } }, index): string[] => [
    'arxiv',
    ...(type === undefined ? ['issue'] : (unread[type] ?? [])),
    ...(newTags.test(entries[index] ?? '') ? [] : ['abstract', 'note']),
  ]);
  const compared = (works: ReadBack[]) =>
    works.map((work, index) =>
      Object.fromEntries(Object.entries(work).filter(([fact]) => !missing[index]?.includes(fact))),
    );
  const asText = list.map((work) =>
    stated({ ...work, title: toPlainText(work.title), url: work.url && textToMarkup(work.url) }),
  );
  expect(compared(readWithCitationJs(file)), file).toEqual(compared(asText));
}

test('citation-js reads the real papers whole', () => {
  const list = [hub, ...citingPapers];
  expectWhole(list, risWriter.stringify(list, originOf(record)));
});

test('citation-js reads every fact of hostile works that it has a place for', () => {
  fc.assert(
    fc.property(
      works(
        texts,
        undividedNames.filter((text) => textToMarkup(text) === text),
      ),
      (list) => {
        fc.pre(list.length > 0);
        expectWhole(list, risWriter.stringify(list, origin));
      },
    ),
  );
});
