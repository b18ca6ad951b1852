import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { AstroError } from 'astro/errors';
import { badHistory, parseHistory } from '../core/history/history-text.ts';
import { type HubNews, hubNews as newsOf } from '../core/history/hub-news.ts';
import type { HubRecord } from '../core/schemas/hub-record.ts';
import { reasonOf } from '../files/file-reason.ts';
import { readRegularText } from '../files/read-regular-file.ts';
import { hubUrl } from '../site.ts';
import { perRecord } from './per-record.ts';

/**
 * What the history of a hub says about its list; null if it has none. Histories are in the folder `history` next to
 * that of the dumps, `$DUMPS` (default `data/dumps`).
 */
export const hubNews = perRecord(({ hub, citingPapers }: HubRecord): HubNews | null => {
  const file = join(resolve(process.env.DUMPS || 'data/dumps'), '..', 'history', `${hub.id}.jsonl`);
  if (!existsSync(file)) return null;
  const entries = parseHistory(readText(file));
  if ('line' in entries) throw new AstroError(badHistory(relative(process.cwd(), file), entries));
  return newsOf(entries, citingPapers);
});

function readText(file: string): string {
  try {
    return readRegularText(file);
  } catch (error) {
    throw new AstroError(
      `Cannot read ${relative(process.cwd(), file)}: ${reasonOf(error)}.`,
      'Restore it, or delete it: the next `npm run add` or `npm run fetch` begins a new one.',
    );
  }
}

/** What was noticed last of each paper after the list began, by its index. */
export const noticedPapers = perRecord((record) => {
  const noticed = new Map<number, { day: string; what: string }>();
  for (const { day, found, retracted } of hubNews(record)?.days.toReversed() ?? []) {
    for (const index of found) noticed.set(index, { day, what: 'New' });
    for (const index of retracted) noticed.set(index, { day, what: 'Retracted' });
  }
  return noticed;
});

/** The page of what is new and changed; null for a hub without a history. */
export function newUrl(record: HubRecord): string | null {
  return hubNews(record) === null ? null : `${hubUrl(record.hub.id)}new/`;
}
