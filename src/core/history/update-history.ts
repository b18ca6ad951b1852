import { identifierKeys } from '../joining/match/paper-keys.ts';
import type { CitingPaper } from '../schemas/citing-paper.ts';
import type { HistoryEntry } from '../schemas/history-entry.ts';
import type { HubRecord, SourceFile } from '../schemas/hub-record.ts';
import { matchEntries } from './match-entries.ts';

/** The part of a record that a history is made of. */
interface Listed extends Pick<HubRecord, 'citingPapers'> {
  sources: readonly Pick<SourceFile, 'file' | 'format'>[];
}

/** Days on which files were got, by file name; a file that is not there was got on an unknown day. */
export type RetrievedDays = ReadonlyMap<string, string>;

/**
 * Brings the history of a hub up to the day on which its sources were looked up, `YYYY-MM-DD`. A paper keeps its
 * entry while one of its identifiers or its id stays; it was last seen when the newest file that lists it was got.
 * Without earlier entries, a paper was first seen when its files were got, and at an unknown time if that is not
 * known. Entries stay in the order of finding.
 */
export function updateHistory(
  earlier: readonly HistoryEntry[],
  record: Listed,
  day: string,
  retrieved: RetrievedDays,
): HistoryEntry[] {
  const formats = new Map(record.sources.map(({ file, format }) => [file, format]));
  const matched = matchEntries(earlier, record.citingPapers);
  const seen = new Map<HistoryEntry, HistoryEntry>();
  const added: HistoryEntry[] = [];
  for (const [index, paper] of record.citingPapers.entries()) {
    const entry = matched[index];
    const days = daysOf(paper, retrieved);
    if (entry) seen.set(entry, stillListed(entry, paper, days, day));
    else added.push(newEntry(paper, days, { day, formats, begins: earlier.length === 0 }));
  }
  const kept = earlier.map((entry) => seen.get(entry) ?? { ...entry, gone: entry.gone ?? day });
  return [...kept, ...added];
}

interface Finding {
  day: string;
  formats: ReadonlyMap<string, string>;
  /** True if the hub has no history yet. */
  begins: boolean;
}

function newEntry(paper: CitingPaper, days: string[], { day, formats, begins }: Finding): HistoryEntry {
  // Of a file of an unknown day, nobody knows when it began to list the paper.
  const isDated = days.length === filesOf(paper).length;
  return {
    paper: paper.id,
    title: paper.title,
    keys: identifierKeys(paper.identifiers),
    firstSeen: begins ? (isDated && days[0]) || null : day,
    lastSeen: days.at(-1) ?? (begins ? null : day),
    source: paper.source.map(({ file }) => formats.get(file))[0] ?? 'unknown',
    gone: null,
    retracted: paper.retracted ? day : null,
  };
}

function stillListed(entry: HistoryEntry, paper: CitingPaper, days: string[], day: string): HistoryEntry {
  return {
    ...entry,
    paper: paper.id,
    title: paper.title,
    // An identifier that a source no longer states still names the paper.
    keys: [...new Set([...entry.keys, ...identifierKeys(paper.identifiers)])],
    lastSeen:
      [entry.lastSeen, ...days]
        .filter((one) => one !== null)
        .sort()
        .at(-1) ?? null,
    gone: null,
    retracted: paper.retracted ? (entry.retracted ?? day) : null,
  };
}

function filesOf({ source }: CitingPaper): string[] {
  return [...new Set(source.map(({ file }) => file))];
}

/** The days on which the files that list a paper were got, as far as they are known, the first one first. */
function daysOf(paper: CitingPaper, retrieved: RetrievedDays): string[] {
  return filesOf(paper)
    .flatMap((file) => retrieved.get(file) ?? [])
    .sort();
}

/** A record with the days of its files. */
interface DatedRecord {
  record: Listed;
  retrieved: RetrievedDays;
}

/**
 * The same for a hub that may have been listed before its history began: what its files listed until now is taken
 * up first, so that it does not count as found today. `before` is null for a hub without a record.
 */
export function nextHistory(
  earlier: readonly HistoryEntry[],
  before: DatedRecord | null,
  after: DatedRecord,
  day: string,
): HistoryEntry[] {
  const begun =
    earlier.length > 0 || !before ? earlier : updateHistory([], before.record, day, before.retrieved);
  return updateHistory(begun, after.record, day, after.retrieved);
}

/**
 * Fills in when papers were first seen that were listed before the history began, where the days of all their files
 * are known now. Only for a record that did not change since then: only the days were learned.
 */
export function learnDays(
  entries: readonly HistoryEntry[],
  { record, retrieved }: DatedRecord,
): HistoryEntry[] {
  const papers = new Map(record.citingPapers.map((paper) => [paper.id, paper]));
  return entries.map((entry) => {
    const paper = papers.get(entry.paper);
    if (entry.firstSeen !== null || entry.gone !== null || !paper) return entry;
    const days = daysOf(paper, retrieved);
    return days.length < filesOf(paper).length ? entry : { ...entry, firstSeen: days[0] ?? null };
  });
}
