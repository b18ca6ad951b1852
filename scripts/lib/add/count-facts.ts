import { nameOfField } from '../../../src/core/facts/field-names.ts';
import type { FactTable } from '../../../src/core/facts/paper-facts.ts';
import { printCount } from '../../../src/core/text/numbers.ts';

/** How often each field is named, in the order of the table, in words: `date 49, DOI 49`. */
export function countNames(fields: Iterable<string>, facts: FactTable): string {
  const counts = new Map<string, number>();
  for (const field of fields) counts.set(field, (counts.get(field) ?? 0) + 1);
  const words = Object.keys(facts).flatMap((field) => {
    const count = counts.get(field);
    return count === undefined ? [] : `${nameOfField(field, facts)} ${printCount(count)}`;
  });
  return words.join(', ') || 'none';
}
