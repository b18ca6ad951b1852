/** What a browser remembers of visits to the pages of a hub. Days are `YYYY-MM-DD`. */
export interface Visit {
  /** What was noticed after this day is new to the reader. */
  since: string;
  /** The last day on which something was noticed, as the pages had it. */
  latest: string;
  /** When a page was last opened, in milliseconds since 1970. */
  at: number;
}

/** After so many milliseconds without a page, the next one begins another visit. */
const longestPause = 30 * 60_000;

/** The visit that opening a page begins or goes on with. To a new reader, nothing is new. */
export function nextVisit(stored: Visit | null, latest: string, now: number): Visit {
  if (!stored) return { since: latest, latest, at: now };
  const goesOn = now - stored.at <= longestPause;
  return { since: goesOn ? stored.since : stored.latest, latest, at: now };
}

/** Reads what `JSON.stringify` wrote of a visit; null if it is anything else. */
export function parseVisit(text: string | null): Visit | null {
  if (text === null) return null;
  try {
    const { since, latest, at } = JSON.parse(text);
    const isVisit = typeof since === 'string' && typeof latest === 'string' && typeof at === 'number';
    return isVisit ? { since, latest, at } : null;
  } catch {
    return null;
  }
}
