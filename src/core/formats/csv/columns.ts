import type { IdentifierName } from '../../facts/identifiers.ts';
import type { Place } from '../../messages/finding.ts';
import type { SourcePlace } from '../../schemas/source-place.ts';
import type { Work } from '../../schemas/work.ts';
import type { Origin } from '../format.ts';
import { type FactName, type FactText, factTexts } from '../shared/fact-texts.ts';
import type { PaperDraft } from '../shared/paper-draft.ts';
import { printNames } from './own-names.ts';
import { printQuotes, readQuotes } from './quotes.ts';

/** The column that only exports of this project have: their cells hold facts in the words of a record. */
export const ownColumn = 'from_sha256';

/** A column of a table of papers. */
export interface CsvColumn {
  /** The name that is written. */
  name: string;
  /** Names that are read as well; of names, only letters and digits in any case count. */
  otherNames: readonly string[];
  /** True where line ends in a cell are kept. */
  paragraphs: boolean;
  /** As in `FactText`; absent for what is written for people only. */
  read?(text: string, draft: PaperDraft, place: NonNullable<Place>): string | null;
  /** The fact that `read` reads; absent where it is none that one text can hold. */
  fact?: FactName;
  /** What a cell is a part of, where one cell alone does not say the fact. */
  part?: RowPart;
  /** True where the column says again, or less well, what another column of the row may say. */
  spare?: boolean;
  /** Absent for what is read only. */
  write?(work: Work, origin: Origin): string | null;
}

/** What several columns of a row, or all rows of a column, say together. */
export type RowPart =
  | 'authors'
  | 'date'
  | 'year'
  | 'month'
  | 'day'
  | 'type'
  | 'firstPage'
  | 'lastPage'
  | 'id'
  | 'source'
  | 'category'
  | 'extra';

/** Every known column, in the order in which they are written. */
export const csvColumns: readonly CsvColumn[] = [
  fact('key', 'key', ['citation key', 'cite key', 'bibtex key']),
  part('id', 'id'),
  fact('title', 'title', ['paper title', 'article title', 'document title', 'item title']),
  spare('display_name', 'title'),
  // The names in full come first.
  part('author full names', 'authors', ['author full name', 'full names', 'authorships.author.display_name']),
  {
    ...part('authors', 'authors', [
      'author',
      'author names',
      'author name',
      'author/s',
      'author(s)',
      'authors list',
      'creators',
      'creator',
    ]),
    write: ({ authors }) => printNames(authors),
  },
  // As they are printed on the paper, beside those of the profiles of OpenAlex.
  { ...part('raw_author_name', 'authors', ['authorships.raw_author_name']), spare: true },
  {
    ...part('issued', 'date', [
      'date',
      'publication date',
      'published',
      'date published',
      'date of publication',
      'pubdate',
    ]),
    write: ({ issued }) => issued,
  },
  {
    ...part('online date', 'date', [
      'publication date (online)',
      'publication date (print)',
      'early access date',
      'issue date',
    ]),
    spare: true,
  },
  part('year', 'year', ['publication year', 'year published', 'published year', 'pubyear', 'pub year']),
  part('month', 'month', ['publication month', 'published month']),
  part('day', 'day', ['publication day']),
  {
    ...part('type', 'type', [
      'item type',
      'document type',
      'publication type',
      'content type',
      'entry type',
      'reference type',
      'document identifier',
      'doctype',
    ]),
    write: factTexts.type.write,
  },
  fact('venue', 'venue', [
    'journal',
    'journal/book',
    'journal title',
    'journal name',
    'book title',
    'container title',
    'publication title',
    'publication name',
    'publication',
    'source title',
    'proceedings title',
    'secondary title',
    'periodical',
    'pubtitle',
    'conference',
    'primary_location.source.display_name',
  ]),
  spare('conference name', 'venue', ['conference title', 'anthology title']),
  part('source', 'source'),
  fact('publisher', 'publisher', ['publisher name']),
  fact('volume', 'volume', ['vol', 'journal volume', 'biblio.volume']),
  fact('issue', 'issue', ['issue number', 'issue no', 'journal issue', 'biblio.issue']),
  fact('pages', 'pages', ['page', 'page range', 'pagination', 'page numbers', 'pp']),
  part('first page', 'firstPage', ['page start', 'start page', 'biblio.first_page']),
  part('last page', 'lastPage', ['page end', 'end page', 'biblio.last_page']),
  fact('language', 'languages', ['languages', 'lang', 'language of publication']),
  {
    // Scopus and Web of Science state the language of the document and print its title in English.
    ...spare('language of original document', 'languages'),
    read(text, draft) {
      draft.translatesTitles = true;
      return factTexts.languages.read(text, draft);
    },
  },
  ...identifierColumns({
    doi: fact('doi', 'doi', ['item doi', 'digital object identifier', 'article doi', 'paper doi']),
    arxiv: fact('arxiv', 'arxiv', ['arxiv id', 'eprint']),
    openalex: fact('openalex', 'openalex', ['openalex id']),
    semanticScholar: fact('semantic_scholar', 'semanticScholar', [
      'semantic scholar id',
      's2 id',
      'corpus id',
    ]),
    pmid: fact('pmid', 'pmid', ['pubmed id']),
  }),
  fact('url', 'url', ['link', 'uri', 'article url']),
  spare('landing page', 'url', [
    'primary_location.landing_page_url',
    'external url',
    'source linkout',
    'dimensions url',
  ]),
  part('extra', 'extra'),
  fact('roles', 'roles', ['role', 'citation role', 'citation class', 'citation classes']),
  fact('polarity', 'polarity', ['citation polarity']),
  tally('supporting', ['supporting cites', 'supporting citations', 'supporting statements']),
  tally('contrasting', [
    'contrasting cites',
    'contrasting citations',
    'contradicting cites',
    'contradicting citations',
    'disputing cites',
    'contrasting statements',
  ]),
  tally('mentioning', ['mentioning cites', 'mentioning citations', 'mentioning statements']),
  fact('tallies', 'tallies'),
  fact('citation_counts', 'citedBy'),
  fact('open_access_pdf', 'pdf'),
  fact('is_review', 'review'),
  fact('verdict', 'verdict'),
  fact('novelty', 'novelty', ['novelty score']),
  { ...part('category', 'category'), write: factTexts.primaryCategory.write },
  spare('primary category', 'primaryCategory', ['arxiv category']),
  fact('representative', 'representative', ['is representative']),
  fact('influential', 'influential', ['is influential']),
  fact('retracted', 'retracted', ['is retracted']),
  fact('source_summary', 'summary', ['summary']),
  written('summary_by', ({ summaryBy }) => summaryBy ?? ''),
  fact('abstract', 'abstract', ['abstract note', 'abstract text']),
  {
    name: 'quotes',
    otherNames: ['quote', 'contexts'],
    paragraphs: true,
    read(text, draft, place) {
      draft.quotes = readQuotes(text).map((quote) => ({ ...quote, place }));
      return null;
    },
    write: ({ quotes }) => printQuotes(quotes),
  },
  written('list', (_, { about }) => about),
  written('from_file', ({ source }) => source.map(({ file }) => file).join('; ')),
  written('from_place', ({ source }) => source.map(printPlace).join('; ')),
  written(ownColumn, ({ source }, { sources }) =>
    source.map(({ file }) => sources.find((known) => known.file === file)?.sha256 ?? '').join('; '),
  ),
];

/** No known column has a longer name; to normalize a long text of marks takes the square of its length. */
const longestName = 200;

const columnsByName = new Map(
  csvColumns.flatMap((column) => [column.name, ...column.otherNames].map((name) => [foldName(name), column])),
);

/** The column that a header names, by its own name or another; undefined if none of the known ones has the name. */
export function findColumn(header: string): CsvColumn | undefined {
  const column = columnsByName.get(foldName(header));
  return column?.read || column?.part ? column : undefined;
}

/** A name of a column without what programs write differently: case, spaces and punctuation. */
export function foldName(name: string): string {
  return name
    .slice(0, longestName)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function fact(name: string, factName: FactName, otherNames: string[] = []): CsvColumn {
  const { paragraphs = false, read, write }: FactText = factTexts[factName];
  return { name, otherNames, paragraphs, fact: factName, read, write };
}

/** A column for a fact that another column may say better; it is read only. */
function spare(name: string, factName: FactName, otherNames: string[] = []): CsvColumn {
  const { paragraphs = false, read }: FactText = factTexts[factName];
  return { name, otherNames, paragraphs, fact: factName, read, spare: true };
}

/** A column such as those of scite: how often other papers cite the paper with one polarity. */
function tally(polarity: string, names: [string, ...string[]]): CsvColumn {
  const [name, ...otherNames] = names;
  return {
    name,
    otherNames,
    paragraphs: false,
    read(text, draft) {
      if (!/^\d{1,3}(?:,\d{3})+$|^\d{1,15}$/.test(text)) return 'a whole number';
      draft.tallies.push({ polarity, count: Number(text.replaceAll(',', '')) });
      return null;
    },
  };
}

function part(name: string, rowPart: RowPart, otherNames: string[] = []): CsvColumn {
  // Names can be separated by line ends.
  return { name, otherNames, paragraphs: rowPart === 'authors', part: rowPart };
}

/** The type fails where a kind of identifier has no column. */
function identifierColumns(columns: Record<IdentifierName, CsvColumn>): CsvColumn[] {
  return Object.values(columns);
}

function written(name: string, write: (work: Work, origin: Origin) => string): CsvColumn {
  return { name, otherNames: [], paragraphs: false, write };
}

function printPlace(place: SourcePlace): string {
  return 'line' in place ? `line ${place.line}` : place.path;
}
