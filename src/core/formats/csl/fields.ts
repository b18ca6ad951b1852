import type { Place } from '../../messages/finding.ts';
import type { Work } from '../../schemas/work.ts';
import { textToMarkup } from '../../text/escape-markup.ts';
import { toArxivId } from '../../text/identifiers.ts';
import { roleName } from '../../text/role-name.ts';
import type { Origin } from '../format.ts';
import { toPointer } from '../json-input/json.ts';
import type { JsonItem, JsonValues } from '../json-input/json-values.ts';
import { readWebAddressAt } from '../json-input/read-web-address.ts';
import { type FactName, type FactText, factTexts } from '../shared/fact-texts.ts';
import { toFullTitle } from '../shared/full-title.ts';
import { newDraft, type PaperDraft } from '../shared/paper-draft.ts';
import { placeFact, putArxiv, readFactAt } from '../shared/place-fact.ts';
import { fromSummaryNote, toSummaryNote } from '../shared/source-summary.ts';
import { readAuthors, writeAuthor } from './authors.ts';
import { readIssuedDate, writeIssuedDate } from './dates.ts';
import { readQuotes, readRoles, writeQuote } from './quotes.ts';

/** A field of an item, read into a draft and written from a work. */
export interface CslField {
  /** Absent for what is written for people and other programs only. */
  read?(item: JsonItem, key: string, draft: PaperDraft, values: JsonValues): void;
  /** The value; undefined where the fact is not stated, and absent for what is read only. */
  write?(work: Work, origin: Origin): unknown;
}

/**
 * The fields of CSL-JSON (https://github.com/citation-style-language/schema, `csl-data.json`) that hold a fact,
 * in the order in which they are written. Facts that CSL has no field for are under `custom`.
 */
export const cslFields: Record<string, CslField> = {
  id: plain('key'),
  type: {
    read(item, key, draft, values) {
      if (item.fields[key] !== kindNotStated) readFact('type', item, key, draft, values);
    },
    write: (work) => factTexts.type.write(work) ?? kindNotStated,
  },
  title: marked('title'),
  // Crossref gives the subtitle, and doi.org passes it on: a text or a list of texts.
  subtitle: {
    read(item, key, draft, values) {
      const value = item.fields[key];
      const [first, ...others] = Array.isArray(value) ? values.list(item, key) : [];
      for (const { pointer } of others) values.leaveOutAt(pointer, key);
      const pointer = first ? toPointer(item.pointer, key) : item.pointer;
      const isEmpty = Array.isArray(value) && !first;
      const subtitle = first
        ? values.text({ fields: { 0: first.value }, pointer }, '0')
        : isEmpty
          ? null
          : values.text(item, key);
      if (subtitle === null || draft.title?.toLowerCase().endsWith(subtitle.toLowerCase())) return;
      draft.title = draft.title === null ? subtitle : toFullTitle(draft.title, subtitle);
    },
  },
  author: {
    read(item, key, draft, values) {
      draft.authors = readAuthors(values, item, key);
      placeFact(draft, 'authors', placeOf(item, key, values));
    },
    write: ({ authors }) => (authors.length > 0 ? authors.map(writeAuthor) : undefined),
  },
  issued: {
    read(item, key, draft, values) {
      draft.issued = readIssuedDate(values, item, key);
      placeFact(draft, 'issued', placeOf(item, key, values));
    },
    write: ({ issued }) => (issued === null ? undefined : writeIssuedDate(issued)),
  },
  language: {
    ...plain('languages'),
    // CSL has a place for one language.
    write: ({ languages: [first, ...others] }) => (others.length === 0 ? first : undefined),
  },
  'custom/languages': {
    ...plain('languages'),
    write: (work) => (work.languages.length > 1 ? factTexts.languages.write(work) : undefined),
  },
  'container-title': marked('venue'),
  publisher: marked('publisher'),
  volume: plain('volume'),
  issue: plain('issue'),
  page: plain('pages'),
  archive: {
    read(item, key, _draft, values) {
      if (!isArxiv(item)) values.leaveOut(item, key);
    },
    write: ({ identifiers }) => (identifiers.arxiv ? 'arXiv' : undefined),
  },
  archive_location: {
    read(item, key, draft, values) {
      if (isArxiv(item)) readFact('arxiv', item, key, draft, values);
      else values.leaveOut(item, key);
    },
    write: ({ identifiers }) => identifiers.arxiv,
  },
  // Zotero puts the arXiv id of a preprint here, and into the note too.
  number: {
    read(item, key, draft, values) {
      if (readArxivNote(item, key, draft, values) !== 'whole') values.leaveOut(item, key);
    },
  },
  DOI: plain('doi'),
  URL: {
    ...plain('url'),
    read(item, key, draft, values) {
      const url = readWebAddressAt(item, key, values);
      if (url === null) return;
      draft.url = url;
      placeFact(draft, 'url', placeOf(item, key, values));
    },
  },
  abstract: marked('abstract'),
  note: {
    read(item, key, draft, values) {
      const arxiv = readArxivNote(item, key, draft, values);
      if (arxiv !== 'none') {
        if (arxiv === 'part') values.leaveOut(item, key);
        return;
      }
      const note = values.text(item, key, { paragraphs: true });
      const summary = note === null ? null : fromSummaryNote(note);
      if (summary === null) values.leaveOut(item, key);
      else {
        draft.summary = summary;
        placeFact(draft, 'summary', placeOf(item, key, values));
      }
    },
    write: (work) => (work.summary === null ? undefined : textToMarkup(toSummaryNote(work.summary, work))),
  },
  'custom/primary-category': plain('primaryCategory'),
  'custom/openalex': plain('openalex'),
  'custom/semantic-scholar': plain('semanticScholar'),
  PMID: plain('pmid'),
  'custom/roles': {
    read(item, key, draft, values) {
      draft.roles = readRoles(values, item, key);
      placeFact(draft, 'roles', placeOf(item, key, values));
    },
    write: ({ roles }) => (roles.length > 0 ? roles.map(roleName) : undefined),
  },
  'custom/polarity': plain('polarity'),
  'custom/verdict': plain('verdict'),
  'custom/novelty': { ...plain('novelty'), write: ({ novelty }) => novelty ?? undefined },
  'custom/representative': flag('representative'),
  'custom/influential': flag('influential'),
  'custom/retracted': flag('retracted'),
  'custom/review': flag('review'),
  'custom/cited-by': plain('citedBy'),
  'custom/pdf': plain('pdf'),
  'custom/tallies': plain('tallies'),
  'custom/quotes': {
    read(item, key, draft, values) {
      draft.quotes = readQuotes(values, item, key);
    },
    write: ({ quotes }) => (quotes.length > 0 ? quotes.map(writeQuote) : undefined),
  },
  'custom/list': { write: (_, { about }) => about },
  'custom/source': {
    write: ({ source }, { sources }) =>
      source.map((place) => ({ ...place, sha256: sources.find(({ file }) => file === place.file)?.sha256 })),
  },
};

/** CSL requires a type; this one says that no type is stated. */
const kindNotStated = 'document';

/** A fact that is one text without markup. */
function plain(name: FactName): CslField {
  return {
    read: (item, key, draft, values) => readFact(name, item, key, draft, values),
    write: (work) => factTexts[name].write(work) ?? undefined,
  };
}

/** A fact that is true or false, or says so as a text. */
function flag(name: 'representative' | 'influential' | 'retracted' | 'review'): CslField {
  return {
    read(item, key, draft, values) {
      const value = item.fields[key];
      const fields = typeof value === 'boolean' ? { ...item.fields, [key]: String(value) } : item.fields;
      readFact(name, { ...item, fields }, key, draft, values);
    },
    write: (work) => work[name] ?? undefined,
  };
}

/** A fact that is one text, in which CSL has a little HTML. */
function marked(name: FactName): CslField {
  const fact: FactText = factTexts[name];
  return {
    read(item, key, draft, values) {
      const text = values.text(item, key, { paragraphs: fact.paragraphs ?? false });
      if (text !== null) readFactAt(placeOf(item, key, values), name, text, draft);
    },
    write(work) {
      const text = fact.write(work);
      return text === null ? undefined : textToMarkup(text);
    },
  };
}

function readFact(name: FactName, item: JsonItem, key: string, draft: PaperDraft, values: JsonValues) {
  const value = item.fields[key];
  const pointer = toPointer(item.pointer, key);
  const written = Number.isFinite(value) ? String(value) : value;
  const text = values.plainText({ value: written, pointer }, expectedOf(name));
  const expected = text === null ? null : readFactAt(values.placeOf(pointer), name, text, draft);
  if (expected !== null) values.refuse({ value, pointer }, expected);
}

/** What the value of a fact should be, in the words that are used of a text that cannot be read. */
function expectedOf(name: FactName): string {
  return factTexts[name].read('', newDraft()) ?? 'a text';
}

function placeOf({ pointer }: JsonItem, key: string, values: JsonValues): NonNullable<Place> {
  return values.placeOf(toPointer(pointer, key));
}

function isArxiv({ fields }: JsonItem): boolean {
  return typeof fields.archive === 'string' && fields.archive.trim().toLowerCase() === 'arxiv';
}

/**
 * Reads `arXiv:2503.01785`, perhaps followed by the archive, which is not a category: `arXiv:2503.01785 [cs]`. Says how
 * much of the value the id is that is kept.
 */
function readArxivNote(
  item: JsonItem,
  key: string,
  draft: PaperDraft,
  values: JsonValues,
): 'whole' | 'part' | 'none' {
  const value = item.fields[key];
  const [, id = '', category] =
    (typeof value === 'string' && /^\s*(arXiv:\S+)(?:\s+\[([\w.-]+)\])?\s*$/i.exec(value)) || [];
  const arxiv = toArxivId(id);
  if (arxiv === null) return 'none';
  putArxiv(arxiv, placeOf(item, key, values), draft);
  const isWhole = category === undefined && arxiv === draft.identifiers.arxiv;
  return isWhole ? 'whole' : 'part';
}
