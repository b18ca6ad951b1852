import { citableFacts } from '../core/export/works.ts';
import type { HubRecord } from '../core/schemas/hub-record.ts';
import { apaReferences, referencesAtOnce } from './apa-reference.ts';
import { perRecord } from './per-record.ts';
import { hubWorks } from './works.ts';

/** The APA reference of the paper at `index` (0-based) of a list; null if it cannot be printed. */
export function hubReference(record: HubRecord, index: number): string | null {
  const start = index - (index % referencesAtOnce);
  const known = printed(record);
  const references = known.get(start) ?? print(record, start);
  known.set(start, references);
  return references[index - start] ?? null;
}

/** References by the index of the first paper of their batch. */
const printed = perRecord(() => new Map<number, (string | null)[]>());

function print(record: HubRecord, start: number): (string | null)[] {
  const works = hubWorks(record).citingPapers.slice(start, start + referencesAtOnce);
  return apaReferences(works.map(citableFacts));
}
