import type { IdentifierName } from '../../facts/identifiers.ts';
import type { Place } from '../../messages/finding.ts';
import type { SourcePlace } from '../../schemas/source-place.ts';
import type { Work } from '../../schemas/work.ts';
import type { Origin } from '../format.ts';
import { type FactName, type FactText, factTexts } from '../shared/fact-texts.ts';
import type { PaperDraft } from '../shared/paper-draft.ts';
import { readIssued } from '../shared/read-issued.ts';
import { printNames, readNames } from './names.ts';
import { printQuotes, readQuotes } from './quotes.ts';

/** A column of a table of papers. */
export interface CsvColumn {
  /** The name that is written. */
  name: string;
  /** Names that are read as well, whatever their case, spaces, hyphens and underscores. */
  otherNames: readonly string[];
  /** True where line ends in a cell are kept. */
  paragraphs: boolean;
  /** As in `FactText`; absent for what is written for people only. */
  read?(text: string, draft: PaperDraft, place: NonNullable<Place>): string | null;
  /** Absent for what is read only. */
  write?(work: Work, origin: Origin): string | null;
}

/** Every known column, in the order in which they are written. */
export const csvColumns: readonly CsvColumn[] = [
  fact('key', 'key', ['id', 'citation key', 'cite key', 'bibtex key']),
  fact('title', 'title', ['paper title', 'article title', 'document title']),
  {
    name: 'authors',
    otherNames: ['author', 'author names', 'creators'],
    paragraphs: false,
    read(text, draft) {
      const authors = readNames(text);
      draft.authors = authors ?? draft.authors;
      return authors ? null : 'names as Family, Given; Family, Given';
    },
    write: ({ authors }) => printNames(authors),
  },
  fact('issued', 'issued', ['date', 'publication date', 'published', 'date published']),
  {
    name: 'year',
    otherNames: ['publication year', 'year published'],
    paragraphs: false,
    read: readYear,
  },
  fact('type', 'type', ['item type', 'document type', 'publication type']),
  fact('venue', 'venue', [
    'journal',
    'book title',
    'container title',
    'publication title',
    'source title',
    'conference',
  ]),
  fact('publisher', 'publisher'),
  fact('volume', 'volume', ['vol']),
  fact('issue', 'issue', ['issue number']),
  fact('pages', 'pages', ['page', 'page range']),
  ...identifierColumns({
    doi: fact('doi', 'doi'),
    arxiv: fact('arxiv', 'arxiv', ['arxiv id', 'eprint']),
    openalex: fact('openalex', 'openalex', ['openalex id']),
    semanticScholar: fact('semantic_scholar', 'semanticScholar', [
      'semantic scholar id',
      's2 id',
      'corpus id',
    ]),
  }),
  fact('url', 'url', ['link', 'uri']),
  fact('roles', 'roles', ['role', 'citation role']),
  fact('polarity', 'polarity', ['citation polarity']),
  fact('verdict', 'verdict'),
  fact('novelty', 'novelty', ['novelty score']),
  fact('category', 'primaryCategory', ['primary category', 'arxiv category']),
  fact('representative', 'representative', ['is representative']),
  fact('influential', 'influential', ['is influential']),
  fact('retracted', 'retracted', ['is retracted']),
  fact('source_summary', 'summary', ['summary']),
  fact('abstract', 'abstract', ['abstract note']),
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
  written('from_sha256', ({ source }, { sources }) =>
    source.map(({ file }) => sources.find((known) => known.file === file)?.sha256 ?? '').join('; '),
  ),
];

const columnsByName = new Map(
  csvColumns.flatMap((column) => [column.name, ...column.otherNames].map((name) => [fold(name), column])),
);

/** The column that a header names, by its own name or another; undefined if it is unknown. */
export function findColumn(header: string): CsvColumn | undefined {
  const column = columnsByName.get(fold(header));
  return column?.read ? column : undefined;
}

function fold(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.-]+/g, '');
}

function fact(name: string, factName: FactName, otherNames: string[] = []): CsvColumn {
  const { paragraphs = false, read, write }: FactText = factTexts[factName];
  return { name, otherNames, paragraphs, read, write };
}

/** The type fails where a kind of identifier has no column. */
function identifierColumns(columns: Record<IdentifierName, CsvColumn>): CsvColumn[] {
  return Object.values(columns);
}

function written(name: string, write: (work: Work, origin: Origin) => string): CsvColumn {
  return { name, otherNames: [], paragraphs: false, write };
}

/** A year beside a date says nothing new, if it is the year of the date. Numbers of data frames end in `.0`. */
function readYear(text: string, draft: PaperDraft): string | null {
  const { issued } = readIssued(text.replace(/^(\d{4})\.0$/, '$1'));
  if (issued === null) return 'a year of four digits';
  if (draft.issued !== null && !draft.issued.startsWith(issued))
    return `the year of the date ${draft.issued}`;
  draft.issued ??= issued;
  return null;
}

function printPlace(place: SourcePlace): string {
  return 'line' in place ? `line ${place.line}` : place.path;
}
