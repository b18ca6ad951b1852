import type { Work } from '../../schemas/work.ts';
import { textToMarkup } from '../../text/escape-markup.ts';
import { factTexts } from '../shared/fact-texts.ts';
import { toOwnNote } from '../shared/own-note.ts';
import { toSummaryNote } from '../shared/source-summary.ts';
import { babelNames } from './babel-names.ts';
import { toEntryType } from './entry-types.ts';
import { type Field, type FieldKind, fields, months } from './fields.ts';
import { paragraphsToTex, toTex, toVerbatim } from './to-tex.ts';
import { writeNames } from './write-names.ts';

/** A field as it is written: its name, and its value in braces or bare. */
export type WrittenField = [name: string, value: string];

/**
 * The fields of an entry that hold what is stated of a work, in the order of the table, and a note of the reader: Zotero and
 * JabRef read `comment` as a note, and no style prints it.
 */
export function writeFields(work: Work, note?: string): WrittenField[] {
  const { subtype } = toEntryType(work);
  return [
    ...fields.flatMap((field) => {
      const text = textOf(work, field);
      return text === null ? [] : writers[field.kind](text, field, work);
    }),
    ...(subtype === undefined ? [] : [inBraces('entrysubtype', toTex(subtype))]),
    ...(note === undefined ? [] : [inBraces('comment', paragraphsToTex(textToMarkup(toOwnNote(note))))]),
  ];
}

function textOf(work: Work, { fact }: Field): string | null {
  if (fact === 'authors') return work.authors.length > 0 ? writeNames(work.authors) : null;
  // Titles keep their TeX, which other formats show as text.
  return fact === 'title' ? work.title : factTexts[fact].write(work);
}

const writers: Record<FieldKind, (text: string, field: Field, work: Work) => WrittenField[]> = {
  names: (names, { names: [name] }) => [inBraces(name, names)],
  title: (title, { names: [name] }) => [inBraces(name, toTex(textToMarkup(title), { protect: true }))],
  // BibTeX knows `year` and `month`, BibLaTeX also `date`; Zotero takes `date` if it comes last.
  date(issued) {
    const [year = '', month, day] = issued.split('-');
    const name = months[Number(month) - 1];
    return [
      inBraces('year', year),
      ...(name ? [['month', name] satisfies WrittenField] : []),
      ...(day ? [inBraces('date', issued)] : []),
    ];
  },
  venue: (venue, _, work) => [
    inBraces(toEntryType(work).venue ?? 'howpublished', toTex(textToMarkup(venue))),
  ],
  publisher: (publisher, _, work) => [
    inBraces(toEntryType(work).publisher ?? 'publisher', toTex(textToMarkup(publisher))),
  ],
  text: (text, { names: [name] }) => [inBraces(name, toTex(textToMarkup(text)))],
  number: (number, { names: [name] }) => [inBraces(name, toTex(textToMarkup(number)))],
  pages: (pages, { names: [name] }) => [
    inBraces(
      name,
      pages
        .split('-')
        .map((part) => toTex(textToMarkup(part)))
        .join('--'),
    ),
  ],
  eprint: (id, { names: [name] }) => [inBraces(name, toVerbatim(id)), inBraces('archivePrefix', 'arXiv')],
  verbatim: (text, { names: [name] }) => [inBraces(name, toVerbatim(text))],
  paragraphs: (text, { names: [name] }) => [inBraces(name, paragraphsToTex(textToMarkup(text)))],
  language(text, { names: [name] }, { languages }) {
    const babel = babelNames[languages.join()];
    return [babel === undefined ? inBraces(name, text.replaceAll('; ', ' and ')) : inBraces('langid', babel)];
  },
  note: (summary, { names: [name] }, work) => [
    inBraces(name, paragraphsToTex(textToMarkup(toSummaryNote(summary, work)))),
  ],
};

function inBraces(name: string, tex: string): WrittenField {
  return [name, `{${tex}}`];
}
