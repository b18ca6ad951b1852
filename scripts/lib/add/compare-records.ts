import { citingFacts, type FactTable, hubFacts, statedFacts } from '../../../src/core/facts/paper-facts.ts';
import type { CitingPaper } from '../../../src/core/schemas/citing-paper.ts';
import type { HubRecord } from '../../../src/core/schemas/hub-record.ts';
import type { SourcePlace } from '../../../src/core/schemas/source-place.ts';

/** How another file changes the record of a hub. */
export interface RecordChange {
  /** Papers that only the new file lists. */
  added: number;
  /** Known papers that the new file lists too. */
  joined: number;
  /** Known papers that the new file does not list. */
  untouched: number;
  /** Known papers that no file lists any more, because one is replaced. */
  removed: number;
  /** Known papers whose address changes. */
  moved: number;
  /** Fields of known papers that had no value, once for each paper. */
  gained: string[];
  /** Fields of known papers with a new value, once for each paper. */
  changed: string[];
  /** The same for fields of the hub paper. */
  hubGained: string[];
  hubChanged: string[];
}

/** Compares the record with `file` among its sources to the one without it, which is null if there was none. */
export function compareRecords(before: HubRecord | null, after: HubRecord, file: string): RecordChange {
  const papers = before?.citingPapers ?? [];
  const known = new Map(
    papers.flatMap((paper) =>
      paper.source.flatMap((place) => (place.file === file ? [] : [[keyOf(place), paper] as const])),
    ),
  );
  // Places in a file that is replaced say nothing about the new file; addresses do.
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const kept = new Set<CitingPaper>();
  const change: RecordChange = {
    added: 0,
    joined: 0,
    untouched: 0,
    removed: 0,
    moved: 0,
    gained: [],
    changed: [],
    hubGained: [],
    hubChanged: [],
  };
  const sameAddress = ({ id }: CitingPaper) => {
    const old = byId.get(id);
    return old?.source.some((place) => place.file === file) ? old : undefined;
  };
  for (const paper of after.citingPapers) {
    const old = paper.source.flatMap((place) => known.get(keyOf(place)) ?? [])[0] ?? sameAddress(paper);
    const isInFile = paper.source.some((place) => place.file === file);
    if (!old) change.added += 1;
    else if (isInFile) change.joined += 1;
    else change.untouched += 1;
    if (!old) continue;
    kept.add(old);
    if (old.id !== paper.id) change.moved += 1;
    compareFacts(citingFacts, old, paper, change.gained, change.changed);
  }
  change.removed = papers.length - kept.size;
  compareFacts(hubFacts, before?.hub ?? {}, after.hub, change.hubGained, change.hubChanged);
  return change;
}

function compareFacts(
  facts: FactTable,
  before: object,
  after: object,
  gained: string[],
  changed: string[],
): void {
  const old = statedFacts(facts, before);
  for (const [field, value] of statedFacts(facts, after)) {
    if (!old.has(field)) gained.push(field);
    else if (JSON.stringify(old.get(field)) !== JSON.stringify(value)) changed.push(field);
  }
}

function keyOf(place: SourcePlace): string {
  return JSON.stringify(place);
}
