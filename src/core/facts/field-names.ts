import { citingFacts, type FactTable } from './paper-facts.ts';

/** Names a field of a record, or a part of one (`publication.volume`), in a sentence. */
export function nameOfField(field: string, facts: FactTable = citingFacts): string {
  return facts[field]?.noun ?? field.replace(/^.*\./, '');
}

/** The verb of a name: `date` is, `authors` and `counts of its citations` are. */
export function isOrAre(noun: string): 'is' | 'are' {
  return /^(?:(?! of ).)*[^s]s(?: of |$)/.test(noun) ? 'are' : 'is';
}
