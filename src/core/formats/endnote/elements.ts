import { toDoi } from '../../text/identifiers.ts';
import { markupToText } from '../../text/markup.ts';
import { mentionedArxivId } from '../shared/arxiv-mention.ts';
import { readInvertedName } from '../shared/inverted-name.ts';
import { placeFact } from '../shared/place-fact.ts';
import { readCertainDate } from '../shared/read-certain-date.ts';
import { readShownText } from '../shared/shown-text.ts';
import {
  type EntryReading,
  factRow,
  languageRow,
  leaveOut,
  leaveOutAndOthers,
  leaveOutOthers,
  putFact,
  readDateOf,
  readText,
  type TaggedValue,
  type TagRow,
} from '../shared/tagged-values.ts';
import { toWebAddress } from '../shared/web-address.ts';

/** The elements of EndNote's XML that hold facts, by their paths in a record (its `RSXML.dtd` names them). */
export const elements: readonly TagRow[] = [
  factRow('key', 'label', 'rec-number'),
  factRow('title', 'titles/title'),
  {
    names: ['contributors/authors/author'],
    read(stated, reading) {
      placeFact(reading.draft, 'authors', { line: stated[0].line });
      reading.draft.authors = stated.flatMap((value) => {
        const name = readText(value, reading) ?? '';
        return leaveOutAndOthers(name, value, reading) ? [] : (readInvertedName(name) ?? []);
      });
    },
  },
  { names: ['dates/year', 'dates/pub-dates/date'], read: readDate },
  {
    names: [
      'titles/secondary-title',
      'periodical/full-title',
      'periodical/abbr-1',
      'alt-periodical/full-title',
    ],
    read([first, ...others], reading) {
      const venue = readText(first, reading);
      putFact('venue', first, venue, reading);
      const arxiv = mentionedArxivId(venue ?? '');
      if (arxiv !== null) reading.draft.identifiers.arxiv ??= arxiv;
      leaveOutOthers(first, others, reading);
    },
  },
  factRow('publisher', 'publisher'),
  factRow('volume', 'volume'),
  factRow('issue', 'number'),
  factRow('pages', 'pages'),
  languageRow('language'),
  { names: ['electronic-resource-num'], read: readDoi },
  {
    names: ['urls/related-urls/url', 'urls/web-urls/url'],
    read(stated, reading) {
      const first = stated.find(({ value }) => toWebAddress(value) !== null) ?? stated[0];
      putFact('url', first, readText(first, reading), reading);
      leaveOut(
        stated.filter(({ value }) => value !== first.value),
        reading,
      );
    },
  },
  {
    names: ['abstract'],
    read([first, ...others], reading) {
      const { name, line } = first;
      const text = first.value.replace(/\r\n?/g, '\n');
      const shape = { paragraphs: true };
      const abstract = readShownText(
        { name, text: markupToText(text), place: { line } },
        reading.notes,
        shape,
      );
      putFact('abstract', first, abstract, reading);
      leaveOutOthers(first, others, reading);
    },
  },
];

/** Reads the year and the date of the year, as in `2020` and `May 4`; a date can also be whole, also of a year `n.d.` */
function readDate(stated: [TaggedValue, ...TaggedValue[]], reading: EntryReading): void {
  const year = stated.find(({ name }) => name === 'dates/year');
  const date = stated.find(({ name }) => name !== 'dates/year');
  const ofYear = year ? readDateOf(year, expectedYear, reading) : null;
  const main = year && (ofYear !== null || !date) ? year : (date ?? stated[0]);
  const issued = main === year ? ofYear : readDateOf(main, expectedYear, reading);
  reading.draft.issued = issued;
  placeFact(reading.draft, 'issued', { line: main.line });
  if (date && date !== main) {
    const day = readText(date, reading) ?? '';
    const exact = readCertainDate(day, issued);
    if (exact?.isWhole && issued !== null && exact.issued.startsWith(`${issued}-`))
      reading.draft.issued = exact.issued;
    else if (day !== issued) leaveOut([date], reading);
  }
  for (const other of stated) {
    const first = other.name === year?.name ? year : date;
    if (first && other !== first) leaveOutOthers(first, [other], reading);
  }
}

const expectedYear = 'a year such as 2020';

/** A DOI, alone or among other numbers of the article. */
function readDoi([first, ...others]: [TaggedValue, ...TaggedValue[]], reading: EntryReading): void {
  const text = readText(first, reading) ?? '';
  const parts = text.split(/[\s,;]+(?=\S)/);
  const doi = toDoi(text) ?? parts.flatMap((part) => toDoi(part) ?? [])[0] ?? null;
  if (doi === null || (parts.length > 1 && toDoi(text) === null)) leaveOut([first], reading);
  putFact('doi', first, doi, reading);
  leaveOutOthers(first, others, reading);
}
