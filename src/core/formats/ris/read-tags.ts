import { finding } from '../../messages/finding.ts';
import type { Author } from '../../schemas/author.ts';
import { toArxivId } from '../../text/identifiers.ts';
import { quote, quoteWhole } from '../../text/quote.ts';
import { mentionedArxivId } from '../shared/arxiv-mention.ts';
import { type FactName, factTexts } from '../shared/fact-texts.ts';
import type { PaperDraft } from '../shared/paper-draft.ts';
import { readIssued } from '../shared/read-issued.ts';
import type { Notes } from '../shared/read-source-text.ts';
import { readShownText } from '../shared/shown-text.ts';
import { fromSummaryNote } from '../shared/source-summary.ts';
import { toWebAddress } from '../shared/web-address.ts';
import type { RawTag } from './read-entries.ts';
import { labels, type TagKind, tags } from './tags.ts';

/** Puts what the tags of one entry state into the draft; a tag that is not in the table is left out. */
export function readTags(stated: readonly RawTag[], draft: PaperDraft, notes: Notes): void {
  const byName = Map.groupBy(
    stated.filter(({ value }) => value !== ''),
    ({ name }) => name,
  );
  for (const { fact, kind, names } of tags) {
    const [first, ...others] = names.flatMap((name) => byName.get(name) ?? []);
    if (first) readers[kind]({ first, others, fact, draft, notes });
  }
  for (const [name, unread] of byName) {
    if (!known.has(name)) leaveOut(unread, notes);
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
    if (arxiv !== null) reading.draft.identifiers.arxiv ??= arxiv;
    if (!isConference)
      leaveOut(
        stated.filter(({ name }) => name === 'C3'),
        reading.notes,
      );
  },
  names({ first, others, draft, notes }) {
    draft.authors = [first, ...others].flatMap((tag) => readName(readText(tag, notes) ?? '') ?? []);
  },
  date({ first, others, draft, notes }) {
    draft.issued = readDates([first, ...others], notes);
  },
  url(reading) {
    const stated = [reading.first, ...reading.others];
    const first = stated.find((tag) => toWebAddress(tag.value) !== null) ?? reading.first;
    putFact({ ...reading, first }, readText(first, reading.notes));
    leaveOut(
      stated.filter(({ value }) => value !== first.value),
      reading.notes,
    );
  },
  pages(reading) {
    const { first, others, notes } = reading;
    const end = others.find(({ name }) => name === 'EP');
    const [from, to] = [readText(first, notes), end ? readText(end, notes) : null];
    const isRange = from === null || to === null || /[‐‑‒–—―−-]/.test(from);
    putFact(reading, isRange ? (from ?? to) : `${from}-${to}`);
    leaveOut(
      others.filter((tag) => tag !== end || (isRange && from !== null)),
      notes,
    );
  },
  arxiv(reading) {
    const id = readText(reading.first, reading.notes);
    if (/^arxiv\s*:/i.test(id ?? '') && toArxivId(id ?? '')) putFact(reading, id);
    else leaveOut([reading.first], reading.notes);
    leaveOutOthers(reading);
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
      if (summary !== null && draft.summary === null) putFact(reading, summary);
      else leaveOut([note], notes);
    }
  },
};

/** `Family, Given`, or `Family, Given, Jr.`; without a comma, the whole name. */
function readName(text: string): Author | null {
  const [family = '', ...rest] = text.split(',').map((part) => part.trim());
  const [given = '', suffix = ''] = rest;
  const hasSuffix = rest.length === 2 && /^(?:jr|sr|[IVX]+|\d(?:nd|rd|th))\.?$/i.test(suffix);
  const others = (hasSuffix ? given : rest.join(', ')) || null;
  if (family === '') return others === null ? null : { family: others, given: null };
  return { family: hasSuffix ? `${family} ${suffix}` : family, given: others };
}

/** The most precise of the dates; one that says something else is a finding. */
function readDates(stated: RawTag[], notes: Notes): string | null {
  const dates = stated.flatMap((tag) => {
    const text = readText(tag, notes) ?? '';
    // A fourth part, as in `2025/03/09/Spring`, is free text.
    const { issued } = readIssued(text.split('/').slice(0, 3).join('/'));
    if (issued === null) addBadValue(tag, text, 'a real date such as 2025/03/09', notes);
    return issued === null ? [] : [{ tag, issued }];
  });
  const [best] = dates.toSorted((a, b) => b.issued.length - a.issued.length);
  for (const { tag, issued } of dates) {
    if (best && !best.issued.startsWith(issued)) {
      const reason = `${quote(tag.name)} is ${issued}, and ${quote(best.tag.name)} is ${best.issued}.`;
      notes.findings.push(finding('conflicting-facts', { line: tag.line }, reason));
    }
  }
  return best?.issued ?? null;
}

/** Puts a fact into the draft; one that its tag cannot hold is a finding. */
function putFact({ first, fact, draft, notes }: Reading, text: string | null): void {
  if (text === null || fact === 'authors') return;
  const expected = factTexts[fact].read(text, draft);
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
    else {
      const reason = `${quote(tag.name)} is also ${quoteWhole(tag.value)}.`;
      notes.findings.push(finding('conflicting-facts', { line: tag.line }, reason));
    }
  }
}

function leaveOut(unread: RawTag[], { leftOut }: Notes): void {
  for (const { name, line } of unread) leftOut.add(name, { line });
}

/** The value on one line, or null if no text is left. */
function readText({ name, value, line }: RawTag, notes: Notes): string | null {
  return readShownText({ name, text: value, place: { line } }, notes);
}

/** The value in paragraphs with a blank line between them, or null if no text is left. */
function readParagraphs({ name, value, line }: RawTag, notes: Notes): string | null {
  const paragraphs = value.split(/\n\n+/).map((text) => text.replaceAll('\n', ' '));
  const text = paragraphs.join('\n\n');
  return readShownText({ name, text, place: { line } }, notes, { paragraphs: true });
}
