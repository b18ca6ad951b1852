import type { CitingPaper } from '../schemas/citing-paper.ts';
import type { HistoryEntry } from '../schemas/history-entry.ts';
import { matchEntries } from './match-entries.ts';

/** What was noticed on one day. Papers are indices into the list. */
export interface DayNews {
  /** `YYYY-MM-DD` */
  day: string;
  /** Papers that a source listed for the first time, in the order of the list. */
  found: number[];
  /** Papers that a source called retracted for the first time, without those that were found on this day. */
  retracted: number[];
  /** Papers that no source listed any more; they are not in the list. */
  gone: HistoryEntry[];
}

/** What a history says about a list of citing papers. */
export interface HubNews {
  /** Days on which something was noticed after the list began, the newest first. */
  days: DayNews[];
  /** How many papers the list began with, and on which day if that is known. */
  began: { day: string | null; papers: number };
  /** The day on which each paper was found; null if it was listed before the history began. */
  foundOn: (string | null)[];
  /** The day on which a source first called each paper retracted; null if that is not known, or none does. */
  retractedOn: (string | null)[];
}

/** Orders what is known of the papers of a list by the day on which it was noticed. */
export function hubNews(
  entries: readonly HistoryEntry[],
  papers: readonly Pick<CitingPaper, 'id' | 'identifiers'>[],
): HubNews {
  const matched = matchEntries(entries, papers);
  const began = beginning(entries);
  const isNews = (day: string | null): day is string => day !== null && (began === null || day > began);
  const days = new Map<string, DayNews>();
  const on = (day: string) => {
    const known = days.get(day) ?? { day, found: [], retracted: [], gone: [] };
    days.set(day, known);
    return known;
  };
  for (const [index, entry] of matched.entries()) {
    if (!entry) continue;
    const { firstSeen, retracted } = entry;
    if (isNews(firstSeen)) on(firstSeen).found.push(index);
    if (isNews(retracted) && retracted !== firstSeen) on(retracted).retracted.push(index);
  }
  const listed = new Set(matched);
  for (const entry of entries) {
    if (entry.gone !== null && !listed.has(entry)) on(entry.gone).gone.push(entry);
  }
  return {
    days: [...days.values()].sort((a, b) => (a.day < b.day ? 1 : -1)),
    began: { day: began, papers: entries.filter(({ firstSeen }) => !isNews(firstSeen)).length },
    foundOn: matched.map((entry) => entry?.firstSeen ?? null),
    retractedOn: matched.map((entry) => entry?.retracted ?? null),
  };
}

/**
 * The day on which the list began, so that its first papers are not news. Null if it began before its history:
 * then the first day that is known is one of news already.
 */
function beginning(entries: readonly HistoryEntry[]): string | null {
  const days = entries.map(({ firstSeen }) => firstSeen);
  return days.includes(null) ? null : (days.toSorted()[0] ?? null);
}

/** A day with the part of its news for which a page has room. */
export interface ShownDay {
  news: DayNews;
  shown: DayNews;
}

/** The news of all days, with at most so many papers, the newest first. */
export function newsWithin(days: readonly DayNews[], maxPapers: number): ShownDay[] {
  let room = maxPapers;
  const take = <T>(items: readonly T[]): T[] => {
    const taken = items.slice(0, room);
    room -= taken.length;
    return taken;
  };
  return days.map((news) => ({
    news,
    shown: {
      day: news.day,
      found: take(news.found),
      retracted: take(news.retracted),
      gone: take(news.gone),
    },
  }));
}
