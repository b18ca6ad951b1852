import { issuedSchema } from '../../schemas/issued.ts';

/** The facts row of an entry: `cs.CV · 2026-05-14 · unverdicted · novelty 7.0`, any part may be missing. */
export interface FactsRow {
  primaryCategory: string | null;
  issued: string | null;
  verdict: string | null;
  novelty: number | null;
  /** Parts that are not one of the four, or occur twice. */
  unknown: string[];
}

/** A facts row with its line. */
export type PlacedFactsRow = FactsRow & { line: number };

// Archives of arXiv without a dot.
const archives = new Set(
  'astro-ph cond-mat gr-qc hep-ex hep-lat hep-ph hep-th math-ph nlin nucl-ex nucl-th quant-ph'.split(' '),
);
const category = /^[a-z]+(?:-[a-z]+)*(?:\.[A-Za-z]+(?:-[A-Za-z]+)*)?$/;
const verdict = /^[a-z]+(?:[ -][a-z]+){0,3}$/;

/**
 * Reads a facts row, or returns null where the line is not one: it has at least two parts that are read,
 * and one of them is a date, a novelty or a dotted category. The category comes before the date.
 */
export function readFactsRow(text: string): FactsRow | null {
  if (!/[·•]/.test(text) || text.length > 200) return null;
  const row: FactsRow = { primaryCategory: null, issued: null, verdict: null, novelty: null, unknown: [] };
  const parts = text.split(/[·•]/).map((piece) => piece.trim());
  for (const [index, part] of parts.entries()) {
    const novelty = /^novelty (\d{1,3}(?:\.\d{1,3})?)$/.exec(part)?.[1];
    if (novelty !== undefined && row.novelty === null) row.novelty = Number(novelty);
    else if (row.issued === null && isDate(part)) row.issued = part;
    else if (row.primaryCategory === null && isCategory(part, parts[index + 1])) row.primaryCategory = part;
    else if (row.verdict === null && verdict.test(part)) row.verdict = part;
    else if (part !== '') row.unknown.push(part);
  }
  const { primaryCategory, issued } = row;
  const read = [primaryCategory, issued, row.verdict, row.novelty].filter((fact) => fact !== null).length;
  const certain = issued !== null || row.novelty !== null || primaryCategory?.includes('.') === true;
  return read >= 2 && certain ? row : null;
}

/** The schema decides; what is not even shaped like a date is refused at once, for speed. */
function isDate(part: string): boolean {
  return /^\d{4}(?:-\d\d){0,2}$/.test(part) && issuedSchema.safeParse(part).success;
}

/** A word without a dot is a category where arXiv has it, or right before the date; else it is a verdict. */
function isCategory(part: string, next = ''): boolean {
  return category.test(part) && (part.includes('.') || archives.has(part) || isDate(next));
}

/** Prints a facts row that reads back the same. */
export function printFactsRow(row: Omit<FactsRow, 'unknown'>): string {
  const novelty = row.novelty === null ? null : `novelty ${printNovelty(row.novelty)}`;
  return [row.primaryCategory, row.issued, row.verdict, novelty].filter((part) => part !== null).join(' · ');
}

function printNovelty(novelty: number): string {
  return Number.isInteger(novelty) ? novelty.toFixed(1) : String(novelty);
}
