import { nameOfField } from '../../../src/core/joining/merge/field-names.ts';

/** Fields that say what a paper is rather than what is known of it, or say something a second time. */
const notCounted = new Set(
  'id role representative source provenance otherValues place key headings keptText tierLabel classificationLabel unmatchedRepresentatives'.split(
    ' ',
  ),
);

/** The stated facts of a paper by field, parts of identifiers and publication apart, each with its value as JSON. */
export function statedFacts(paper: object): Map<string, string> {
  const facts = new Map<string, string>();
  for (const [field, value] of Object.entries(paper)) {
    if (notCounted.has(field)) continue;
    const parts: [string, unknown][] =
      field === 'identifiers' || field === 'publication'
        ? Object.entries(value).map(([part, own]) => [`${field}.${part}`, own])
        : [[field, value]];
    for (const [name, own] of parts) if (isStated(own)) facts.set(name, JSON.stringify(own));
  }
  return facts;
}

/** How often each field is named, in the order of the first times, in words: `date 49, DOI 49`. */
export function countNames(fields: Iterable<string>): string {
  const counts = new Map<string, number>();
  for (const field of fields) counts.set(field, (counts.get(field) ?? 0) + 1);
  const words = Array.from(counts, ([field, count]) => `${nameOfField(field)} ${count.toLocaleString('en')}`);
  return words.join(', ') || 'none';
}

function isStated(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  return !Array.isArray(value) || value.length > 0;
}
