import { type Finding, finding } from '../../messages/finding.ts';
import type { Author } from '../../schemas/author.ts';
import { markupToText } from '../../text/markup.ts';
import { quote, quoteWhole } from '../../text/quote.ts';
import type { FactName } from './fact-texts.ts';
import { knownAuthors } from './known-authors.ts';
import type { PaperDraft } from './paper-draft.ts';
import { placeFact, readFactAt } from './place-fact.ts';
import { readCertainDate, saysNoMore } from './read-certain-date.ts';
import type { Notes } from './read-source-text.ts';
import { expectedNames, readSeveralNames } from './several-names.ts';
import { readShownText } from './shown-text.ts';

/** A value with its tag and the line where it begins; a value of several lines is joined by spaces. */
export interface TaggedValue {
  name: string;
  value: string;
  line: number;
}

/** An entry as written: its values in their order. */
export interface TaggedEntry {
  values: TaggedValue[];
  line: number;
}

/** Where the facts of one entry go, and the messages about it. */
export interface EntryReading {
  draft: PaperDraft;
  notes: Notes;
}

/** Tags that are read together. */
export interface TagRow {
  names: readonly string[];
  /** Reads the values of the tags that are stated, in the order of `names`; there is at least one. */
  read(stated: [TaggedValue, ...TaggedValue[]], reading: EntryReading): void;
}

/** Makes the reader of a table: every tag of an entry is read by its row, or counted as left out. */
export function tagReader(rows: readonly TagRow[]): (entry: TaggedEntry, reading: EntryReading) => void {
  const known = new Set(rows.flatMap(({ names }) => names));
  return ({ values }, reading) => {
    const byName = Map.groupBy(
      values.filter(({ value }) => value !== ''),
      ({ name }) => name,
    );
    for (const { names, read } of rows) {
      const [first, ...others] = names.flatMap((name) => byName.get(name) ?? []);
      if (first) read([first, ...others], reading);
    }
    for (const [name, unread] of byName) if (!known.has(name)) leaveOut(unread, reading);
  };
}

/** A fact that is the text of one of the tags: the first that is stated. */
export function factRow(fact: FactName, ...names: string[]): TagRow {
  return {
    names,
    read([first, ...others], reading) {
      putFact(fact, first, readText(first, reading), reading);
      leaveOutOthers(first, others, reading);
    },
  };
}

/** The languages of a paper; each can have a tag of its own. */
export function languageRow(name: string): TagRow {
  return {
    names: [name],
    read(stated, reading) {
      for (const tag of stated) putFact('languages', tag, readText(tag, reading), reading);
    },
  };
}

/** The text of a value without unsafe characters, or null if nothing is left. */
export function readText({ name, value, line }: TaggedValue, { notes }: EntryReading): string | null {
  return readShownText({ name, text: markupToText(value), place: { line } }, notes);
}

/** The authors in a value, which should be one. Names that cannot be divided are reported, and so is “et al.” */
export function readAuthorsOf(
  tag: TaggedValue,
  reading: EntryReading,
  readOne?: (name: string) => Author | null,
): Author[] {
  const text = readText(tag, reading) ?? '';
  const read = readSeveralNames(text, readOne);
  if (read === null) addBadValue(tag, text, expectedNames, reading.notes);
  if (read?.more) reading.notes.leftOut.add('et al.', { line: tag.line });
  return placedAuthors(tag, read?.authors ?? [], reading);
}

/** The name of a group, which nothing divides. */
export function readGroup(tag: TaggedValue, reading: EntryReading): Author[] {
  const family = readText(tag, reading);
  return family === null ? [] : placedAuthors(tag, [{ family, given: null }], reading);
}

/** The authors in a value but those who are nobody; the place of the authors is the first value that has any. */
function placedAuthors(
  { line }: TaggedValue,
  read: readonly Author[],
  { draft, notes }: EntryReading,
): Author[] {
  const authors = knownAuthors(read, { line }, notes);
  if (authors.length > 0) placeFact(draft, 'authors', { line });
  return authors;
}

/** Puts a fact into the draft; a text that cannot be the fact is a finding. */
export function putFact(
  fact: FactName,
  tag: TaggedValue,
  text: string | null,
  { draft, notes }: EntryReading,
): void {
  if (text === null) return;
  const expected = readFactAt({ line: tag.line }, fact, text, draft);
  if (expected !== null) addBadValue(tag, text, expected, notes);
}

/**
 * The date of a paper: of the tags, the first that states one. `below` is a tag that can state month and day of the year
 * that the first tag states, as in `2020` and `MAY 4`. A value that is not used is reported if it says more than the date.
 */
export function dateRow(names: readonly [string, ...string[]], expected: string, below?: string): TagRow {
  return {
    names,
    read(stated, reading) {
      const { draft } = reading;
      const tags = names.flatMap((name) => {
        const [first, ...others] = stated.filter((tag) => tag.name === name);
        return first ? mostExact(first, others, reading) : [];
      });
      const main = tags.find(({ value }) => readCertainDate(value) !== null) ?? stated[0];
      const day = main.name === names[0] ? tags.find(({ name }) => name === below) : undefined;
      draft.issued = readDateOf(main, expected, reading);
      placeFact(draft, 'issued', { line: main.line });
      if (day) readBelowYear(day, reading);
      for (const [index, tag] of tags.entries()) {
        if (index < tags.indexOf(main)) readDateOf(tag, expected, reading);
        else if (tag !== main && tag !== day && !saysNoMore(readCertainDate(tag.value), draft.issued))
          leaveOut([tag], reading);
      }
    },
  };
}

/** The value of a tag that states a date; of values that agree the most exact one. What differs is a finding. */
function mostExact(first: TaggedValue, others: TaggedValue[], reading: EntryReading): TaggedValue {
  let best = first;
  for (const tag of others) {
    const [date, known] = [tag, best].map(({ value }) => readCertainDate(value)?.issued);
    if (date !== undefined && (known === undefined || date.startsWith(`${known}-`))) best = tag;
  }
  const date = readCertainDate(best.value)?.issued ?? null;
  const unread = [first, ...others].filter(
    (tag) => tag !== best && !saysNoMore(readCertainDate(tag.value), date),
  );
  leaveOutOthers(best, unread, reading);
  return best;
}

/**
 * The date of a value. Of one that is not certain as a whole, as of a season, what is certain is kept, with a finding.
 */
function readDateOf(tag: TaggedValue, expected: string, reading: EntryReading): string | null {
  const text = readText(tag, reading) ?? '';
  const certain = readCertainDate(text);
  const kept = certain === null ? expected : `${expected}; ${certain.issued} is kept`;
  if (!certain?.isWhole) addBadValue(tag, text, kept, reading.notes);
  return certain?.issued ?? null;
}

/** Reads a month and day of the year of the draft, or its whole date again. */
function readBelowYear(tag: TaggedValue, reading: EntryReading): void {
  const { draft } = reading;
  const text = readText(tag, reading) ?? '';
  const exact = draft.issued === null ? null : readCertainDate(text, draft.issued);
  if (draft.issued !== null && exact?.issued.startsWith(draft.issued)) draft.issued = exact.issued;
  if (!exact?.isWhole || !draft.issued?.startsWith(exact.issued)) leaveOut([tag], reading);
}

export function addBadValue({ name, line }: TaggedValue, text: string, expected: string, notes: Notes): void {
  notes.findings.push(finding('bad-value', { line }, `${quote(name)} is ${quoteWhole(text)}.`, { expected }));
}

/** Leaves out what differs from the value that is read; a tag with two values contradicts itself. */
export function leaveOutOthers(first: TaggedValue, others: TaggedValue[], reading: EntryReading): void {
  for (const tag of others) {
    if (tag.value === first.value) continue;
    if (tag.name !== first.name) leaveOut([tag], reading);
    else {
      const reason = `${quote(tag.name)} is also ${quoteWhole(tag.value)}.`;
      reading.notes.findings.push(finding('conflicting-facts', { line: tag.line }, reason));
    }
  }
}

/** The finding about a line that has no tag, and no spaces that make it more of the value above it. */
export function lineWithoutTag(text: string, line: number): Finding {
  const reason = `Found ${quoteWhole(text.trim())} without a tag.`;
  return finding('broken-entry', { line }, reason, { expected: 'a tag, or spaces before more of a value' });
}

/** Counts values that no field of a record holds. */
export function leaveOut(unread: readonly TaggedValue[], { notes }: EntryReading): void {
  for (const { name, line } of unread) notes.leftOut.add(name, { line });
}
