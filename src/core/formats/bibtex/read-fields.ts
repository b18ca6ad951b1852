import { finding } from '../../messages/finding.ts';
import { splitDois, toArxivId } from '../../text/identifiers.ts';
import { readLanguages } from '../../text/languages.ts';
import { quote, quoteWhole } from '../../text/quote.ts';
import { mentionedArxivId } from '../shared/arxiv-mention.ts';
import type { FactName } from '../shared/fact-texts.ts';
import { toFullTitle } from '../shared/full-title.ts';
import type { PaperDraft } from '../shared/paper-draft.ts';
import { placeFact, putArxiv, readFactAt } from '../shared/place-fact.ts';
import type { Notes } from '../shared/read-source-text.ts';
import { readShownName } from '../shared/shown-text.ts';
import { fromSummaryNote } from '../shared/source-summary.ts';
import { readWebAddress, toWebAddress } from '../shared/web-address.ts';
import { readLink, readParagraphs, readTex, readText, readVerbatim } from './field-text.ts';
import { type FieldKind, fields } from './fields.ts';
import { journalMacros } from './journal-macros.ts';
import { readDate } from './read-date.ts';
import { readNames } from './read-names.ts';
import type { RawField } from './reading.ts';

/** Puts what the fields of one entry state into the draft; a field that is not in the table is left out. */
export function readFields(stated: ReadonlyMap<string, RawField>, draft: PaperDraft, notes: Notes): void {
  for (const { fact, kind, names } of inOrder) {
    const [first, ...others] = names.flatMap((name) => stated.get(name.toLowerCase()) ?? []);
    if (first) readers[kind]({ first, others, fact, draft, notes });
  }
  for (const field of stated.values()) {
    if (!known.has(field.name)) leaveOut([field], notes);
  }
}

// The arXiv id in a field of its own counts, not one in another field.
const inOrder = fields.toSorted((a, b) => Number(b.kind === 'eprint') - Number(a.kind === 'eprint'));

const known = new Set([
  ...fields.flatMap(({ names }) => names.map((name) => name.toLowerCase())),
  ...['crossref', 'xdata', 'entrysubtype'],
]);

interface Reading {
  /** The first field of the table that is stated for a fact. */
  first: RawField;
  others: RawField[];
  fact: FactName | 'authors';
  draft: PaperDraft;
  notes: Notes;
}

const readers: Record<FieldKind, (reading: Reading) => void> = {
  names({ first, draft, notes }) {
    const { authors, more, unread, leftOut } = readNames(readTex(first, notes) ?? '');
    for (const label of leftOut) notes.leftOut.add(`${first.name}/${label}`, first.place);
    if (unread !== null) refuseNames(first, unread, notes);
    draft.authors = authors.flatMap((author) => readShownName(author, first, notes) ?? []);
    if (draft.authors.length > 0) placeFact(draft, 'authors', first.place);
    if (more) notes.leftOut.add('and others', first.place);
  },
  title({ first, others, draft, notes }) {
    const [title, subtitle] = [first, ...others].map((field) => readText(field, notes));
    draft.title = title && subtitle ? toFullTitle(title, subtitle) : title || subtitle || null;
    placeFact(draft, 'title', (title ? first : (others[0] ?? first)).place);
  },
  date({ first, others, draft, notes }) {
    const issued = readDate([first, ...others], notes);
    draft.issued = issued;
    const whole = [first, ...others].find(({ value }) => issued !== null && value.includes(issued));
    placeFact(draft, 'issued', (whole ?? first).place);
  },
  venue(reading) {
    const { first, draft, notes } = reading;
    const macro = journalMacros.get(/^\s*\{?\\([a-z]+)\s*\}?\s*$/.exec(first.value)?.[1] ?? '');
    const link = first.name === 'howpublished' && draft.url === null ? readLink(first) : null;
    if (link) {
      draft.url = link.address;
      placeFact(draft, 'url', first.place);
    }
    const venue = macro ?? readText(link ? { ...first, value: link.text } : first, notes);
    const arxiv = mentionedArxivId(venue ?? '');
    if (arxiv !== null) putArxiv(arxiv, first.place, draft);
    const page = first.name === 'howpublished' ? readAddress(first, link && venue, notes) : null;
    if (page !== null && draft.url !== null && draft.url !== page) leaveOut([first], notes);
    else if (page !== null) {
      draft.url = page;
      placeFact(draft, 'url', first.place);
    } else putFact(reading, venue);
    leaveOutOthers(reading);
  },
  // Zotero puts the arXiv id of a preprint here.
  number(reading) {
    const { first, draft, notes } = reading;
    const number = readText(first, notes);
    const arxiv = /^arxiv:/i.test(number ?? '') ? toArxivId(number ?? '') : null;
    if (arxiv === null) putFact(reading, number);
    else if (arxiv === (draft.identifiers.arxiv ?? arxiv)) putArxiv(arxiv, first.place, draft);
    else leaveOut([first], notes);
    leaveOutOthers(reading);
  },
  eprint(reading) {
    const { first, others, notes } = reading;
    const archive = first.name === 'eprint' ? others[0] : first;
    const isArxiv = archive === undefined || /^arxiv$/i.test(readText(archive, notes) ?? '');
    const id = readVerbatim(first, notes)?.replace(/ ?\[[\w.-]+\]$/, '') ?? null;
    const isRead = first.name === 'eprint' && isArxiv && (archive || toArxivId(id ?? ''));
    if (isRead) putFact(reading, id);
    else leaveOut([first, ...others], notes);
  },
  text: (reading) => putText(reading, readText),
  pages: (reading) => putText(reading, readText),
  publisher: (reading) => putText(reading, readText),
  verbatim(reading) {
    const { first, fact, draft, notes } = reading;
    const text = readVerbatim(first, notes);
    const url = text !== null && fact === 'url' ? readWebAddress(first.name, text, first.place) : null;
    const dois = text !== null && fact === 'doi' ? splitDois(withBraces(text)) : [];
    const [value = url?.address ?? text, ...more] = dois;
    if (fact === 'url' && draft.url !== null && draft.url !== value)
      notes.leftOut.add('howpublished', first.place);
    putFact(reading, value);
    for (const other of more) {
      const reason = `${quote(first.name)} is also ${quoteWhole(other)}.`;
      notes.findings.push(finding('conflicting-facts', first.place, reason));
    }
    notes.findings.push(...(url?.findings ?? []));
    leaveOutOthers(reading);
  },
  paragraphs: (reading) => putText(reading, readParagraphs),
  language(reading) {
    const { first, others, draft, notes } = reading;
    putFact(reading, readLanguageField(first, notes));
    // `langid` says the same in the words of babel, or less exactly.
    const isSaid = (field: RawField) =>
      readLanguages(readLanguageField(field, notes) ?? '')?.every((tag) =>
        draft.languages.some((known) => known === tag || known.split('-')[0] === tag.split('-')[0]),
      );
    leaveOut(
      others.filter((field) => !isSaid(field)),
      notes,
    );
  },
  note(reading) {
    const { first, others, draft, notes } = reading;
    for (const note of [first, ...others]) {
      const text = readParagraphs(note, notes) ?? '';
      const summary = fromSummaryNote(text);
      // Zotero puts the arXiv id here too: `arXiv:2503.01785 [cs]`. The archive in brackets is not a category.
      const isArxiv = /^arXiv:\S+(?: \[[\w.-]+\])?$/i.test(text);
      const arxiv = isArxiv ? mentionedArxivId(text) : null;
      if (arxiv !== null && arxiv === (draft.identifiers.arxiv ?? arxiv)) {
        putArxiv(arxiv, note.place, draft);
        if (text.includes('[')) leaveOut([note], notes);
      } else if (summary !== null && draft.summary === null) putFact({ ...reading, first: note }, summary);
      else leaveOut([note], notes);
    }
  },
};

/** A field read as an address; null for any other text, such as one with commands of TeX. */
function readAddress(field: RawField, linked: string | null, notes: Notes): string | null {
  const written = linked ?? readVerbatim(field, notes) ?? '';
  return /\\[a-z]/i.test(written) ? null : toWebAddress(written);
}

/** The text of a language; BibLaTeX writes `lang` before the names that it translates, as in `langgerman`. */
function readLanguageField(field: RawField, notes: Notes): string | null {
  return readText(field, notes)?.replace(/\blang(?=[a-z]{4})/g, '') ?? null;
}

function refuseNames({ name, place, value }: RawField, unread: string, { findings }: Notes): void {
  const reason = `${quote(name)} is ${quoteWhole(value)}: it cannot be decided how many names ${quote(unread)} are.`;
  findings.push(finding('bad-value', place, reason, { expected: 'names with “and” between them' }));
}

function putText(reading: Reading, read: (field: RawField, notes: Notes) => string | null): void {
  putFact(reading, read(reading.first, reading.notes));
  leaveOutOthers(reading);
}

/** Puts a fact into the draft; one that its field cannot hold is a finding. */
function putFact({ first, fact, draft, notes }: Reading, text: string | null): void {
  if (text === null || fact === 'authors') return;
  const expected = readFactAt(first.place, fact, text, draft);
  if (expected === null) return;
  const reason = `${quote(first.name)} is ${quoteWhole(text)}.`;
  notes.findings.push(finding('bad-value', first.place, reason, { expected, field: first.name }));
}

/** What says the same as the field that is read is not lost. */
function leaveOutOthers({ first, others, notes }: Reading): void {
  leaveOut(
    others.filter(({ value }) => value !== first.value),
    notes,
  );
}

function leaveOut(unread: RawField[], { leftOut }: Notes): void {
  for (const { name, value, place } of unread) {
    if (value.trim() !== '') leftOut.add(name, place);
  }
}

/** Braces and backslashes of a DOI are percent-encoded in BibTeX, where they would end the value (`toVerbatim`). */
function withBraces(doi: string): string {
  return doi.replace(/%(?:7B|7D|5C)/gi, decodeURIComponent);
}
