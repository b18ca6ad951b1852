/**
 * What a reader marked of one paper of one list. It is kept in the reader's browser, apart from what sources state, and no
 * build knows of it.
 */
export interface Mark {
  /** Id of the hub paper. */
  hub: string;
  /** Id of the citing paper in the list of that hub. */
  paper: string;
  /** As the page showed it, so that a paper that is no longer listed still has a name. */
  title: string;
  saved: boolean;
  read: boolean;
  notForMe: boolean;
  /** Plain text, at most `maxNote` UTF-16 units; '' if there is none. */
  note: string;
  /** When the paper was first marked, in milliseconds since 1970. */
  since: number;
}

/** A paper of a list, by the ids that stay over updates. */
export type PaperId = Pick<Mark, 'hub' | 'paper'>;

export const maxNote = 2000;

/** Longest ids and titles that are read from a file or a link. */
const maxText = 2000;

/** The key of a paper: no id has a slash. */
export function keyOf({ hub, paper }: PaperId): string {
  return `${hub}/${paper}`;
}

/** A paper without marks. */
export function unmarked({ hub, paper }: PaperId, title: string, now: number): Mark {
  return { hub, paper, title, saved: false, read: false, notForMe: false, note: '', since: now };
}

export function isMarked({ saved, read, notForMe, note }: Mark): boolean {
  return saved || read || notForMe || note !== '';
}

/** The number of saved papers. */
export function countSaved(marks: Iterable<Mark>): number {
  let saved = 0;
  for (const mark of marks) if (mark.saved) saved += 1;
  return saved;
}

/** True if a text can be the id of a hub or a paper in an address. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && text.length <= maxText && /^[^\s/?#\\]+$/.test(text);
}

/** Reads a mark that was stored or sent; null if the value is not a mark. Unknown fields are left out. */
export function readMark(value: unknown): Mark | null {
  if (typeof value !== 'object' || value === null) return null;
  const { hub, paper, title, saved, read, notForMe, note, since } = value as Record<string, unknown>;
  const isText = (text: unknown, max: number): text is string =>
    typeof text === 'string' && text.length <= max;
  if (!isId(hub) || !isId(paper) || !isText(title, maxText) || !isText(note, maxNote)) return null;
  if (typeof saved !== 'boolean' || typeof read !== 'boolean' || typeof notForMe !== 'boolean') return null;
  if (typeof since !== 'number' || !Number.isFinite(since) || since < 0) return null;
  const mark: Mark = { hub, paper, title, saved, read, notForMe, note, since };
  return isMarked(mark) ? mark : null;
}
