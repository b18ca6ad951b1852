import type { WorkFacts } from '../../facts/paper-facts.ts';
import type { Author } from '../../schemas/author.ts';
import type { Identifiers } from '../../schemas/identifiers.ts';
import type { Publication } from '../../schemas/publication.ts';
import type { PaperFacts } from '../../sources/parsed-source.ts';
import { toSemanticScholarAuthor } from '../../text/author-ids.ts';
import { toArxivId, toDoi, toPmid, toSemanticScholarId } from '../../text/identifiers.ts';
import { countedBy } from '../json-input/counted-by.ts';
import type { Mapping } from '../json-input/field-mapping.ts';
import { toPointer } from '../json-input/json.ts';
import type { JsonItem, JsonValues } from '../json-input/json-values.ts';
import { readWebAddressAt } from '../json-input/read-web-address.ts';
import { withIds } from '../json-input/with-ids.ts';
import { toPageRange } from '../shared/page-range.ts';
import { readIssued } from '../shared/read-issued.ts';
import { readPublicationType, readReview } from './publication-types.ts';
import { type Passages, readPassages } from './quotes.ts';

type HubFacts = Omit<WorkFacts, 'title' | 'languages' | 'retracted' | 'tallies' | 'primaryCategory'> & {
  title: string | null;
};

/**
 * Where an answer of the Graph API holds the facts of a paper: the object `Paper` of
 * https://api.semanticscholar.org/api-docs/graph.
 */
export const hubMapping: Mapping<HubFacts> = {
  title: { from: ['title'], read: (paper, values) => values.text(paper, 'title') },
  abstract: {
    from: ['abstract'],
    read: (paper, values) => values.text(paper, 'abstract', { paragraphs: true }),
  },
  identifiers: {
    from: [
      'paperId',
      'corpusId',
      'externalIds/ArXiv',
      'externalIds/DOI',
      'externalIds/CorpusId',
      'externalIds/PubMed',
    ],
    read: readIdentifiers,
  },
  authors: { from: ['authors/name', 'authors/authorId'], read: readAuthors },
  issued: { from: ['publicationDate', 'year'], read: readDate },
  url: {
    from: ['url'],
    read: (paper, values) => readWebAddressAt(paper, 'url', values),
  },
  publication: {
    from: [
      'publicationTypes',
      'venue',
      'publicationVenue/name',
      'journal/name',
      'journal/volume',
      'journal/pages',
    ],
    read: readPublication,
  },
  citedBy: countedBy('Semantic Scholar', 'citationCount'),
  pdf: {
    from: ['openAccessPdf/url'],
    read: (paper, values) => {
      const pdf = values.object(paper, 'openAccessPdf');
      return pdf && readWebAddressAt(pdf, 'url', values);
    },
  },
  review: { from: ['publicationTypes'], read: readReview },
};

/** The same for a paper of a list, which can have the source's summary too. */
export const paperMapping: Mapping<HubFacts & Pick<PaperFacts, 'summary'>> = {
  ...hubMapping,
  summary: { from: ['tldr/text'], read: readSummary },
};

/** The fields beside `citingPaper`: the object `Citation` of the same page. */
export const citationMapping: Mapping<{ passages: Passages; influential: boolean | null }> = {
  passages: {
    from: ['intents', 'contexts', 'contextsWithIntent/context', 'contextsWithIntent/intents'],
    read: readPassages,
  },
  influential: {
    from: ['isInfluential'],
    read: (citation, values) => values.flag(citation, 'isInfluential'),
  },
};

/** The number of the paper, else that of its corpus; the other is not kept. */
function readIdentifiers(paper: JsonItem, values: JsonValues): Identifiers {
  const external = values.object(paper, 'externalIds');
  const doi = external && values.read(external, 'DOI', toDoi, 'a DOI');
  const arxiv =
    (external && values.read(external, 'ArXiv', toArxivId, 'an arXiv id')) ?? toArxivId(doi ?? '');
  const paperId = values.read(paper, 'paperId', toSemanticScholarId, '40 hexadecimal digits');
  const corpusId = values.read(paper, 'corpusId', toSemanticScholarId, 'digits');
  const externalCorpusId = external && values.read(external, 'CorpusId', toSemanticScholarId, 'digits');
  if (paperId) values.leaveOut(paper, 'corpusId');
  if (external && (paperId ?? corpusId)) values.leaveOut(external, 'CorpusId', 'externalIds/CorpusId');
  const pmid = external && values.read(external, 'PubMed', toPmid, 'a PubMed id');
  const semanticScholar = paperId ?? corpusId ?? externalCorpusId;
  return {
    ...(arxiv ? { arxiv } : {}),
    ...(doi ? { doi } : {}),
    ...(semanticScholar ? { semanticScholar } : {}),
    ...(pmid ? { pmid } : {}),
  };
}

/** Names are not split by the source, and so not here. */
function readAuthors(paper: JsonItem, values: JsonValues): Author[] {
  return values.objects(paper, 'authors').flatMap((author) => {
    const family = values.text(author, 'name');
    if (family !== null) {
      const semanticScholar = values.read(author, 'authorId', toSemanticScholarAuthor, 'a number');
      return [withIds({ family, given: null }, { semanticScholar })];
    }
    values.leaveOut(author, 'authorId', 'authors/authorId');
    values.add('bad-value', author.pointer, 'An author has no name.');
    return [];
  });
}

/** The date, which the source gives only where it knows the day; else the year. */
function readDate(paper: JsonItem, values: JsonValues): string | null {
  const date = values.read(paper, 'publicationDate', toDate, 'a date such as 2025-03-03');
  const year = values.read(paper, 'year', toDate, 'a year of four digits');
  if (date && year && !date.startsWith(year)) {
    const reason = `“year” is ${year}, and “publicationDate” is ${date}.`;
    values.add('conflicting-facts', toPointer(paper.pointer, 'year'), reason);
  }
  return date ?? year;
}

function toDate(text: string): string | null {
  return readIssued(text).issued;
}

function readSummary(paper: JsonItem, values: JsonValues): string | null {
  const tldr = values.object(paper, 'tldr');
  return tldr && values.text(tldr, 'text');
}

function readPublication(paper: JsonItem, values: JsonValues): Publication {
  const journal = values.object(paper, 'journal');
  const type = readPublicationType(paper, values);
  const venue = readVenue(paper, journal, values);
  const volume = journal && readVolume(journal, values);
  const pages = journal && values.text(journal, 'pages');
  return {
    ...(type ? { type } : {}),
    ...(venue ? { venue } : {}),
    ...(volume ? { volume } : {}),
    ...(pages ? { pages: toPageRange(pages) } : {}),
  };
}

/** The first name that is stated; another one for the same venue is not kept. */
function readVenue(paper: JsonItem, journal: JsonItem | null, values: JsonValues): string | null {
  const venue = values.object(paper, 'publicationVenue');
  const names = [
    { name: values.text(paper, 'venue') },
    { name: journal && values.text(journal, 'name'), of: journal, path: 'journal/name' },
    { name: venue && values.text(venue, 'name'), of: venue, path: 'publicationVenue/name' },
  ];
  const first = names.find(({ name }) => name !== null)?.name ?? null;
  for (const { name, of, path } of names) {
    if (of && name !== first) values.leaveOut(of, 'name', path);
  }
  return first;
}

/** Papers of arXiv have `abs/2503.01785` for a volume, which is no volume but the arXiv id once more. */
function readVolume(journal: JsonItem, values: JsonValues): string | null {
  const volume = values.text(journal, 'volume');
  if (!volume?.startsWith('abs/')) return volume;
  values.leaveOut(journal, 'volume', 'journal/volume');
  return null;
}
