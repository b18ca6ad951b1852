import type { WorkFacts } from '../../facts/paper-facts.ts';
import type { Author } from '../../schemas/author.ts';
import type { Identifiers } from '../../schemas/identifiers.ts';
import type { Publication } from '../../schemas/publication.ts';
import { toOpenAlexAuthor, toOrcid } from '../../text/author-ids.ts';
import { toArxivId, toDoi, toOpenAlexId, toPmid } from '../../text/identifiers.ts';
import { languageExpected, readLanguages } from '../../text/languages.ts';
import { countedBy } from '../json-input/counted-by.ts';
import type { Mapping } from '../json-input/field-mapping.ts';
import { toPointer } from '../json-input/json.ts';
import type { JsonItem, JsonValues } from '../json-input/json-values.ts';
import { readWebAddressAt } from '../json-input/read-web-address.ts';
import { withIds } from '../json-input/with-ids.ts';
import { joinPages } from '../shared/page-range.ts';
import { readIssued } from '../shared/read-issued.ts';
import { fromInvertedIndex } from './inverted-abstract.ts';
import { readWorkType } from './work-types.ts';

type OpenAlexFacts = Omit<WorkFacts, 'title' | 'tallies' | 'primaryCategory'> & { title: string | null };

/**
 * Where a work of OpenAlex holds the facts of a paper
 * (https://developers.openalex.org/api-reference/works, https://docs.openalex.org/api-entities/works/work-object).
 */
export const mapping: Mapping<OpenAlexFacts> = {
  title: {
    from: ['title', 'display_name'],
    read: readTitle,
  },
  abstract: { from: ['abstract_inverted_index'], read: readAbstract },
  identifiers: {
    from: [
      'id',
      'ids/openalex',
      'doi',
      'ids/doi',
      'ids/pmid',
      'primary_location/landing_page_url',
      'locations/landing_page_url',
    ],
    read: readIdentifiers,
  },
  authors: {
    from: [
      'authorships/author/display_name',
      'authorships/author/id',
      'authorships/author/orcid',
      'authorships/raw_author_name',
    ],
    read: readAuthors,
  },
  issued: { from: ['publication_date', 'publication_year'], read: readDate },
  url: {
    from: ['primary_location/landing_page_url'],
    read: (work, values) => {
      const location = values.object(work, 'primary_location');
      return location && readWebAddressAt(location, 'landing_page_url', values);
    },
  },
  publication: {
    from: [
      'type',
      'primary_location/source/type',
      'primary_location/source/display_name',
      'primary_location/source/host_organization',
      'primary_location/source/host_organization_name',
      'biblio/volume',
      'biblio/issue',
      'biblio/first_page',
      'biblio/last_page',
    ],
    read: readPublication,
  },
  // OpenAlex finds the language out from title and abstract.
  languages: {
    from: ['language'],
    read: (work, values) => values.read(work, 'language', readLanguages, languageExpected) ?? [],
  },
  citedBy: countedBy('OpenAlex', 'cited_by_count'),
  pdf: {
    from: ['best_oa_location/pdf_url'],
    read: (work, values) => {
      const location = values.object(work, 'best_oa_location');
      return location && readWebAddressAt(location, 'pdf_url', values);
    },
  },
  // The other types do not say that a work is no review.
  review: { from: ['type'], read: (work) => (work.fields.type === 'review' ? true : null) },
  retracted: { from: ['is_retracted'], read: (work, values) => values.flag(work, 'is_retracted') },
};

/** The two are the same, or only one of them was asked for. */
function readTitle(work: JsonItem, values: JsonValues): string | null {
  const title = values.text(work, 'title');
  if (title === null) return values.text(work, 'display_name');
  if (work.fields.display_name !== work.fields.title) values.leaveOut(work, 'display_name');
  return title;
}

function readAbstract(work: JsonItem, values: JsonValues): string | null {
  const index = values.object(work, 'abstract_inverted_index');
  if (!index) return null;
  const abstract = fromInvertedIndex(index.fields);
  if (abstract !== null) return values.shownText(abstract, index, { paragraphs: true });
  return values.refuse({ value: index.fields, pointer: index.pointer }, 'words with lists of their places');
}

/** The arXiv id has no field of its own; it is in the DOI that arXiv gives and in addresses of the work. */
function readIdentifiers(work: JsonItem, values: JsonValues): Identifiers {
  const ids = values.object(work, 'ids');
  const openalex = readTwice(
    [work, 'id'],
    [ids, 'openalex'],
    values,
    toOpenAlexId,
    'an id such as https://openalex.org/W1',
  );
  const doi = readTwice([work, 'doi'], [ids, 'doi'], values, toDoi, 'a DOI');
  const pmid = ids && values.read(ids, 'pmid', toPmid, 'a PubMed id');
  const primary = values.object(work, 'primary_location')?.fields.landing_page_url;
  const locations = values.objects(work, 'locations');
  const addresses = [doi, primary, ...locations.map(({ fields }) => fields.landing_page_url)];
  const arxiv = addresses.map(toArxivIdOfAddress).find((id) => id !== null);
  for (const location of locations) {
    const address = location.fields.landing_page_url;
    const kept = address === primary || (arxiv && toArxivIdOfAddress(address) === arxiv);
    if (!kept) values.leaveOut(location, 'landing_page_url', 'locations/landing_page_url');
  }
  return {
    ...(arxiv ? { arxiv } : {}),
    ...(doi ? { doi } : {}),
    ...(openalex ? { openalex } : {}),
    ...(pmid ? { pmid } : {}),
  };
}

/** An identifier that a work states under its own name and in `ids`; where the two differ, a message has the other. */
function readTwice(
  [work, name]: [JsonItem, string],
  [ids, nameInIds]: [JsonItem | null, string],
  values: JsonValues,
  read: (text: string) => string | null,
  expected: string,
): string | null {
  const stated = values.read(work, name, read, expected);
  const repeated = ids && values.read(ids, nameInIds, read, expected);
  if (ids && stated !== null && repeated !== null && repeated !== stated) {
    const reason = `“ids/${nameInIds}” is ${repeated}, and “${name}” is ${stated}.`;
    values.add('conflicting-facts', toPointer(ids.pointer, nameInIds), reason);
  }
  return stated ?? repeated;
}

function toArxivIdOfAddress(address: unknown): string | null {
  return typeof address === 'string' && /arxiv/i.test(address) ? toArxivId(address) : null;
}

/** Names are not split by the source; the one as printed is taken where the author has no other. */
function readAuthors(work: JsonItem, values: JsonValues): Author[] {
  return values.objects(work, 'authorships').flatMap((authorship) => {
    const author = values.object(authorship, 'author');
    const name = author && values.text(author, 'display_name');
    const printed = values.text(authorship, 'raw_author_name');
    if (name !== null && printed !== name) {
      values.leaveOut(authorship, 'raw_author_name', 'authorships/raw_author_name');
    }
    const family = name ?? printed;
    if (family !== null) {
      const openalex =
        author && values.read(author, 'id', toOpenAlexAuthor, 'the id of an author at OpenAlex');
      const orcid = author && values.read(author, 'orcid', toOrcid, 'an ORCID iD');
      return [withIds({ family, given: null }, { openalex, orcid })];
    }
    if (author) {
      values.leaveOut(author, 'id', 'authorships/author/id');
      values.leaveOut(author, 'orcid', 'authorships/author/orcid');
    }
    values.add('bad-value', authorship.pointer, 'An author has no name.');
    return [];
  });
}

/**
 * The date as far as it is certain. Where a publisher states only a year, or a year and a month, OpenAlex puts
 * 1 for the rest (`make_date(…, coalesce(month, 1), coalesce(day, 1))` in notebooks/ingest/Crossref.py of
 * https://github.com/ourresearch/openalex-walden): a 1 can be stated, or not.
 */
function readDate(work: JsonItem, values: JsonValues): string | null {
  const date = values.read(work, 'publication_date', toDate, 'a date such as 2025-03-03');
  const year = values.read(work, 'publication_year', toDate, 'a year of four digits');
  const certain = date?.length === 10 ? date.replace(/(?:-01){1,2}$/, '') : date;
  if (date !== certain) {
    const pointer = toPointer(work.pointer, 'publication_date');
    values.addRepeated('filled-in-date', 'publication_date', pointer, (times) => {
      return `“publication_date” is the first of a month or year ${times}.`;
    });
  }
  if (date && year && !date.startsWith(year)) {
    const reason = `“publication_year” is ${year}, and “publication_date” is ${date}.`;
    values.add('conflicting-facts', toPointer(work.pointer, 'publication_year'), reason);
  }
  return certain ?? year;
}

function toDate(text: string): string | null {
  return readIssued(text).issued;
}

function readPublication(work: JsonItem, values: JsonValues): Publication {
  const location = values.object(work, 'primary_location');
  const source = location && values.object(location, 'source');
  const biblio = values.object(work, 'biblio');
  const parts = {
    type: readWorkType(work, source, values),
    venue: source && values.text(source, 'display_name'),
    publisher: source && readPublisher(source, values),
    volume: biblio && values.text(biblio, 'volume'),
    issue: biblio && values.text(biblio, 'issue'),
    pages: biblio && readPages(biblio, values),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== null));
}

/** The host of a source, where it is a publisher (`P4310320990`) and not an institution (`I205783295`). */
function readPublisher(source: JsonItem, values: JsonValues): string | null {
  const id = values.text(source, 'host_organization') ?? '';
  const name = values.text(source, 'host_organization_name');
  const isPublisher = /\/P\d+$/.test(id);
  if (name !== null && isPublisher) return name;
  for (const field of ['host_organization', 'host_organization_name']) {
    values.leaveOut(source, field, `primary_location/source/${field}`);
  }
  return null;
}

/** OpenAlex repeats the first page where no last one is stated. */
function readPages(biblio: JsonItem, values: JsonValues): string | null {
  const { pages, unread } = joinPages({
    first: values.text(biblio, 'first_page'),
    last: values.text(biblio, 'last_page'),
  });
  if (unread.includes('last')) values.leaveOut(biblio, 'last_page', 'biblio/last_page');
  return pages;
}
