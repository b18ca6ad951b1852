import type { CitingPaper } from '../../schemas/citing-paper.ts';
import { printCount } from '../../text/numbers.ts';

/** Passages that an entry of a list has; the page of the paper has all. */
const maxPassages = 4;

/** What surely fits in the two lines that an entry shows of its first passage, in characters. */
const maxShown = 130;

/** The passages of an entry, the first of which is shown. */
export interface EntryPassages {
  first: string;
  others: string[];
  /** Number of passages of the paper. */
  total: number;
  /** The name of what opens the rest: `3 passages`, or the whole of the one; null if nothing is left to open. */
  rest: string | null;
}

/** The passages of a paper for its entry; null if no source states one. */
export function entryPassages({ quotes }: Pick<CitingPaper, 'quotes'>): EntryPassages | null {
  const [first, ...others] = quotes.slice(0, maxPassages).map(({ text }) => text);
  if (first === undefined) return null;
  const total = quotes.length;
  const whole = first.length > maxShown ? 'Whole passage' : null;
  return { first, others, total, rest: total > 1 ? `${printCount(total)} passages` : whole };
}
