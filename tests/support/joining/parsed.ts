import { plainPaper } from '../../../scripts/lib/site/plain-record.ts';
import { buildRecord } from '../../../src/core/joining/build-record.ts';
import type { CitingPaper } from '../../../src/core/schemas/citing-paper.ts';
import {
  type PaperFacts,
  type ParsedPaper,
  type ParsedRepresentative,
  type ParsedSource,
  paperFacts,
} from '../../../src/core/sources/parsed-source.ts';

/** A paper as a source states it, in line 1 if it is not told otherwise. */
export function parsedPaper(title: string, facts: Partial<PaperFacts> = {}, line = 1): ParsedPaper {
  return { title, key: null, place: { line }, ...paperFacts(facts) };
}

/** A representative as a source states it. */
export function parsedRepresentative(
  title: string | null,
  facts: Partial<PaperFacts> = {},
  more: Partial<ParsedRepresentative> = {},
): ParsedRepresentative {
  return { title, facts: paperFacts(facts), place: { line: 1 }, hoisted: false, ...more };
}

/** A source that states nothing but what is given. */
export function parsedSource(stated: Partial<ParsedSource>): ParsedSource {
  return { hub: {}, papers: [], representatives: [], keptText: [], headings: [], findings: [], ...stated };
}

/** The record of a hub with one source, which must give one. */
export function recordOf(hubId: string, file: string, source: ParsedSource) {
  const { record, messages } = buildRecord(hubId, [{ file, format: 'pith', source }]);
  if (!record) throw new Error(`no record: ${messages.map(({ rule }) => rule).join()}`);
  return record;
}

/** A citing paper of a record with only the facts that are given. */
export function citingPaper(stated: Partial<CitingPaper> = {}): CitingPaper {
  return {
    ...plainPaper,
    ...{ id: 'a-citing-paper', title: 'A Citing Paper' },
    role: stated.roles?.[0]?.role ?? null,
    source: [{ file: 'hub.pith.txt', line: 1 }],
    ...stated,
  };
}
