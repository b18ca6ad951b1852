import { citingFacts, type FactTable } from './paper-facts.ts';

/** Names a field of a record, or a part of one (`publication.volume`), in a sentence. */
export function nameOfField(field: string, facts: FactTable = citingFacts): string {
  return facts[field]?.noun ?? field.replace(/^.*\./, '');
}
