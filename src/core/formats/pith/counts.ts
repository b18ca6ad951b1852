import type { FacetCount } from '../../schemas/hub-paper.ts';
import { type Heading, headings } from './vocabulary.ts';

/** A count with the place of its name. */
export interface PrintedCount extends FacetCount {
  /** 0-based, in the text that was read. */
  offset: number;
}

/**
 * Reads `name count name count …`, as in `background 42 method 3`, also with the next name glued to a
 * count (`42method`). Null where the line is anything else. A name may have several words.
 */
export function readCounts(text: string): PrintedCount[] | null {
  const counts: PrintedCount[] = [];
  let name: string[] = [];
  let offset = 0;
  for (const { 0: token, index } of text.matchAll(/\S+/g)) {
    const match = name.length > 0 ? /^(\d[\d,]{0,18})(\D.*)?$/.exec(token) : null;
    if (!match?.[1]) {
      if (name.length === 0) offset = index;
      name.push(token);
      continue;
    }
    const count = toCount(match[1]);
    if (count === null) return null;
    counts.push({ name: name.join(' '), count, offset });
    name = match[2] ? [match[2]] : [];
    offset = index + match[1].length;
  }
  return counts.length > 0 && name.length === 0 ? counts : null;
}

/** Reads a whole number, with or without thousands separators; null beyond what a number holds exactly. */
export function toCount(digits: string): number | null {
  const count = Number(digits.replaceAll(',', ''));
  return Number.isSafeInteger(count) ? count : null;
}

/** Splits `background 18representative citing papers` into the counts and the heading, or returns null. */
export function splitGluedHeading(text: string): { counts: string; heading: Heading; offset: number } | null {
  const heading = headings.find((name) => text.endsWith(name));
  if (!heading) return null;
  const offset = text.length - heading.length;
  const counts = text.slice(0, offset).trim();
  return readCounts(counts) ? { counts, heading, offset } : null;
}
