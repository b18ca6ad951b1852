import { withSpelledOut } from '../../facts/identifiers.ts';
import type { Author } from '../../schemas/author.ts';
import type { Identifiers } from '../../schemas/identifiers.ts';
import type { Publication } from '../../schemas/publication.ts';
import type { PaperFacts } from '../../sources/parsed-source.ts';
import { toArxivId, toDoi } from '../../text/identifiers.ts';
import { languageExpected, readLanguages } from '../../text/languages.ts';
import { lookUp } from '../../text/look-up.ts';
import { countedBy } from '../json-input/counted-by.ts';
import type { Mapping } from '../json-input/field-mapping.ts';
import { toPointer } from '../json-input/json.ts';
import type { JsonItem, JsonMember, JsonValues } from '../json-input/json-values.ts';
import { readInvertedName } from '../shared/inverted-name.ts';
import { joinPages } from '../shared/page-range.ts';
import { readIssued } from '../shared/read-issued.ts';

type RecordFacts = Pick<
  PaperFacts,
  | 'abstract'
  | 'identifiers'
  | 'authors'
  | 'issued'
  | 'publication'
  | 'languages'
  | 'primaryCategory'
  | 'citedBy'
> & { title: string | null };

/**
 * Where the facts of a paper are in the metadata of a record
 * (https://inspire-schemas.readthedocs.io/en/latest/schemas/records/hep.html).
 */
export const mapping: Mapping<RecordFacts> = {
  title: { from: ['titles/title'], read: readTitle },
  abstract: {
    from: ['abstracts/value'],
    read: (record, values) => firstOf(record, 'abstracts', 'value', values, { paragraphs: true }),
  },
  identifiers: { from: ['dois/value', 'arxiv_eprints/value'], read: readIdentifiers },
  primaryCategory: { from: ['arxiv_eprints/categories'], read: readCategory },
  authors: { from: ['authors/full_name', 'authors/inspire_roles'], read: readAuthors },
  issued: {
    from: ['earliest_date'],
    read: (record, values) =>
      values.read(record, 'earliest_date', (text) => readIssued(text).issued, 'a date such as 2025-03-03'),
  },
  languages: {
    from: ['languages'],
    read: (record, values) => [
      ...new Set(values.list(record, 'languages').flatMap((member) => readLanguageMember(member, values))),
    ],
  },
  citedBy: countedBy('INSPIRE', 'citation_count'),
  publication: {
    from: [
      'document_type',
      ...['journal_title', 'journal_volume', 'journal_issue', 'page_start', 'page_end', 'artid'].map(
        (name) => `publication_info/${name}`,
      ),
      'imprints/publisher',
    ],
    read: readPublication,
  },
};

/** The first title without MathML, which publishers write where arXiv has TeX; the others are left out. */
function readTitle(record: JsonItem, values: JsonValues): string | null {
  const titles = values.objects(record, 'titles');
  const plain = titles.find(({ fields: { title } }) => typeof title === 'string' && !title.includes('<math'));
  const shown = plain ?? titles[0];
  for (const other of titles) if (other !== shown) values.leaveOut(other, 'title', 'titles/title');
  return shown ? values.text(shown, 'title') : null;
}

/** The first value of a list of objects; the others are left out. */
function firstOf(
  record: JsonItem,
  list: string,
  key: string,
  values: JsonValues,
  shape: { paragraphs?: boolean } = {},
): string | null {
  const [first, ...others] = values.objects(record, list);
  for (const other of others) values.leaveOut(other, key, `${list}/${key}`);
  return first ? values.text(first, key, shape) : null;
}

function readIdentifiers(record: JsonItem, values: JsonValues): Identifiers {
  const [doi] = readAll(record, 'dois', toDoi, 'a DOI', values);
  const [arxiv] = readAll(record, 'arxiv_eprints', toArxivId, 'an arXiv id', values);
  return withSpelledOut({ arxiv, doi }, null);
}

/** The values of a list, each once; INSPIRE repeats an identifier for each source that states it. */
function readAll(
  record: JsonItem,
  list: string,
  read: (text: string) => string | null,
  expected: string,
  values: JsonValues,
): string[] {
  const found = new Set<string>();
  for (const entry of values.objects(record, list)) {
    const value = values.read(entry, 'value', read, expected);
    if (value === null) continue;
    if (found.size > 0 && !found.has(value)) values.leaveOut(entry, 'value', `${list}/value`);
    else found.add(value);
  }
  return [...found];
}

/** The first category is the primary one. */
function readCategory(record: JsonItem, values: JsonValues): string | null {
  const [eprint] = values.objects(record, 'arxiv_eprints');
  const [first, ...others] = eprint ? values.list(eprint, 'categories') : [];
  for (const { pointer } of others) values.leaveOutAt(pointer, 'arxiv_eprints/categories');
  return first ? values.plainText(first) : null;
}

/** Names are written `Family, Given`. Supervisors of a thesis are among the authors, and are left out. */
function readAuthors(record: JsonItem, values: JsonValues): Author[] {
  return values.objects(record, 'authors').flatMap((author) => {
    const roles = values.list(author, 'inspire_roles').map((role) => values.plainText(role));
    if (roles.length > 0 && !roles.includes('author') && !roles.includes('editor')) {
      values.leaveOut(author, 'full_name', `authors/${roles[0]}`);
      return [];
    }
    const name = readInvertedName(values.text(author, 'full_name') ?? '');
    if (name === null) {
      values.add('bad-value', author.pointer, 'An author has no name.');
      return [];
    }
    return [name];
  });
}

/** The document types of INSPIRE as types of CSL; an article with a journal is one of a journal. */
const types: Record<string, string> = {
  article: 'article',
  book: 'book',
  'book chapter': 'chapter',
  'conference paper': 'paper-conference',
  proceedings: 'book',
  report: 'report',
  'activity report': 'report',
  thesis: 'thesis',
};

/** The parts of the first publication; a paper can have several, as an erratum is one. */
function readPublication(record: JsonItem, values: JsonValues): Publication {
  const [info, ...others] = values.objects(record, 'publication_info');
  for (const { pointer } of others) values.leaveOutAt(pointer, 'publication_info');
  const venue = info ? values.text(info, 'journal_title') : null;
  const publisher = firstOf(record, 'imprints', 'publisher', values);
  const parts = {
    type: readType(record, venue !== null, values),
    venue,
    publisher,
    volume: info ? values.text(info, 'journal_volume') : null,
    issue: info ? values.text(info, 'journal_issue') : null,
    pages: info ? readPages(info, values) : null,
  };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== null));
}

function readType(record: JsonItem, inJournal: boolean, values: JsonValues): string | null {
  const stated = values.list(record, 'document_type').map((member) => values.plainText(member) ?? '');
  const known = stated.find((type) => Object.hasOwn(types, type));
  for (const [index, type] of stated.entries()) {
    if (type !== known && type !== '') {
      values.leaveOutAt(
        toPointer(toPointer(record.pointer, 'document_type'), index),
        `document_type/${type}`,
      );
    }
  }
  if (known === undefined) return null;
  return known === 'article' && inJournal ? 'article-journal' : (lookUp(types, known) ?? null);
}

function readLanguageMember(member: JsonMember, values: JsonValues): string[] {
  const text = values.plainText(member);
  return text === null ? [] : (readLanguages(text) ?? values.refuse(member, languageExpected) ?? []);
}

const pageFields = { first: 'page_start', last: 'page_end', article: 'artid' } as const;

/** First and last page, or the number that an article has instead. */
function readPages(info: JsonItem, values: JsonValues): string | null {
  const { pages, unread } = joinPages({
    first: values.text(info, pageFields.first),
    last: values.text(info, pageFields.last),
    article: values.text(info, pageFields.article),
  });
  for (const field of unread.map((name) => pageFields[name]))
    values.leaveOut(info, field, `publication_info/${field}`);
  return pages;
}
