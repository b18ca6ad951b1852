import type { HistoryEntry } from '../schemas/history-entry.ts';

/** What a look-up found to be different. */
export interface Changes {
  /** Papers that were not listed before. */
  found: HistoryEntry[];
  /** Papers that are no longer listed. */
  gone: HistoryEntry[];
  /** Papers that were gone and are listed again. */
  returned: HistoryEntry[];
  /** Papers that are now said to be retracted. */
  retracted: HistoryEntry[];
}

/**
 * Compares a history with what became of it. Its first entries are the earlier ones in their order, as
 * `updateHistory` leaves them.
 */
export function changesBetween(earlier: readonly HistoryEntry[], later: readonly HistoryEntry[]): Changes {
  const changes: Changes = { found: [], gone: [], returned: [], retracted: [] };
  for (const [index, entry] of later.entries()) {
    const before = earlier[index];
    if (!before) changes.found.push(entry);
    else if (before.gone === null && entry.gone !== null) changes.gone.push(entry);
    else if (before.gone !== null && entry.gone === null) changes.returned.push(entry);
    if (entry.retracted !== null && (before?.retracted ?? null) === null && entry.gone === null) {
      changes.retracted.push(entry);
    }
  }
  return changes;
}
