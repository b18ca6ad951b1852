import { finding } from '../../messages/finding.ts';
import { splitDois, toArxivId } from '../../text/identifiers.ts';
import { markupToText } from '../../text/markup.ts';
import { quote, quoteWhole } from '../../text/quote.ts';
import { mentionedArxivId } from '../shared/arxiv-mention.ts';
import type { FactName } from '../shared/fact-texts.ts';
import { knownAuthors } from '../shared/known-authors.ts';
import { joinPages } from '../shared/page-range.ts';
import type { PaperDraft } from '../shared/paper-draft.ts';
import { placeFact, putArxiv, readFactAt } from '../shared/place-fact.ts';
import { type CertainDate, readCertainDate } from '../shared/read-certain-date.ts';
import { toIssued } from '../shared/read-issued.ts';
import { readMonthAndDay } from '../shared/read-month-and-day.ts';
import type { Notes } from '../shared/read-source-text.ts';
import { expectedNames, readSeveralNames } from '../shared/several-names.ts';
import { readShownText } from '../shared/shown-text.ts';
import { fromSummaryNote } from '../shared/source-summary.ts';
import { findWebAddresses, readWebAddress } from '../shared/web-address.ts';
import type { RawTag } from './read-entries.ts';
import { labels, type TagKind, tags } from './tags.ts';

/** Puts what the tags of one entry state into the draft; a tag that is not in the table is left out. */
export function readTags(stated: readonly RawTag[], draft: PaperDraft, notes: Notes): void {
  const byName = Map.groupBy(
    stated.filter(({ value }) => value !== ''),
    ({ name }) => name,
  );
  if (!byName.has('DO') && !byName.has('DI')) takeDoi(byName);
  for (const { fact, kind, names } of tags) {
    const of: RawTag[] = [];
    for (const name of names) of.push(...(byName.get(name) ?? []));
    const [first, ...others] = of;
    if (first) readers[kind]({ first, others, fact, draft, notes });
  }
  for (const [name, unread] of byName) {
    if (!known.has(name)) leaveOut(unread, notes);
  }
}

/** Older exports of Wiley, ProQuest and EndNote have a DOI in a tag for anything; DI is the other tag for it. */
function takeDoi(byName: Map<string, RawTag[]>): void {
  for (const name of ['M3', 'L3', 'N1']) {
    const all = byName.get(name) ?? [];
    const doi = all.find(({ value }) =>
      /^(?:doi:?\s*|https?:\/\/(?:dx\.)?doi\.org\/)10\.\d{4,}\/\S+$/i.test(value),
    );
    if (!doi) continue;
    byName.set('DI', [{ ...doi, value: doi.value.replace(/^doi:?\s*/i, '') }]);
    const others = all.filter((tag) => tag !== doi);
    if (others.length > 0) byName.set(name, others);
    else byName.delete(name);
    return;
  }
}

const known = new Set(tags.flatMap(({ names }) => names));

interface Reading {
  /** The first value of the table that is stated for a fact. */
  first: RawTag;
  others: RawTag[];
  fact: FactName | 'authors';
  draft: PaperDraft;
  notes: Notes;
}

const readers: Record<TagKind, (reading: Reading) => void> = {
  text(reading) {
    putFact(reading, readText(reading.first, reading.notes));
    leaveOutOthers(reading);
  },
  // C3 names the proceedings where the entry is from a conference, and something else anywhere else.
  venue(reading) {
    const isConference = reading.draft.publication.type === 'paper-conference';
    const stated = [reading.first, ...reading.others];
    const [first, ...others] = isConference ? stated : stated.filter(({ name }) => name !== 'C3');
    if (first) readers.text({ ...reading, first, others });
    const arxiv = mentionedArxivId(first?.value ?? '');
    if (first && arxiv !== null) putArxiv(arxiv, { line: first.line }, reading.draft);
    if (!isConference)
      leaveOut(
        stated.filter(({ name }) => name === 'C3'),
        reading.notes,
      );
  },
  names({ first, others, draft, notes }) {
    draft.authors = withoutRepeated([first, ...others]).flatMap((tag) => {
      const text = readText(tag, notes) ?? '';
      const read = readSeveralNames(text);
      if (read === null) {
        addBadValue(tag, text, expectedNames, notes);
        return [];
      }
      if (read.more) notes.leftOut.add('et al.', { line: tag.line });
      const authors = knownAuthors(read.authors, { line: tag.line }, notes);
      if (authors.length > 0) placeFact(draft, 'authors', { line: tag.line });
      return authors;
    });
  },
  date({ first, others, draft, notes }) {
    const best = readDates([first, ...others], notes);
    draft.issued = best?.issued ?? null;
    if (best) placeFact(draft, 'issued', { line: best.tag.line });
  },
  doi(reading) {
    const { first, notes } = reading;
    const [text = '', ...more] = splitDois(readText(first, notes) ?? '');
    putFact(reading, text || null);
    for (const other of more) addConflict(first, other, notes);
    leaveOutOthers(reading);
  },
  url(reading) {
    const stated = [reading.first, ...reading.others];
    const first = stated.find((tag) => findWebAddresses(tag.value).addresses.length > 0) ?? reading.first;
    const text = readText(first, reading.notes) ?? '';
    const { address, findings } = readWebAddress(first.name, text, { line: first.line });
    putFact({ ...reading, first }, address ?? (text || null));
    reading.notes.findings.push(...findings);
    leaveOut(
      stated.filter(({ value }) => value !== first.value),
      reading.notes,
    );
  },
  pages(reading) {
    const stated = [reading.first, ...reading.others];
    const [first, last] = ['SP', 'EP'].map((tag) => stated.find(({ name }) => name === tag));
    const [from, to] = [first, last].map((tag) => (tag ? readText(tag, reading.notes) : null));
    const { pages, unread } = joinPages({ first: from ?? null, last: to ?? null });
    putFact(reading, pages);
    leaveOut(
      stated.filter((tag) => tag !== first && (tag !== last || unread.includes('last'))),
      reading.notes,
    );
  },
  arxiv(reading) {
    const id = readText(reading.first, reading.notes);
    if (/^arxiv\s*:/i.test(id ?? '') && toArxivId(id ?? '')) putFact(reading, id);
    else leaveOut([reading.first], reading.notes);
    leaveOutOthers(reading);
  },
  languages(reading) {
    for (const tag of [reading.first, ...reading.others]) {
      putFact({ ...reading, first: tag }, readText(tag, reading.notes));
    }
  },
  labels(reading) {
    const { first, others, notes } = reading;
    const parts = (readText(first, notes) ?? '').split(/;\s*/).map((part) => {
      const [label, fact] = labels.find(([name]) => part.startsWith(`${name}: `)) ?? [];
      return label && fact ? { fact, text: part.slice(label.length + 2).trim() } : null;
    });
    for (const part of parts) if (part) putFact({ ...reading, fact: part.fact }, part.text);
    leaveOut(parts.includes(null) ? [first, ...others] : others, notes);
  },
  paragraphs(reading) {
    putFact(reading, readParagraphs(reading.first, reading.notes));
    leaveOutOthers(reading);
  },
  note(reading) {
    const { first, others, draft, notes } = reading;
    for (const note of [first, ...others]) {
      const summary = fromSummaryNote(readParagraphs(note, notes) ?? '');
      if (summary !== null && draft.summary === null) putFact({ ...reading, first: note }, summary);
      else leaveOut([note], notes);
    }
  },
};

/** Some programs state every author in AU and again in A1. */
function withoutRepeated(stated: RawTag[]): RawTag[] {
  const isFirstTag = ({ name }: RawTag) => name === stated[0]?.name;
  if (stated.every(isFirstTag)) return stated;
  const values = new Set(stated.filter(isFirstTag).map(({ value }) => value));
  return stated.filter((tag) => isFirstTag(tag) || !values.has(tag.value));
}

/** The most precise of the dates, with its tag; what differs from it, or is not certain, is a finding. */
function readDates(stated: RawTag[], notes: Notes): { tag: RawTag; issued: string } | null {
  const texts = stated.map((tag) => {
    const text = readText(tag, notes) ?? '';
    return { tag, text, slashed: readSlashed(text) };
  });
  // Web of Science states the year in PY, and in DA only month and day: `MAY 4`.
  const year = texts.map(({ slashed }) => slashed?.issued.slice(0, 4)).find((found) => found !== undefined);
  const dates = texts.flatMap(({ tag, text, slashed }) => {
    const certain = slashed ?? readBelowYear(text, year);
    if (!certain?.isWhole && text !== '') addBadValue(tag, text, 'a real date such as 2025/03/09', notes);
    const [, remark = ''] = /^\d{4}\/[^/]*\/[^/]*\/(.+)$/.exec(text) ?? [];
    if (remark.trim() !== '' && certain?.isWhole)
      notes.leftOut.add(`the remark in ${tag.name}`, { line: tag.line });
    return certain ? [{ tag, issued: certain.issued }] : [];
  });
  const [best] = dates.toSorted((a, b) => b.issued.length - a.issued.length);
  for (const { tag, issued } of dates) {
    if (best && !best.issued.startsWith(issued)) {
      const reason = `${quote(tag.name)} is ${issued}, and ${quote(best.tag.name)} is ${best.issued}.`;
      notes.findings.push(finding('conflicting-facts', { line: tag.line }, reason));
    }
  }
  return best ?? null;
}

/** `2025/03/09/Spring`: the fourth part is free text. Any part may be empty. */
function readSlashed(text: string): CertainDate | null {
  if (!text.includes('/')) return readCertainDate(text);
  return readCertainDate(
    text
      .split('/')
      .slice(0, 3)
      .join('/')
      .replace(/^\/+(?=\d)|(?<=\d)\/+$/g, ''),
  );
}

function readBelowYear(text: string, year: string | undefined): CertainDate | null {
  const { month, day, isWhole } = readMonthAndDay(text);
  const { issued } = toIssued(year, month, day);
  return issued === null || month === null ? null : { issued, isWhole };
}

/** Puts a fact into the draft; one that its tag cannot hold is a finding. */
function putFact({ first, fact, draft, notes }: Reading, text: string | null): void {
  if (text === null || fact === 'authors') return;
  const expected = readFactAt({ line: first.line }, fact, text, draft);
  if (expected !== null) addBadValue(first, text, expected, notes);
}

function addBadValue({ name, line }: RawTag, text: string, expected: string, { findings }: Notes): void {
  findings.push(
    finding('bad-value', { line }, `${quote(name)} is ${quoteWhole(text)}.`, { expected, field: name }),
  );
}

/** What says the same as the value that is read is not lost; a tag that says something else is a finding. */
function leaveOutOthers({ first, others, notes }: Reading): void {
  for (const tag of others) {
    if (tag.value === first.value) continue;
    if (tag.name !== first.name) leaveOut([tag], notes);
    else addConflict(tag, tag.value, notes);
  }
}

function addConflict({ name, line }: RawTag, other: string, { findings }: Notes): void {
  findings.push(finding('conflicting-facts', { line }, `${quote(name)} is also ${quoteWhole(other)}.`));
}

function leaveOut(unread: RawTag[], { leftOut }: Notes): void {
  for (const { name, line } of unread) leftOut.add(name, { line });
}

/** The value on one line, or null if no text is left. */
function readText({ name, value, line }: RawTag, notes: Notes): string | null {
  return readShownText({ name, text: markupToText(value), place: { line } }, notes);
}

/** The value in paragraphs with a blank line between them, or null if no text is left. */
function readParagraphs({ name, value, line }: RawTag, notes: Notes): string | null {
  const paragraphs = value.split(/\n\n+/).map((text) => text.replaceAll('\n', ' '));
  const text = markupToText(paragraphs.join('\n\n'));
  return readShownText({ name, text, place: { line } }, notes, { paragraphs: true });
}
