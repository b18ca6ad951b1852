import { keyOf, type Mark, maxNote } from './mark.ts';

/** The marks of two lists together, and what became of them. */
export interface MergedMarks {
  marks: Map<string, Mark>;
  /** Papers that only the other list had. */
  added: number;
  /** Papers of both lists that have more marks, or another note, than before. */
  changed: number;
  /** Papers whose two notes are too long together, so that only the own one is kept. */
  tooLong: Mark[];
}

/**
 * Merges other marks into the own ones. Nothing is lost: a mark that either list has is kept, and of two different notes
 * both are, the own one first. Merging the same list again changes nothing, and the order of lists changes nothing but the
 * order of notes.
 */
export function mergeMarks(own: ReadonlyMap<string, Mark>, others: Iterable<Mark>): MergedMarks {
  const marks = new Map(own);
  const added = new Set<string>();
  const changed = new Set<string>();
  const tooLong: Mark[] = [];
  for (const other of others) {
    const key = keyOf(other);
    const mine = marks.get(key);
    const { mark, fits } = mine ? mergeMark(mine, other) : { mark: other, fits: true };
    if (!fits) tooLong.push(other);
    if (!mine) added.add(key);
    else if (!isSame(mine, mark) && !added.has(key)) changed.add(key);
    marks.set(key, mark);
  }
  return { marks, added: added.size, changed: changed.size, tooLong };
}

/** The marks of one paper from two lists; `fits` is false if the other's note was left out. */
export function mergeMark(own: Mark, other: Mark): { mark: Mark; fits: boolean } {
  const note = mergeNotes(own.note, other.note);
  const mark: Mark = {
    ...own,
    title: own.title || other.title,
    saved: own.saved || other.saved,
    read: own.read || other.read,
    notForMe: own.notForMe || other.notForMe,
    note: note ?? own.note,
    since: Math.min(own.since, other.since),
  };
  return { mark, fits: note !== null };
}

/** Two notes as one; null if they are too long together. */
function mergeNotes(own: string, other: string): string | null {
  if (own.includes(other)) return own;
  if (other.includes(own)) return other;
  const both = `${own}\n\n${other}`;
  return both.length <= maxNote ? both : null;
}

function isSame(one: Mark, other: Mark): boolean {
  return (Object.keys(one) as (keyof Mark)[]).every((name) => one[name] === other[name]);
}
