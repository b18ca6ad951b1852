import { withSpelledOut } from '../../facts/identifiers.ts';
import type { Author } from '../../schemas/author.ts';
import type { Publication } from '../../schemas/publication.ts';
import type { PaperFacts } from '../../sources/parsed-source.ts';
import { toArxivId, toDoi, toPmid } from '../../text/identifiers.ts';
import { languageExpected, readLanguages } from '../../text/languages.ts';
import { lookUp } from '../../text/look-up.ts';
import { isNameSuffix } from '../../text/name-suffix.ts';
import { quoteWhole } from '../../text/quote.ts';
import type { Mapping } from '../json-input/field-mapping.ts';
import { toPointer } from '../json-input/json.ts';
import type { JsonItem, JsonValues } from '../json-input/json-values.ts';
import { readWebAddressAt } from '../json-input/read-web-address.ts';
import { mentionedArxivId } from '../shared/arxiv-mention.ts';
import { toPageRange } from '../shared/page-range.ts';
import { readCertainDate } from '../shared/read-certain-date.ts';
import { toAuthor } from '../shared/to-author.ts';
import { toWorkType } from '../shared/work-types.ts';
import { authorTypes, itemTypes } from './item-types.ts';

type ItemFacts = Pick<
  PaperFacts,
  'abstract' | 'identifiers' | 'authors' | 'issued' | 'url' | 'languages' | 'publication'
> & {
  title: string | null;
  key: string | null;
};

// The name that each type of item has for where it appeared.
const venues = [
  ...['publicationTitle', 'proceedingsTitle', 'bookTitle', 'encyclopediaTitle', 'dictionaryTitle'],
  ...['websiteTitle', 'blogTitle', 'forumTitle', 'programTitle', 'conferenceName'],
];
const publishers = ['publisher', 'university', 'institution', 'company', 'label', 'studio', 'network'];

/** Where the facts of a paper are in an item (https://api.zotero.org/schema). */
export const mapping: Mapping<ItemFacts> = {
  title: { from: ['title'], read: (item, values) => values.text(item, 'title') },
  // Better BibTeX adds the citation key; Zotero's own key is eight letters and digits.
  key: {
    from: ['citationKey', 'key'],
    read: (item, values) => values.text(item, 'citationKey') ?? values.text(item, 'key'),
  },
  abstract: {
    from: ['abstractNote'],
    read: (item, values) => values.text(item, 'abstractNote', { paragraphs: true }),
  },
  identifiers: { from: ['DOI', 'archiveID', 'extra'], read: readIdentifiers },
  authors: {
    from: ['creators/creatorType', 'creators/firstName', 'creators/lastName', 'creators/name'],
    read: readAuthors,
  },
  issued: { from: ['date'], read: readDate },
  url: {
    from: ['url'],
    read: (item, values) => readWebAddressAt(item, 'url', values),
  },
  languages: {
    from: ['language'],
    read: (item, values) => values.read(item, 'language', readLanguages, languageExpected) ?? [],
  },
  publication: {
    from: ['itemType', ...venues, ...publishers, 'volume', 'issue', 'pages'],
    read: readPublication,
  },
};

/** The DOI, and the arXiv id of the archive or the field for anything else. */
function readIdentifiers(item: JsonItem, values: JsonValues): PaperFacts['identifiers'] {
  const doi = values.read(item, 'DOI', toDoi, 'a DOI');
  const archive = values.text(item, 'archiveID');
  const inArchive = archive !== null && /^arxiv:/i.test(archive) ? toArxivId(archive) : null;
  if (archive !== null && inArchive === null) values.leaveOut(item, 'archiveID');
  const extra = readExtra(item, values);
  const stated = { ...extra, ...(inArchive && { arxiv: inArchive }), ...(doi && { doi }) };
  return withSpelledOut(stated, null);
}

/** Lines such as `DOI: 10.5555/1`, `arXiv:2401.00001 [cs]` and `PMID: 123`; any other line is left out. */
function readExtra(item: JsonItem, values: JsonValues): { doi?: string; arxiv?: string; pmid?: string } {
  const extra = values.text(item, 'extra', { paragraphs: true }) ?? '';
  const read: { doi?: string; arxiv?: string; pmid?: string } = {};
  let isLeft = false;
  for (const line of extra.split('\n').filter((text) => text.trim() !== '')) {
    const doi = /^doi:/i.test(line) ? toDoi(line) : null;
    const arxiv = /^arxiv:/i.test(line) ? mentionedArxivId(line) : null;
    const pmid = /^pmid:/i.test(line) ? toPmid(line) : null;
    if (doi !== null) read.doi ??= doi;
    else if (pmid !== null) read.pmid ??= pmid;
    else if (arxiv !== null) read.arxiv ??= arxiv;
    const isKept =
      (doi !== null && doi === read.doi) ||
      (pmid !== null && pmid === read.pmid) ||
      (arxiv !== null && arxiv === read.arxiv && /^arxiv:\s?\S+\s*$/i.test(line));
    if (!isKept) isLeft = true;
  }
  if (isLeft) values.leaveOut(item, 'extra');
  return read;
}

function readAuthors(item: JsonItem, values: JsonValues): Author[] {
  return values.objects(item, 'creators').flatMap((creator) => {
    const { creatorType } = creator.fields;
    if (!authorTypes.has(creatorType)) {
      const type = typeof creatorType === 'string' ? creatorType : 'without a type';
      values.leaveOutAt(creator.pointer, `creators, ${type}`);
      return [];
    }
    const lastName = values.text(creator, 'lastName');
    if (lastName !== null) values.leaveOut(creator, 'name', 'creators/name');
    const family = lastName ?? values.text(creator, 'name');
    const given = values.text(creator, 'firstName');
    // Zotero has no field for a suffix: its users write “Martin Luther, Jr.”
    const [, first, suffix] = /^([^,]+), *([^,]+)$/.exec(given ?? '') ?? [];
    const hasSuffix = suffix !== undefined && isNameSuffix(suffix);
    return (
      (hasSuffix ? toAuthor(family, first, suffix) : toAuthor(family, given)) ??
      values.refuse({ value: creator.fields, pointer: creator.pointer }, 'a name') ??
      []
    );
  });
}

/** Zotero keeps a date as it was typed; what is certain of it is read. */
function readDate(item: JsonItem, values: JsonValues): string | null {
  const expected = 'a real date such as 2025, 2025-03 or 2025-03-09';
  const certain = values.read(item, 'date', readCertainDate, expected);
  if (certain && !certain.isWhole) {
    const reason = `“date” is ${quoteWhole(String(item.fields.date))}. Of it, ${certain.issued} is kept.`;
    values.add('bad-value', toPointer(item.pointer, 'date'), reason, { expected });
  }
  return certain?.issued ?? null;
}

function readPublication(item: JsonItem, values: JsonValues): Publication {
  const publication: Publication = {};
  const type = values.read(item, 'itemType', toType, 'a type of item that Zotero has');
  if (type) publication.type = type;
  const venue = firstOf(item, venues, values);
  if (venue !== null) publication.venue = venue;
  const publisher = firstOf(item, publishers, values);
  if (publisher !== null) publication.publisher = publisher;
  for (const part of ['volume', 'issue', 'pages'] as const) {
    const text = values.text(item, part);
    if (text !== null) publication[part] = part === 'pages' ? toPageRange(text) : text;
  }
  return publication;
}

/** The type of a work; empty for a `document`, which says of no kind. */
function toType(name: string): string | null {
  if (name === 'document') return '';
  return lookUp(itemTypes, name) ?? toWorkType(name);
}

/** The text of the first field that has one; the others are left out. */
function firstOf(item: JsonItem, names: readonly string[], values: JsonValues): string | null {
  const [first, ...others] = names.filter((name) => (item.fields[name] ?? '') !== '');
  for (const name of others) {
    if (item.fields[name] !== item.fields[first ?? ''])
      values.leaveOutAt(toPointer(item.pointer, name), name);
  }
  return first === undefined ? null : values.text(item, first);
}
