import type { CitedBy } from '../schemas/cited-by.ts';
import { formatIssued } from '../text/dates.ts';
import { printCount } from '../text/numbers.ts';

/** Counts in words, each with who counts and when: `12, says OpenAlex (26 November 2026); 9, says Semantic Scholar`. */
export function citedByText(counts: readonly CitedBy[]): string {
  return counts
    .map(({ count, source, asOf }) => {
      const day = asOf === null ? '' : ` (${formatIssued(asOf)})`;
      return `${printCount(count)}, says ${source}${day}`;
    })
    .join('; ');
}
