import { identifierKeys } from '../joining/match/paper-keys.ts';
import type { CitingPaper } from '../schemas/citing-paper.ts';
import type { HistoryEntry } from '../schemas/history-entry.ts';

/** What a paper is known by. */
type Named = Pick<CitingPaper, 'id' | 'identifiers'>;

/**
 * The entry of each paper, in the order of the papers; null where there is none. A paper is known by its
 * identifiers, then by its id, and an entry is the one of one paper only.
 */
export function matchEntries(
  entries: readonly HistoryEntry[],
  papers: readonly Named[],
): (HistoryEntry | null)[] {
  const known = indexEntries(entries);
  const taken = new Set<HistoryEntry>();
  return papers.map(({ id, identifiers }) => {
    const keys = [...identifierKeys(identifiers), `id:${id}`];
    const [entry] = keys.flatMap((key) => known.get(key) ?? []);
    if (!entry || taken.has(entry)) return null;
    taken.add(entry);
    return entry;
  });
}

function indexEntries(entries: readonly HistoryEntry[]): Map<string, HistoryEntry> {
  const known = new Map<string, HistoryEntry>();
  for (const entry of entries) {
    for (const key of [...entry.keys, `id:${entry.paper}`]) if (!known.has(key)) known.set(key, entry);
  }
  return known;
}
