import { toDoi } from '../../text/identifiers.ts';
import { markupToText } from '../../text/markup.ts';
import { mentionedArxivId } from '../shared/arxiv-mention.ts';
import { readShownText } from '../shared/shown-text.ts';
import {
  dateRow,
  type EntryReading,
  factRow,
  languageRow,
  leaveOut,
  leaveOutOthers,
  putFact,
  readAuthorsOf,
  readText,
  type TaggedValue,
  type TagRow,
} from '../shared/tagged-values.ts';
import { findWebAddresses, readWebAddress } from '../shared/web-address.ts';

/** The elements of EndNote's XML that hold facts, by their paths in a record (its `RSXML.dtd` names them). */
export const elements: readonly TagRow[] = [
  factRow('key', 'label', 'rec-number'),
  factRow('title', 'titles/title'),
  {
    names: ['contributors/authors/author'],
    read(stated, reading) {
      reading.draft.authors = stated.flatMap((value) => readAuthorsOf(value, reading));
    },
  },
  dateRow(['dates/year', 'dates/pub-dates/date'], 'a year such as 2020', 'dates/pub-dates/date'),
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
      const first = stated.find(({ value }) => findWebAddresses(value).addresses.length > 0) ?? stated[0];
      const text = readText(first, reading);
      const { address, findings } = readWebAddress(first.name, text ?? '', { line: first.line });
      putFact('url', first, address ?? text, reading);
      reading.notes.findings.push(...findings);
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

/** A DOI, alone or among other numbers of the article. */
function readDoi([first, ...others]: [TaggedValue, ...TaggedValue[]], reading: EntryReading): void {
  const text = readText(first, reading) ?? '';
  const parts = text.split(/[\s,;]+(?=\S)/);
  const doi = toDoi(text) ?? parts.flatMap((part) => toDoi(part) ?? [])[0] ?? null;
  if (doi === null || (parts.length > 1 && toDoi(text) === null)) leaveOut([first], reading);
  putFact('doi', first, doi, reading);
  leaveOutOthers(first, others, reading);
}
