import { withSpelledOut } from '../../facts/identifiers.ts';
import type { Author } from '../../schemas/author.ts';
import type { Publication } from '../../schemas/publication.ts';
import type { PaperFacts } from '../../sources/parsed-source.ts';
import { toOrcid } from '../../text/author-ids.ts';
import { toDoi } from '../../text/identifiers.ts';
import { languageExpected, readLanguages } from '../../text/languages.ts';
import { countedBy } from '../json-input/counted-by.ts';
import { readDateParts } from '../json-input/date-parts.ts';
import type { Mapping } from '../json-input/field-mapping.ts';
import { toPointer } from '../json-input/json.ts';
import type { JsonItem, JsonValues } from '../json-input/json-values.ts';
import { readWebAddressAt } from '../json-input/read-web-address.ts';
import { withIds } from '../json-input/with-ids.ts';
import { toPageRange } from '../shared/page-range.ts';
import { toAuthor } from '../shared/to-author.ts';
import { toWorkType } from '../shared/work-types.ts';

type WorkFacts = Pick<
  PaperFacts,
  | 'abstract'
  | 'identifiers'
  | 'authors'
  | 'issued'
  | 'url'
  | 'publication'
  | 'languages'
  | 'citedBy'
  | 'retracted'
> & { title: string | null };

/**
 * Where the facts of a paper are in a work of Crossref
 * (https://github.com/CrossRef/rest-api-doc/blob/master/api_format.md).
 */
export const mapping: Mapping<WorkFacts> = {
  title: { from: ['title', 'subtitle'], read: readTitle },
  abstract: {
    from: ['abstract'],
    read: (work, values) => values.text(work, 'abstract', { paragraphs: true }),
  },
  identifiers: {
    from: ['DOI'],
    read: (work, values) =>
      withSpelledOut({ doi: values.read(work, 'DOI', toDoi, 'a DOI') ?? undefined }, null),
  },
  authors: {
    from: [
      'author/family',
      'author/given',
      'author/name',
      'author/suffix',
      'author/sequence',
      'author/ORCID',
    ],
    read: readAuthors,
  },
  issued: { from: ['issued/date-parts', 'published/date-parts'], read: readDate },
  url: {
    from: ['URL'],
    read: (work, values) => readWebAddressAt(work, 'URL', values),
  },
  publication: {
    from: ['type', 'container-title', 'publisher', 'volume', 'issue', 'page', 'article-number'],
    read: readPublication,
  },
  languages: {
    from: ['language'],
    read: (work, values) => values.read(work, 'language', readLanguages, languageExpected) ?? [],
  },
  citedBy: countedBy('Crossref', 'is-referenced-by-count'),
  retracted: { from: ['updated-by/type'], read: readRetraction },
};

/** The title, with its subtitle after a colon where the title does not end with it. */
function readTitle(work: JsonItem, values: JsonValues): string | null {
  const title = firstText(work, 'title', values);
  const subtitle = firstText(work, 'subtitle', values);
  if (title === null || subtitle === null || title.toLowerCase().endsWith(subtitle.toLowerCase()))
    return title;
  return `${title}: ${subtitle}`;
}

/** The first text of a list; the others, which are translations, are left out. */
function firstText(work: JsonItem, key: string, values: JsonValues): string | null {
  const [first, ...others] = values.list(work, key);
  for (const { pointer } of others) values.leaveOutAt(pointer, key);
  if (!first || first.value === null) return null;
  if (typeof first.value !== 'string') return values.refuse(first, 'a text');
  return values.shownText(first.value, { fields: {}, pointer: first.pointer });
}

function readAuthors(work: JsonItem, values: JsonValues): Author[] {
  return values.objects(work, 'author').flatMap((author) => {
    const [family, given] = [values.text(author, 'family'), values.text(author, 'given')];
    const suffix = values.text(author, 'suffix');
    const orcid = values.read(author, 'ORCID', toOrcid, 'an ORCID iD');
    // An organization has a name, a person with one name only a given one.
    const whole = family === null ? values.text(author, 'name') : null;
    if (family !== null) values.leaveOut(author, 'name', 'author/name');
    else if (whole !== null) values.leaveOut(author, 'given', 'author/given');
    const name = family === null ? toAuthor(whole ?? given, null, suffix) : toAuthor(family, given, suffix);
    if (name !== null) return [withIds(name, { orcid })];
    values.add('bad-value', author.pointer, 'An author has no name.');
    return [];
  });
}

/** The earliest date of publication, which two fields may state. A year is enough; `[[null]]` is no date. */
function readDate(work: JsonItem, values: JsonValues): string | null {
  const [issued, published] = ['issued', 'published'].map((key) => {
    const date = values.object(work, key);
    return date && readDateParts(values, date, key);
  });
  if (issued && published && published !== issued) values.leaveOut(work, 'published');
  return issued ?? published ?? null;
}

function readPublication(work: JsonItem, values: JsonValues): Publication {
  const type = values.text(work, 'type');
  const csl = type === null ? null : toWorkType(type);
  if (type !== null && csl === null) values.leaveOut(work, 'type', `type/${type}`);
  const page = values.text(work, 'page');
  const number = values.text(work, 'article-number');
  if (page !== null && number !== null && number !== page) values.leaveOut(work, 'article-number');
  const parts = {
    type: csl,
    venue: firstText(work, 'container-title', values),
    publisher: values.text(work, 'publisher'),
    volume: values.text(work, 'volume'),
    issue: values.text(work, 'issue'),
    pages: page === null ? number : toPageRange(page),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== null));
}

/** Updates that take the work back (https://www.crossref.org/documentation/crossmark/participating-in-crossmark/). */
const retractions = new Set(['retraction', 'withdrawal', 'removal']);

/** True where a later notice retracts the work; null where none does, because a publisher need not send one. */
function readRetraction(work: JsonItem, values: JsonValues): boolean | null {
  let retracted: true | null = null;
  for (const notice of values.objects(work, 'updated-by')) {
    const type = values.text(notice, 'type');
    if (type !== null && retractions.has(type.toLowerCase())) retracted = true;
    else if (type !== null) values.leaveOutAt(toPointer(notice.pointer, 'type'), `updated-by/${type}`);
  }
  return retracted;
}
